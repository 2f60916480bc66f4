// Read before anything else when a softphone starts the app, so nothing is imported here.

/** How far a call has come. A call never goes back. */
export const PHASES = ['ringing', 'answered', 'ended'] as const
export type Phase = (typeof PHASES)[number]

/** Who made it: the other side, or the agent. */
export const DIRECTIONS = ['inbound', 'outbound'] as const
export type Direction = (typeof DIRECTIONS)[number]
