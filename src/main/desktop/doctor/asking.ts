import {
  type Capability,
  type CapabilityName,
  type Identity,
  type MergePolicy,
  type Outcome,
  probeCapabilities,
} from '../../platform'
import { candidatesFor, supportView } from '../../profile'
import { adviceFor, toldBy } from './advice'
import { type Examined, failed, good, listed, skipped, type Verdict, verdict, warning, within } from './check'
import { HARMLESS_NUMBER } from './harmless'

/** The harmless number as the first configured identity, in the organisation's own spelling. */
export function harmlessIdentity({ settings, remembered }: Examined): Identity {
  const number = { e164: HARMLESS_NUMBER, region: 'US', type: 'unknown' as const }
  const known = { namespaces: remembered.namespaces(), spelling: null }
  const [first] = candidatesFor([number], HARMLESS_NUMBER, settings.lookup.identities, known)
  return first ? { namespace: first.namespace, id: first.id } : { namespace: 'Phone', id: HARMLESS_NUMBER }
}

const CAPABILITIES: [CapabilityName, string][] = [
  ['hub', 'profiles at the hub'],
  ['events', 'events'],
  ['audiences', 'audience names'],
  ['identityGraph', 'linked identities'],
  ['edge', 'profiles at the edge'],
]

/** What the organisation has, asked anew; the edge has been asked by its own check. Costs two profile calls. */
export async function checkCapabilities(examined: Examined): Promise<Verdict> {
  const { platform, remembered, settings } = examined
  const probe = { identity: harmlessIdentity(examined), datastreamId: null, again: true }
  await within((call) => probeCapabilities(platform, remembered, probe, call))
  const known = new Map(CAPABILITIES.map(([name]) => [name, remembered.capability(name)]))
  const detail = `${CAPABILITIES.map(([name, words]) => `${words}: ${stateOf(known.get(name))}`).join('; ')}.`
  const [hub, edge] = [known.get('hub'), known.get('edge')]
  if (hub?.state === 'no') {
    const whom =
      'Where its permissions are in order, ask the Adobe account team: looking profiles up by API may need Real-Time CDP Ultimate, and has to be switched on.'
    const isEdgeUsed = settings.connection.edge.mode !== 'off' && edge?.state === 'yes'
    return isEdgeUsed ? warning(detail, `Callers are looked up at the edge alone. ${whom}`) : failed(detail, whom)
  }
  return hub ? good(detail) : warning(detail, 'The hub gave no clear answer: run the check again.')
}

function stateOf(capability: Capability | null | undefined): string {
  if (!capability) return 'unknown'
  const code = capability.code ? ` (${capability.code})` : ''
  return `${capability.state}${code}, learnt ${capability.at.slice(0, 16).replace('T', ' ')} UTC`
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
  const identity = harmlessIdentity(examined)
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
  const isEdgeAlone = remembered.capability('hub')?.state === 'no' && remembered.capability('edge')?.state === 'yes'
  if (isEdgeAlone && settings.connection.edge.mode !== 'off') return skipped('Callers are looked up at the edge alone.')
  const { mergePolicyId } = settings.lookup
  const query = { identities: [harmlessIdentity(examined)], fields: supportView.namePaths.whole, mergePolicyId }
  return verdict(await within((call) => platform.profiles(query, call)), () =>
    good('A lookup of a fictional number was answered.'),
  )
}
