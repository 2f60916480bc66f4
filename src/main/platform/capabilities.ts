import { randomUUID } from 'node:crypto'
import type { Identity } from './entities'
import type { CallOptions } from './http'
import type { Platform } from './index'
import type { Outcome } from './problems'
import type { CapabilityName, Remembered } from './remembered'

/**
 * Whom to ask about, which may be nobody who exists; through which datastream the edge is asked, null for not at all;
 * and whether to ask `again` for what is known already.
 */
export type CapabilityProbe = { identity: Identity; datastreamId: string | null; again: boolean }

/**
 * Asks the platform for each thing that an organisation may not have, and remembers the answers. The hub and events
 * cost one metered profile call each, so only what is not known is asked for. Events are asked for only where the hub
 * answers. The edge may record its call as an event. Problems that are no refusal teach nothing and are not told.
 */
export async function probeCapabilities(
  platform: Platform,
  remembered: Remembered,
  probe: CapabilityProbe,
  options: CallOptions,
): Promise<void> {
  const { identity, datastreamId, again } = probe
  const ask = async (name: CapabilityName, call: () => Promise<Outcome<unknown>>): Promise<void> => {
    if (!again && remembered.capability(name)) return
    remembered.learn(name, await call())
  }
  const base = { fields: ['identities'], mergePolicyId: null }
  await ask('hub', () => platform.profiles({ ...base, identities: [identity] }, options))
  await Promise.all([
    remembered.capability('hub')?.state === 'yes' &&
      ask('events', () => platform.events({ ...base, fields: ['eventType'], identity, limit: 1 }, options)),
    // An audience that nobody has: whether the call is allowed is all that matters.
    ask('audiences', () => platform.audienceNames([randomUUID()], options)),
    ask('identityGraph', () => platform.identityGraph(identity, options)),
    datastreamId !== null && ask('edge', () => platform.edge({ identity, datastreamId }, options)),
  ])
}
