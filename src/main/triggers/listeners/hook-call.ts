import { z } from 'zod'
import { callerText } from '../caller-text'
import { readPhoneContext } from '../phone-words'
import { recognisePlaceholder } from '../placeholder'
import { type PhoneEvent, phoneEventOf } from './phone-event'

const said = z.string().max(256).nullable().optional()

/** What a phone system posts. A field that isn't one of these is refused, so that a misspelt one is seen at once. */
const HookCall = z.strictObject({
  number: z.string().max(256).nullable(),
  callId: said,
  phase: said,
  direction: said,
  did: said,
  queue: said,
})

export type HookReading =
  | { ok: true; event: PhoneEvent }
  | { ok: false; error: 'not-json' | 'field'; field: string | null }

/**
 * In: the body of a request. Out: the event, an incoming call that rings where nothing else is said; or what is wrong
 * with it: no JSON in UTF-8, or the field that is missing, wrong or unknown (null where the body is no object). What is
 * said of the call is read as in links and on the command line: unfilled placeholders are left out.
 */
export function readHookCall(body: Uint8Array): HookReading {
  const parsed = parseJson(body)
  if (!parsed.ok) return { ok: false, error: 'not-json', field: null }
  const call = HookCall.safeParse(parsed.value)
  if (!call.success) return { ok: false, error: 'field', field: fieldOf(call.error.issues[0]) }
  const { number, ...about } = call.data
  const written = Object.fromEntries(Object.entries(about).map(([name, text]) => [name, text ?? undefined]))
  const read = readPhoneContext(written, (text) => recognisePlaceholder(text) !== null)
  if (!read.ok) return { ok: false, error: 'field', field: read.unknown }
  return { ok: true, event: phoneEventOf(callerText(number ?? ''), read.phone, 'hook') }
}

/** The name of an unknown field is the sender's own text: shortened before it is sent back. */
function fieldOf(issue: z.core.$ZodIssue | undefined): string | null {
  if (issue?.code === 'unrecognized_keys') return issue.keys[0]?.slice(0, 64) ?? null
  const [first] = issue?.path ?? []
  return first === undefined ? null : String(first)
}

function parseJson(body: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) }
  } catch {
    return { ok: false }
  }
}
