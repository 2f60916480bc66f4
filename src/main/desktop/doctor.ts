import type { Problem } from '../../preload/bridge'
import { type CallOptions, type Outcome, TIMED_OUT } from '../platform'
import { supportView } from '../profile'
import type { OpenSettings } from '../settings'
import type { Connections } from './connection'
import { hostsFor } from './secrets'

/** One thing that was checked, what came of it, and what to do where it failed. */
export type Check = {
  id: 'settings' | 'keychain' | 'token' | 'sandbox' | 'namespaces' | 'merge-policy' | 'lookup'
  state: 'good' | 'failed' | 'skipped'
  detail: string
  advice?: string
  error?: Problem
}

/** A number from a range reserved for fiction: asking for it costs a call and finds nobody real. */
const HARMLESS_NUMBER = '+12025550100'
const PATIENCE_MS = 15_000

/** Checks the whole way from settings to one lookup, in order; what cannot work without an earlier step is skipped. */
export async function examine(opened: OpenSettings, connections: Connections): Promise<Check[]> {
  const settings = checkSettings(opened, connections)
  const keychain = checkKeychain(connections)
  const connection = await connections.current()
  if (!connection) return [settings, keychain, ...skipped('token', 'sandbox', 'namespaces', 'merge-policy', 'lookup')]

  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(TIMED_OUT), PATIENCE_MS)
  const call: CallOptions = { signal: limit.signal }
  const { platform } = connection
  const { lookup, connection: asked } = connections.settings()
  const token = verdict('token', await platform.authenticate(call), () => good('An access token was issued.'))
  const rest =
    token.state === 'failed'
      ? skipped('sandbox', 'namespaces', 'merge-policy', 'lookup')
      : [
          verdict('sandbox', await platform.sandboxes(call), (names) => checkSandbox(names, asked.sandbox)),
          verdict('namespaces', await platform.namespaces(call), (codes) => checkNamespaces(codes, lookup.identities)),
          verdict('merge-policy', await platform.mergePolicies(call), (policies) =>
            checkPolicy(policies, lookup.mergePolicyId),
          ),
          await checkLookup(connections, call),
        ]
  clearTimeout(timer)
  return [settings, keychain, token, ...rest]
}

type Verdict = Omit<Check, 'id'>

const good = (detail: string): Verdict => ({ state: 'good', detail })
const failed = (detail: string, advice: string): Verdict => ({ state: 'failed', detail, advice })
const skipped = (...ids: Check['id'][]): Check[] =>
  ids.map((id) => ({ id, state: 'skipped', detail: 'Not checked: an earlier check failed.' }))

function verdict<T>(id: Check['id'], outcome: Outcome<T>, judge: (value: T) => Verdict): Check {
  if (outcome.ok) return { id, ...judge(outcome.value) }
  const { problem } = outcome
  const code = problem.code ? ` (${problem.code})` : ''
  return { id, ...failed(`The platform answered with ${problem.kind}${code}.`, adviceFor(problem)), error: problem }
}

function adviceFor(problem: Problem): string {
  switch (problem.kind) {
    case 'credentials-rejected':
      return 'Check client id and client secret in the Adobe Developer Console, then connect again.'
    case 'not-permitted':
      return problem.code === '403025'
        ? 'Check the organisation id, and that the credential has an Experience Platform product profile.'
        : 'Have an administrator add the credential to a role with the permission for this.'
    case 'not-licensed':
      return 'Ask the Adobe account team whether the organisation is licensed for this API.'
    case 'unreachable':
    case 'timeout':
      return `Check network, proxy and firewall for ${problem.host ?? 'the platform'}.`
    case 'rate-limited':
      return 'Wait a little and run the check again.'
    default:
      return 'Run the check again; if it stays, give code and request id to Adobe support.'
  }
}

function checkSettings(opened: OpenSettings, connections: Connections): Check {
  const broken = opened.notices.find(({ kind }) => kind === 'settings-broken')
  if (broken?.kind === 'settings-broken')
    return {
      id: 'settings',
      ...failed(
        `settings.json: ${broken.detail}`,
        'Mend the file, or start Callside: it keeps it aside and goes on with defaults.',
      ),
    }
  if (connections.secret().refusedHost)
    return {
      id: 'settings',
      ...failed(
        `settings.json points to ${connections.secret().refusedHost}, which is not trusted. Nothing was sent there.`,
        'Use Adobe’s own hosts.',
      ),
    }
  const { platform, organizationId, sandbox } = connections.settings().connection
  if (platform === null)
    return { id: 'settings', ...failed('No connection is configured.', 'Start Callside and connect.') }
  if (platform === 'sample') return { id: 'settings', ...good('Connected to the sample platform on this machine.') }
  const hosts = hostsFor(connections.settings().connection)
  return { id: 'settings', ...good(`Connected to ${organizationId}, sandbox ${sandbox} (${hosts}).`) }
}

function checkKeychain(connections: Connections): Check {
  const { platform } = connections.settings().connection
  if (platform === 'sample') return { id: 'keychain', ...good('The sample platform needs no stored secret.') }
  if (platform === null) return { id: 'keychain', state: 'skipped', detail: 'Nothing is stored yet.' }
  const { place, problem } = connections.secret()
  if (place === 'keychain') return { id: 'keychain', ...good('The client secret is in the keychain.') }
  if (problem === 'locked') return { id: 'keychain', ...failed('The keychain is locked.', 'Unlock it and try again.') }
  if (problem === 'unavailable')
    return { id: 'keychain', ...failed('No keychain answers.', 'Start the desktop’s keychain service (libsecret).') }
  return {
    id: 'keychain',
    ...failed('No client secret is stored for these hosts.', 'Start Callside and connect again.'),
  }
}

function checkSandbox(names: string[], sandbox: string): Verdict {
  if (names.includes(sandbox)) return good(`The sandbox ${sandbox} is there and active.`)
  return failed(`The credential does not see a sandbox ${sandbox}.`, `It sees: ${names.join(', ') || 'none'}.`)
}

function checkNamespaces(codes: string[], identities: { namespace: string }[]): Verdict {
  const known = new Set(codes.map((code) => code.toLowerCase()))
  const missing = identities.filter(({ namespace }) => !known.has(namespace.toLowerCase()))
  const asked = [...new Set(identities.map(({ namespace }) => namespace))]
  if (missing.length === 0) return good(`All namespaces exist: ${asked.join(', ')}.`)
  return failed(
    `The organisation has no namespace ${missing.map(({ namespace }) => namespace).join(', ')}.`,
    'Set lookup.identities to namespaces that hold phone numbers there.',
  )
}

function checkPolicy(policies: { id: string; name: string; isDefault: boolean }[], asked: string | null): Verdict {
  const policy = policies.find((one) => (asked === null ? one.isDefault : one.id === asked))
  if (policy) return good(`Lookups use the merge policy ${policy.name || policy.id}.`)
  return asked === null
    ? failed('No default merge policy is visible.', 'Set lookup.mergePolicyId to one of the organisation’s policies.')
    : failed(`There is no merge policy ${asked}.`, 'Correct lookup.mergePolicyId.')
}

async function checkLookup(connections: Connections, call: CallOptions): Promise<Check> {
  const connection = await connections.current()
  if (!connection) return { id: 'lookup', state: 'skipped', detail: 'Not connected.' }
  const { identities, mergePolicyId } = connections.settings().lookup
  const namespace = identities[0]?.namespace ?? 'Phone'
  const query = { identities: [{ namespace, id: HARMLESS_NUMBER }], fields: supportView.namePaths.whole, mergePolicyId }
  return verdict('lookup', await connection.platform.profiles(query, call), () =>
    good('A lookup of a fictional number was answered.'),
  )
}

/** The result for people, or one JSON object for scripts. */
export function printExamination(checks: Check[], json: boolean): string {
  if (json) return JSON.stringify({ ok: checks.every(({ state }) => state !== 'failed'), checks })
  const mark = { good: 'ok  ', failed: 'FAIL', skipped: '-   ' }
  return checks
    .map(({ id, state, detail, advice }) => `${mark[state]} ${id}: ${detail}${advice ? `\n     ${advice}` : ''}`)
    .join('\n')
}
