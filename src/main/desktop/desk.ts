import { app } from 'electron'
import { z } from 'zod'
import type { IgnoredReason, Notice, Refusal } from '../../preload/bridge'
import { openCredentials } from '../credentials'
import { openSettings } from '../settings'
import { type ClipboardChange, clock, openSystemText, type Sighting, type SystemText, type TextRead } from '../triggers'
import { manageConnections } from './connection'
import { buildHandlers } from './handlers'
import { openHotkey } from './hotkey'
import { keychainProcess } from './keychain'
import { loginItem } from './login-item'
import { startLookups } from './lookups'
import type { Panel } from './panel'
import { route } from './route'
import type { Route } from './router'
import { describeShell } from './shell'
import { keepSnapshots } from './snapshots'
import { openTray } from './tray'

export type Desk = {
  /** Answers the calls of the panel's page. */
  route: Route
  /** Starts what may take its time: the connection, the keychain, the triggers, the tray. */
  start(): Promise<void>
  /** Takes what a start of the app, this one or a later one, was for. Anything malformed only shows the panel. */
  receive(handOver: unknown): void
  close(): Promise<void>
}

/** The schema of `HandOver`, which comes from another process. */
const Received = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), hidden: z.boolean() }),
  z.object({ kind: z.literal('lookup'), text: z.string().max(64 * 1024) }),
])

/** Puts the rooms together around the panel. */
export async function openDesk(panel: Panel, userDataDir: string, loopback: boolean): Promise<Desk> {
  const opened = await openSettings(userDataDir)
  const connections = manageConnections(opened, openCredentials(keychainProcess()), loopback)
  const login = loginItem()
  const { placement, display } = opened.current().panel
  panel.placeAt({ corner: placement, display })
  let notices: Notice[] = [...opened.notices]
  let text: SystemText | null = null
  let stopWatching: (() => void) | null = null
  let hotkeyState: ReturnType<typeof hotkey.set> = 'off'

  const shell = () =>
    describeShell({
      version: app.getVersion(),
      connections,
      clipboard: { watching: stopWatching !== null, available: text !== null },
      hotkey: { accelerator: opened.current().triggers.hotkey, state: hotkeyState },
      startAtLogin: { on: login.isOn(), available: true },
      notices,
    })
  const hotkey = openHotkey(() => void lookAtHighlighted())
  const snapshots = keepSnapshots(shell(), panel.send)
  const lookups = startLookups({
    connection: connections.current,
    settings: connections.settings,
    clock,
    changed: () => snapshots.publish({ calls: lookups.views(), stage: lookups.stage() }),
  })
  const changed = (): void => {
    snapshots.publish({ shell: shell() })
    tray?.update(trayMenu())
  }

  const tellIgnored = (source: Sighting['source'], reason: IgnoredReason | null): void => {
    const others = notices.filter(({ kind }) => kind !== 'ignored')
    if (reason === null && others.length === notices.length) return
    notices = reason === null ? others : [...others, { kind: 'ignored', source, reason }]
    changed()
  }
  const look = (sighting: Sighting): boolean => {
    const sighted = lookups.look(sighting)
    // Copied text that holds no number is everyday life; only what the agent asked for deserves an answer.
    if (sighting.source !== 'clipboard' || sighted.kind === 'call')
      tellIgnored(sighting.source, sighted.kind === 'ignored' ? sighted.reason : null)
    if (sighted.kind === 'call' && sighting.source !== 'search') panel.pop()
    return sighted.kind === 'call'
  }
  const lookAtCopied = ({ at, read }: ClipboardChange): void => {
    if (read.ok) look({ text: read.text, source: 'clipboard', at })
  }
  const lookAtHighlighted = async (): Promise<void> => {
    const at = clock()
    const read: TextRead = text ? await text.readHighlighted() : { ok: false, reason: 'no-selection' }
    if (read.ok && look({ text: read.text, source: 'hotkey', at })) return
    if (!read.ok) tellIgnored('hotkey', ignoredReason(read.reason))
    panel.focusSearch()
  }

  const watch = (on: boolean): void => {
    stopWatching?.()
    stopWatching = on && text ? text.watchClipboard(lookAtCopied) : null
  }
  const watchClipboard = async (on: boolean): Promise<void> => {
    watch(on)
    await save({ triggers: { clipboard: on } })
  }
  const setHotkey = async (accelerator: string): Promise<void> => {
    hotkeyState = hotkey.set(accelerator)
    await save({ triggers: { hotkey: accelerator } })
  }
  const save = async (change: Parameters<typeof opened.change>[0]): Promise<void> => {
    const written = await opened.change(change)
    if (!written && !notices.some(({ kind }) => kind === 'settings-not-saved'))
      notices = [...notices, { kind: 'settings-not-saved' }]
    changed()
  }

  const trayMenu = () => ({
    language: app.getLocale(),
    watching: stopWatching !== null,
    canWatch: text !== null,
    show: () => panel.focusSearch(),
    watchClipboard: (on: boolean) => void watchClipboard(on),
    quit: () => app.quit(),
  })
  let tray: ReturnType<typeof openTray> = null

  const handlers = buildHandlers({
    panel,
    lookups,
    connections,
    clock,
    snapshot: snapshots.current,
    search: (typed) => look({ text: typed, source: 'search', at: clock() }),
    dismissNotice: (index) => {
      notices = notices.filter((_, place) => place !== index)
      changed()
    },
    watchClipboard,
    setHotkey,
    startAtLogin: async (on) => {
      await login.set(on)
      changed()
    },
    reconnected: () => {
      lookups.tell({ kind: 'reconnected' })
      changed()
    },
    quit: () => app.quit(),
  })

  return {
    route: async (name, argument) => {
      const answer = await route(handlers, name, argument)
      if (!answer.ok) reportRefusal(answer.error)
      return answer
    },
    async start() {
      hotkeyState = hotkey.set(opened.current().triggers.hotkey)
      tray = openTray(trayMenu())
      text = await openSystemText()
      watch(opened.current().triggers.clipboard)
      await connections.open()
      changed()
    },
    receive(data) {
      const received = Received.safeParse(data)
      if (received.data?.kind === 'lookup') {
        if (!look({ text: received.data.text, source: 'command-line', at: clock() })) panel.pop()
      } else if (!received.data?.hidden) panel.focusSearch()
    },
    async close() {
      hotkey.close()
      stopWatching?.()
      text?.close()
      tray?.close()
      await Promise.all([opened.settled(), connections.close()])
    },
  }
}

function ignoredReason(reason: Exclude<TextRead, { ok: true }>['reason']): IgnoredReason {
  return reason === 'not-text' ? 'binary' : reason
}

/** A refused call is a fault or an attack; its kind and path are worth a line, its content never is. */
function reportRefusal({ kind, detail }: Refusal): void {
  process.stderr.write(`callside: refused a call of the page (${kind}${detail ? `, ${detail}` : ''})\n`)
}
