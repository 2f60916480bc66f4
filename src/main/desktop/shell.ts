import type { Notice, PhoneShell, Shell, Usage } from '../../preload/bridge'
import { formatInternational } from '../numbers'
import type { Connections } from './connection'
import type { HotkeyState } from './hotkey'
import type { ClipboardState } from './text-triggers'

/** Everything that the shell part of a snapshot is made from. */
export type ShellMaterial = {
  version: string
  connections: Connections
  clipboard: ClipboardState
  hotkey: { accelerator: string; state: HotkeyState }
  startAtLogin: { on: boolean; available: boolean }
  phone: PhoneShell
  usage: Usage
  notices: Notice[]
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
