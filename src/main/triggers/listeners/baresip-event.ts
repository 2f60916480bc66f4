import { z } from 'zod'
import type { Phase } from '../../../preload/bridge/phases'
import { PhoneEvent } from './phone-event'

/**
 * What baresip's ctrl_tcp says about a call. Debian's 1.0.0 gives neither `localuri` nor `contacturi` (seen on the wire);
 * later ones do (`src/bevent.c`).
 */
const CallMessage = z.object({
  event: z.literal(true),
  class: z.literal('call'),
  type: z.string(),
  direction: z.enum(['incoming', 'outgoing']),
  peeruri: z.string(),
  id: z.string().optional(),
  accountaor: z.string().optional(),
  localuri: z.string().optional(),
})

const phases: ReadonlyMap<string, Phase> = new Map([
  ['CALL_INCOMING', 'ringing'],
  ['CALL_OUTGOING', 'ringing'],
  ['CALL_RINGING', 'ringing'],
  ['CALL_ANSWERED', 'answered'],
  ['CALL_ESTABLISHED', 'answered'],
  ['CALL_CLOSED', 'ended'],
])

/** In: one message of ctrl_tcp. Out: the event, or null for everything else, such as media events, answers and rubbish. */
export function readBaresip(message: Uint8Array): PhoneEvent | null {
  const parsed = CallMessage.safeParse(parseJson(message))
  const phase = parsed.success ? phases.get(parsed.data.type) : undefined
  if (!parsed.success || !phase) return null
  const { direction, peeruri, id, accountaor, localuri } = parsed.data
  const event = PhoneEvent.safeParse({
    text: userOf(peeruri),
    callId: id || null,
    phase,
    direction: direction === 'incoming' ? 'inbound' : 'outbound',
    did: userOf(localuri ?? accountaor ?? '') || null,
    queue: null,
    phoneSystem: 'baresip',
  })
  return event.success ? event.data : null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/**
 * Who a SIP or tel URI names: `+12025550123` of `sip:+12025550123;phone-context=x@host;transport=udp`. The host says
 * nothing about the caller, and its digits are not to be taken for a number.
 */
function userOf(uri: string): string {
  const named = /^(?:sips?:([^@]*)@|tel:([^?]*))/i.exec(uri.trim())
  if (!named) return /^sips?:/i.test(uri.trim()) ? '' : uri.trim()
  const user = (named[1] ?? named[2] ?? '').replace(/[;:].*$/s, '')
  try {
    return decodeURIComponent(user)
  } catch {
    return user
  }
}
