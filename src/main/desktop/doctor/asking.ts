import {
  type CapabilityName,
  type MergePolicy,
  type Outcome,
  type PlatformProblem,
  probeCapabilities,
  type Remembered,
  type Unanswered,
} from '../../platform'
import { viewNamed } from '../../profile'
import { adviceFor, toldBy } from './advice'
import { type Examined, failed, good, skipped, type Verdict, verdict, warning, within } from './check'
import { harmlessIdentity } from './harmless'
import type { Words } from './words'

const identityOf = ({ settings, remembered }: Examined) => harmlessIdentity(settings.lookup, remembered)

const CAPABILITIES: CapabilityName[] = ['hub', 'events', 'audiences', 'identityGraph', 'edge']

/**
 * What the organisation has, asked anew, by the merge policy of lookups. `edge` is the verdict of the edge's own check,
 * which has asked it. Costs two profile calls. What was known before and is not confirmed today is no good news.
 */
export async function checkCapabilities(examined: Examined, edge: Verdict): Promise<Verdict> {
  const { platform, remembered, settings, words } = examined
  const { mergePolicyId } = settings.lookup
  const probe = { identity: identityOf(examined), mergePolicyId, datastreamId: null, again: true }
  const unanswered = await within((call) => probeCapabilities(platform, remembered, probe, call))
  const isOldYes = edge.error !== undefined && remembered.capability('edge')?.state === 'yes'
  const doubts: Unanswered = isOldYes ? { ...unanswered, edge: edge.error } : unanswered
  const states = CAPABILITIES.map((name) =>
    words.t(`doctor.capabilities.${name}`, { state: stateOf(remembered.capability(name), doubts[name], words) }),
  )
  return judgeCapabilities(words.together(...states), examined, doubts)
}

function judgeCapabilities(detail: string, { remembered, settings, words }: Examined, doubts: Unanswered): Verdict {
  const { t, together } = words
  const hub = remembered.capability('hub')
  if (hub?.state === 'no') {
    const whom = t('doctor.capabilities.no-hub.advice')
    return isEdgeUsed(remembered, settings)
      ? warning(detail, together(t('doctor.capabilities.edge-alone'), whom))
      : failed(detail, whom)
  }
  const [doubt] = Object.values(doubts)
  if (doubt) {
    const advice = together(t('doctor.capabilities.doubt.advice'), adviceFor(doubt, t))
    return { ...warning(detail, advice), error: doubt }
  }
  return hub ? good(detail) : warning(detail, t('doctor.capabilities.unclear.advice'))
}

const isEdgeUsed = (remembered: Remembered, { connection }: Examined['settings']): boolean =>
  connection.edge.mode !== 'off' && remembered.capability('edge')?.state === 'yes'

function stateOf(
  capability: ReturnType<Remembered['capability']>,
  doubt: PlatformProblem | undefined,
  { t }: Words,
): string {
  const why = doubt ? `${doubt.kind}${doubt.code ? `, ${doubt.code}` : ''}` : null
  if (!capability) return why ? t('doctor.capabilities.unknown-why', { why }) : t('doctor.capabilities.unknown')
  const code = capability.code ? ` (${capability.code})` : ''
  const state = `${t(`doctor.capabilities.${capability.state}`)}${code}`
  const at = capability.at.slice(0, 16).replace('T', ' ')
  return why ? t('doctor.capabilities.unconfirmed', { state, at, why }) : t('doctor.capabilities.learnt', { state, at })
}

/** What edge lookups need, with one call where they are on. */
export async function checkEdge(examined: Examined, policies: Outcome<MergePolicy[]>): Promise<Verdict> {
  const { t, listed, together } = examined.words
  const { mode, datastreamId } = examined.settings.connection.edge
  if (mode === 'off') return skipped(t('doctor.edge.off'))
  if (!datastreamId) return failed(t('doctor.edge.no-datastream', { mode }), t('doctor.edge.no-datastream.advice'))
  const identity = identityOf(examined)
  const answer = await within((call) => examined.platform.edge({ identity, datastreamId }, call))
  examined.remembered.learn('edge', answer)
  if (!answer.ok) return { ...edgeProblem(answer, examined.words), error: answer.problem }
  const active = policies.ok ? policies.value.filter(({ isActiveOnEdge }) => isActiveOnEdge) : null
  const recorded = t('doctor.edge.recorded')
  if (active?.length === 0)
    return failed(together(t('doctor.edge.no-policy'), recorded), t('doctor.edge.no-policy.advice'))
  const names = active && listed(active.map(({ name, id }) => name || id))
  const by = names === null ? null : t('doctor.edge.active', { names })
  return good(together(t('doctor.edge.good', { mode }), by, recorded))
}

function edgeProblem({ problem }: Outcome<unknown> & { ok: false }, { t, together }: Words): Verdict {
  if (problem.code === 'edge-no-lookup')
    return failed(together(t('doctor.edge.no-lookup'), t('doctor.edge.recorded')), t('doctor.edge.no-lookup.advice'))
  if (problem.code?.startsWith('EXEG-0506')) return failed(toldBy(problem, t), t('doctor.edge.no-write.advice'))
  if (problem.status === 422 || problem.status === 400)
    return failed(toldBy(problem, t), t('doctor.edge.bad-request.advice'))
  return failed(toldBy(problem, t), adviceFor(problem, t))
}

/** One lookup of the harmless number, the way that a caller is looked up. */
export async function checkLookup(examined: Examined): Promise<Verdict> {
  const { platform, remembered, settings, words } = examined
  const isEdgeAlone = remembered.capability('hub')?.state === 'no' && isEdgeUsed(remembered, settings)
  if (isEdgeAlone) return skipped(words.t('doctor.capabilities.edge-alone'))
  const { mergePolicyId } = settings.lookup
  const query = { identities: [identityOf(examined)], fields: viewNamed('support').namePaths.whole, mergePolicyId }
  return verdict(await within((call) => platform.profiles(query, call)), words, () =>
    good(words.t('doctor.lookup.good')),
  )
}
