import { type DeskPart, LANGUAGES, type Notice, type PhoneShell, type Shell, type Usage } from '../../preload/bridge'
import { formatInternational } from '../numbers'
import type { Settings } from '../settings'
import type { Connections } from './connection'
import type { DeskWindows } from './desk-windows'
import type { ClipboardState } from './text-triggers'

/** Everything that the shell part of a snapshot is made from. */
export type ShellMaterial = {
  version: string
  connections: Connections
  clipboard: ClipboardState
  hotkey: Shell['hotkey']
  startAtLogin: { on: boolean; available: boolean }
  phone: PhoneShell
  usage: Usage
  notices: Notice[]
  desk: DeskPart
}

/** What surrounds the calls on screen. The secret itself is not among the material. */
export function describeShell(material: ShellMaterial): Shell {
  const { connections, version, ...rest } = material
  const { connection } = connections.settings()
  const { place, problem, refusedHost } = connections.secret()
  return {
    ...rest,
    version,
    electronVersion: process.versions.electron ?? '',
    connection: {
      platform: connection.platform ?? 'none',
      organizationId: connection.organizationId,
      clientId: connection.clientId,
      sandbox: connection.sandbox,
      scopes: connection.scopes,
      endpoints: connection.endpoints,
      edge: connection.edge,
      secret: place,
      keychainProblem: problem,
      refusedHost,
    },
    sampleNumbers: connections.sampleNumbers().map(({ e164, hint }) => ({ display: formatInternational(e164), hint })),
  }
}

/** What the desk does besides what the settings say of it. */
export type DeskDoings = Pick<DeskPart, 'language' | 'views' | 'dismissed' | 'locked' | 'settingsVersion'> &
  ReturnType<DeskWindows['describe']>

/** How the settings want the desk, and what it is doing. */
export function describeDesk(settings: Settings, doings: DeskDoings): DeskPart {
  const { panel, card, triggers, lookup } = settings
  return {
    ...doings,
    theme: panel.theme,
    size: panel.size,
    view: card.view.slice(0, 60),
    quiet: triggers.quiet,
    actions: card.actions.map(({ label }) => ({ label })),
    searchNamespaces: lookup.searchNamespaces.map((code) => code.slice(0, 80)),
    allAttributes: mayHaveAllAttributes(settings),
    panelHotkey: triggers.panelHotkey,
    hideHotkey: triggers.hideHotkey,
  }
}

/** Whether agents may see everything there is of a customer: as policy says, else where all of it is asked for anyway. */
export function mayHaveAllAttributes({ lookup }: Settings): boolean {
  return lookup.allAttributes ?? lookup.fields === 'all'
}

/** A language tag as it is where there are words in its language, else English. */
export function knownLanguage(tag: string): string {
  const [primary = ''] = tag.split(/[-_]/)
  return LANGUAGES.some((language) => language === primary.toLowerCase()) && tag.length <= 35 ? tag : 'en'
}
