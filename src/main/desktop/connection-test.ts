import { type Outcome, type Platform, TIMED_OUT } from '../platform'

/** How long a test of the connection may take, in milliseconds. */
export const TEST_TIMEOUT_MS = 15_000

/** Whether the credentials work, the sandbox is there, and a call through the gateway with all headers is answered. */
export async function testConnection(platform: Platform, sandbox: string): Promise<Outcome<null>> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(TIMED_OUT), TEST_TIMEOUT_MS)
  const call = { signal: limit.signal }
  try {
    const token = await platform.authenticate(call)
    if (!token.ok) return token
    const sandboxes = await platform.sandboxes(call)
    if (sandboxes.ok && !sandboxes.value.includes(sandbox))
      return { ok: false, problem: { kind: 'not-configured', retryable: false, code: 'unknown-sandbox' } }
    const namespaces = await platform.namespaces(call)
    return namespaces.ok ? { ok: true, value: null } : namespaces
  } finally {
    clearTimeout(timer)
  }
}
