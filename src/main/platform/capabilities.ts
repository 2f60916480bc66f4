import { randomUUID } from 'node:crypto'
import type { Identity } from './entities'
import type { CallOptions } from './http'
import type { Platform } from './index'
import type { Outcome, PlatformProblem } from './problems'
import { type CapabilityName, type Remembered, teaches } from './remembered'

/**
 * Whom to ask about, which may be nobody who exists; by which merge policy, null for the organisation's default; through
 * which datastream the edge is asked, null for not at all; and whether to ask `again` for what is known already.
 */
export type CapabilityProbe = {
  identity: Identity
  mergePolicyId: string | null
  datastreamId: string | null
  again: boolean
}

/** Why some things that were asked for got neither yes nor no. */
export type Unanswered = Partial<Record<CapabilityName, PlatformProblem>>

/**
 * Asks the platform for each thing that an organisation may not have, and remembers the answers. The hub and events
 * cost one metered profile call each, so only what is not known is asked for. Events are asked for only where the hub
 * answers, and not after it has just answered with a problem such as a refused merge policy, which would meet events too.
 * The edge may record its call as an event. Problems that are no refusal teach nothing: they are what is returned.
 */
export async function probeCapabilities(
  platform: Platform,
  remembered: Remembered,
  probe: CapabilityProbe,
  options: CallOptions,
): Promise<Unanswered> {
  const { identity, mergePolicyId, datastreamId, again } = probe
  const asked = { fields: ['identities'], mergePolicyId }
  const unanswered: Unanswered = {}
  const ask = async (name: CapabilityName, call: () => Promise<Outcome<unknown>>): Promise<PlatformProblem | null> => {
    if (!again && remembered.capability(name)) return null
    const outcome = await call()
    remembered.learn(name, outcome)
    if (outcome.ok) return null
    if (!teaches(name, outcome)) unanswered[name] = outcome.problem
    return outcome.problem
  }
  const askEvents = async (refused: PlatformProblem | null): Promise<void> => {
    if (remembered.capability('hub')?.state !== 'yes') return
    if (refused) unanswered.events = refused
    else await ask('events', () => platform.events({ ...asked, fields: ['eventType'], identity, limit: 1 }, options))
  }
  const refused = await ask('hub', () => platform.profiles({ ...asked, identities: [identity] }, options))
  await Promise.all([
    askEvents(refused),
    // An audience that nobody has: whether the call is allowed is all that matters.
    ask('audiences', () => platform.audienceNames([randomUUID()], options)),
    ask('identityGraph', () => platform.identityGraph(identity, options)),
    datastreamId !== null && ask('edge', () => platform.edge({ identity, datastreamId }, options)),
  ])
  return unanswered
}
