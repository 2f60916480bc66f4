import type { Problem } from '../../../preload/bridge'
import type { Connections } from '../connection'
import { testConnection } from '../connection-test'

/** Tests the connection as it is now; null where it works. Costs no profile call. */
export async function tryConnection(connections: Connections): Promise<Problem | null> {
  const connection = await connections.current()
  const { platform, sandbox } = connections.settings().connection
  if (!connection) return notConnected(platform !== null, connections.secret().refusedHost)
  const tested = await testConnection(connection.platform, sandbox)
  return tested.ok ? null : tested.problem
}

function notConnected(isConfigured: boolean, refusedHost: string | null): Problem {
  const problem = { kind: 'not-configured', retryable: false } as const
  if (refusedHost) return { ...problem, code: 'host', host: refusedHost }
  return isConfigured ? { ...problem, code: 'no-secret' } : problem
}
