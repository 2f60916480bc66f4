import {
  type CapabilityName,
  type MergePolicy,
  type Outcome,
  type PlatformProblem,
  probeCapabilities,
  type Remembered,
  type Unanswered,
} from '../../platform'
import { supportView } from '../../profile'
import { adviceFor, toldBy } from './advice'
import { type Examined, failed, good, listed, skipped, type Verdict, verdict, warning, within } from './check'
import { harmlessIdentity } from './harmless'

const identityOf = ({ settings, remembered }: Examined) => harmlessIdentity(settings.lookup, remembered)

const CAPABILITIES: [CapabilityName, string][] = [
  ['hub', 'profiles at the hub'],
  ['events', 'events'],
  ['audiences', 'audience names'],
  ['identityGraph', 'linked identities'],
  ['edge', 'profiles at the edge'],
]

/**
 * What the organisation has, asked anew, by the merge policy of lookups. `edge` is the verdict of the edge's own check,
 * which has asked it. Costs two profile calls. What was known before and is not confirmed today is no good news.
 */
export async function checkCapabilities(examined: Examined, edge: Verdict): Promise<Verdict> {
  const { platform, remembered, settings } = examined
  const { mergePolicyId } = settings.lookup
  const probe = { identity: identityOf(examined), mergePolicyId, datastreamId: null, again: true }
  const unanswered = await within((call) => probeCapabilities(platform, remembered, probe, call))
  const isOldYes = edge.error !== undefined && remembered.capability('edge')?.state === 'yes'
  const doubts: Unanswered = isOldYes ? { ...unanswered, edge: edge.error } : unanswered
  const words = CAPABILITIES.map(([name, called]) => `${called}: ${stateOf(remembered.capability(name), doubts[name])}`)
  return judgeCapabilities(`${words.join('; ')}.`, examined, doubts)
}

function judgeCapabilities(detail: string, { remembered, settings }: Examined, doubts: Unanswered): Verdict {
  const hub = remembered.capability('hub')
  if (hub?.state === 'no') {
    const whom =
      'Where its permissions are in order, ask the Adobe account team: looking profiles up by API may need Real-Time CDP Ultimate, and has to be switched on.'
    return isEdgeUsed(remembered, settings)
      ? warning(detail, `Callers are looked up at the edge alone. ${whom}`)
      : failed(detail, whom)
  }
  const [doubt] = Object.values(doubts)
  if (doubt) return { ...warning(detail, `Not everything could be asked for. ${adviceFor(doubt)}`), error: doubt }
  return hub ? good(detail) : warning(detail, 'The hub gave no clear answer: run the check again.')
}

const isEdgeUsed = (remembered: Remembered, { connection }: Examined['settings']): boolean =>
  connection.edge.mode !== 'off' && remembered.capability('edge')?.state === 'yes'

function stateOf(capability: ReturnType<Remembered['capability']>, doubt: PlatformProblem | undefined): string {
  const why = doubt ? `${doubt.kind}${doubt.code ? `, ${doubt.code}` : ''}` : null
  if (!capability) return why ? `unknown (${why})` : 'unknown'
  const code = capability.code ? ` (${capability.code})` : ''
  const learnt = `${capability.state}${code}, learnt ${capability.at.slice(0, 16).replace('T', ' ')} UTC`
  return why ? `${learnt} and not confirmed now (${why})` : learnt
}

const RECORDED = 'The call may have been recorded as an event without content.'

/** What edge lookups need, with one call where they are on. */
export async function checkEdge(examined: Examined, policies: Outcome<MergePolicy[]>): Promise<Verdict> {
  const { mode, datastreamId } = examined.settings.connection.edge
  if (mode === 'off') return skipped('Edge lookups are off.')
  if (!datastreamId)
    return failed(
      `Edge lookups are on (${mode}), but no datastream is named.`,
      'Set connection.edge.datastreamId to the id of a datastream with the service Adobe Experience Platform.',
    )
  const identity = identityOf(examined)
  const answer = await within((call) => examined.platform.edge({ identity, datastreamId }, call))
  examined.remembered.learn('edge', answer)
  if (!answer.ok) return { ...edgeProblem(answer), error: answer.problem }
  const active = policies.ok ? policies.value.filter(({ isActiveOnEdge }) => isActiveOnEdge) : null
  if (active?.length === 0)
    return failed(
      `The datastream answered, but no merge policy is active on the edge. ${RECORDED}`,
      'Make a merge policy active on the edge and have the audiences of the destination use it.',
    )
  const by = active ? [`Active on the edge: ${listed(active.map(({ name, id }) => name || id))}.`] : []
  return good([`The datastream answered a lookup (${mode}).`, ...by, RECORDED].join(' '))
}

function edgeProblem({ problem }: Outcome<unknown> & { ok: false }): Verdict {
  if (problem.code === 'edge-no-lookup')
    return failed(
      `The datastream answered, but it looks nobody up. ${RECORDED}`,
      'In the datastream switch Personalization Destinations on, and connect it to a destination of the kind Custom Personalization With Attributes.',
    )
  if (problem.code?.startsWith('EXEG-0506'))
    return failed(toldBy(problem), 'Give the credential’s role write access to the sandbox of the datastream.')
  if (problem.status === 422 || problem.status === 400)
    return failed(toldBy(problem), 'Check connection.edge.datastreamId and the namespace asked for.')
  return failed(toldBy(problem), adviceFor(problem))
}

/** One lookup of the harmless number, the way that a caller is looked up. */
export async function checkLookup(examined: Examined): Promise<Verdict> {
  const { platform, remembered, settings } = examined
  const isEdgeAlone = remembered.capability('hub')?.state === 'no' && isEdgeUsed(remembered, settings)
  if (isEdgeAlone) return skipped('Callers are looked up at the edge alone.')
  const { mergePolicyId } = settings.lookup
  const query = { identities: [identityOf(examined)], fields: supportView.namePaths.whole, mergePolicyId }
  return verdict(await within((call) => platform.profiles(query, call)), () =>
    good('A lookup of a fictional number was answered.'),
  )
}
