import { randomUUID } from 'node:crypto'
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
    // The other side chooses how long these are.
    text: userOf(peeruri).slice(0, 256),
    callId: id?.slice(0, 256) || null,
    phase,
    direction: direction === 'incoming' ? 'inbound' : 'outbound',
    did: userOf(localuri ?? accountaor ?? '').slice(0, 256) || null,
    queue: null,
    phoneSystem: 'baresip',
    byLink: false,
  })
  return event.success ? event.data : null
}

/**
 * What ctrl_tcp of Debian's baresip 1.0.0 says when a call comes in from somebody without a display name, field by field
 * as seen on the wire; its account is an example. In: the caller, as the user part of the address. Out: one message,
 * without the netstring around it.
 */
export function incomingMessage(caller: string): Uint8Array {
  // Half of a pair of code units can't be sent, and makes `encodeURIComponent` throw.
  const user = encodeURIComponent(Buffer.from(caller).toString()).replaceAll('%2B', '+')
  const peeruri = `sip:${user}@127.0.0.1`
  return Buffer.from(
    JSON.stringify({
      event: true,
      type: 'CALL_INCOMING',
      class: 'call',
      accountaor: 'sip:agent@127.0.0.1',
      direction: 'incoming',
      peeruri,
      id: `${randomUUID()}@127.0.0.1`,
      param: peeruri,
    }),
  )
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
