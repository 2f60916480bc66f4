import { checkCapabilities, checkEdge, checkLookup } from './asking'
import {
  CHECKS,
  type Check,
  type CheckId,
  type Examined,
  good,
  type Patient,
  skipped,
  type Verdict,
  verdict,
  within,
} from './check'
import { checkKeychain, checkSettings, checkUsage } from './local'
import { checkNetwork } from './network'
import { checkNamespaces, checkPolicies, checkSandbox, readPolicies } from './organization'
import { checkPermissions } from './permissions'
import { type Words, wordsFor } from './words'

export type { Check, Patient } from './check'
export { isHealthy, printExamination } from './print'
export { type Words, wordsFor } from './words'

/**
 * Checks the whole way from settings to one lookup. What cannot work without an earlier step is skipped. Costs three
 * profile calls, and one call to the edge where edge lookups are on.
 */
export async function examine(patient: Patient, words: Words = wordsFor('en')): Promise<Check[]> {
  const connection = await patient.connections.current()
  const settings = patient.connections.settings()
  const found: Findings = { settings: checkSettings(patient, words), keychain: checkKeychain(patient, words) }
  if (connection) await askPlatform({ ...connection, settings, now: patient.now ?? Date.now, words }, found)
  // Counted last, so that the examination's own calls are in it.
  found.usage = checkUsage(patient, words)
  const unchecked = skipped(words.t('doctor.unchecked'))
  return CHECKS.map((id) => ({ id, ...(found[id] ?? unchecked) }))
}

type Findings = Partial<Record<CheckId, Verdict>>

async function askPlatform(examined: Examined, found: Findings): Promise<void> {
  const { platform, remembered, settings, words } = examined
  found.network = await checkNetwork(examined)
  const token = await within((call) => platform.authenticate(call))
  found.token = verdict(token, words, () => good(words.t('doctor.token.good')))
  if (isCutOff(found.network) || found.token.state === 'failed') return

  const [permissions, sandbox, namespaces, policies] = await Promise.all([
    checkPermissions(examined),
    checkSandbox(examined),
    checkNamespaces(examined),
    readPolicies(examined),
  ])
  Object.assign(found, { permissions, sandbox, namespaces })
  found['merge-policy'] = checkPolicies(policies, settings, words)
  found.edge = await checkEdge(examined, policies)
  found.capabilities = await checkCapabilities(examined, found.edge)
  found.lookup = await checkLookup(examined)
  await remembered.settled()
}

/** A clock that is off is no reason not to ask; a host that nobody reaches is. */
const isCutOff = ({ state, error }: Verdict): boolean => state === 'failed' && error !== undefined
