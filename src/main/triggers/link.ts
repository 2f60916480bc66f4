import { callerText, dialledText } from './caller-text'
import type { PhoneContext } from './phone-context'
import { LONGEST_NUMBER, readPhoneContext, UNPRINTABLE, type WrittenContext } from './phone-words'
import { type Placeholder, recognisePlaceholder } from './placeholder'

/** Why a link is not followed. `refusal` in the panel; none of them repeats what the link says. */
export type LinkRefusal =
  | 'too-long'
  | 'control-characters'
  /** No link of ours: another scheme, another action, a user, host or port where none belongs, a fragment. */
  | 'malformed'
  | 'repeated-parameter'
  | 'percent-encoding'
  /** Quotes or dashes that would be an option or the end of an argument, were it put on a command line. */
  | 'argument-injection'
  | 'nested-link'
  | 'no-number'
  | 'unknown-phase'
  | 'unknown-direction'

/**
 * What a link asks for. `text` holds the caller for `numbers`, empty where the phone system knows no number. `passOn`:
 * the link was meant for the phone app, which dials it; pass on `text`, never the link as it was written.
 */
export type Link =
  | { kind: 'lookup'; text: string; phone: PhoneContext; passOn: boolean }
  | { kind: 'refused'; reason: LinkRefusal }
  | { kind: 'refused'; reason: 'placeholder'; placeholder: Placeholder }

const LONGEST_LINK = 2_048

/** Every scheme that Callside may be asked to open. */
const LINK = /^(callside|tel|callto):/i

/** True if an argument is a link that the operating system may have handed over. */
export function isLink(argument: string): boolean {
  return LINK.test(argument)
}

/**
 * Reads `callside://lookup?phone=...` (with `source`, `did`, `callId`, `phase`, `direction`, `queue`), `callside:lookup?...`,
 * `tel:` and `callto:`. In: any text at all, as written by whoever made the link. Never throws; whatever is not plainly
 * a caller is refused. Nothing of it is meant for a shell, and it is refused all the same where a shell would stumble.
 */
export function readLink(written: string): Link {
  if (written.length > LONGEST_LINK) return refuse('too-long')
  const link = written.trim()
  if (UNPRINTABLE.test(link)) return refuse('control-characters')
  const scheme = LINK.exec(link)?.[1]?.toLowerCase()
  if (scheme === undefined) return refuse('malformed')
  return scheme === 'callside' ? readOwn(link) : readDialled(link.slice(scheme.length + 1))
}

const refuse = (reason: LinkRefusal): Link => ({ kind: 'refused', reason })

function readDialled(body: string): Link {
  const decoded = decode(body)
  const placeholder = recognisePlaceholder(body) ?? recognisePlaceholder(decoded ?? '')
  if (placeholder) return { kind: 'refused', reason: 'placeholder', placeholder }
  if (decoded === null) return refuse('percent-encoding')
  if (/[@#]/.test(body)) return refuse('malformed')
  const text = dialledText(decoded)
  const problem = problemOf(decoded) ?? problemOf(text)
  if (problem) return refuse(problem)
  return NUMBER.test(bare(text)) ? { kind: 'lookup', text, phone: {}, passOn: true } : refuse('no-number')
}

const PARAMETERS = ['phone', 'source', 'did', 'callId', 'phase', 'direction', 'queue'] as const
type Parameter = (typeof PARAMETERS)[number]

function readOwn(link: string): Link {
  const query = /^callside:(?:\/\/)?lookup\/?\?(.*)$/is.exec(link)?.[1]
  if (query === undefined) return refuse('malformed')
  const written = readQuery(query)
  if (written === null) return refuse('repeated-parameter')
  const { phone, source, ...context } = written
  if (phone === undefined) return refuse('no-number')
  const caller = readCaller(phone)
  if (typeof caller !== 'string') return caller
  // A "#" in a number is written %23; what follows a bare one is no part of the link.
  if (query.includes('#')) return refuse('malformed')
  const decoded = decodeContext({ ...context, phoneSystem: source })
  if (decoded === null) return refuse('percent-encoding')
  if (Object.values(decoded).some((text) => text !== undefined && UNPRINTABLE.test(text)))
    return refuse('control-characters')
  const read = readPhoneContext(decoded, (text) => recognisePlaceholder(text) !== null)
  if (!read.ok) return refuse(`unknown-${read.unknown}`)
  return { kind: 'lookup', text: caller, phone: read.phone, passOn: false }
}

/** The parameters known here, as written; others, such as the caller's name, are passed over unread. Null: repeated. */
function readQuery(query: string): Partial<Record<Parameter, string>> | null {
  const found: Partial<Record<Parameter, string>> = {}
  for (const part of query.split('&')) {
    const equals = part.indexOf('=')
    const name = (decode(equals < 0 ? part : part.slice(0, equals)) ?? '').toLowerCase()
    const parameter = PARAMETERS.find((known) => known.toLowerCase() === name)
    if (!parameter) continue
    if (found[parameter] !== undefined) return null
    found[parameter] = equals < 0 ? '' : part.slice(equals + 1)
  }
  return found
}

/** The caller in `phone=`, or why there is none to look up. */
function readCaller(written: string): string | Link {
  const decoded = decode(withPlus(written))
  const placeholder = recognisePlaceholder(written) ?? recognisePlaceholder(decoded ?? '')
  if (placeholder) return { kind: 'refused', reason: 'placeholder', placeholder }
  if (decoded === null) return refuse('percent-encoding')
  const value = decoded.trim()
  const text = callerText(value)
  const problem = problemOf(value) ?? problemOf(text)
  if (problem) return refuse(problem)
  // Phone systems call a caller by a SIP address; any other link in here, or a second one, is somebody's trick.
  const address = value.replace(/^(?:[^<>:]*<)?(?:sips?|tel):/i, '').replace(/@.*$|:\d{1,5}(?=[;>?]|$)/gs, '')
  if (/[a-z][a-z0-9.-]*:/i.test(address)) return refuse('nested-link')
  return text === '' || NUMBER.test(bare(text)) || WORDS.test(text) ? text : refuse('no-number')
}

/** Hooks write the number raw: a plus sign that begins it is one, any other stands for a blank as in every query. */
function withPlus(written: string): string {
  const lead = /^(?:%20|[\s+])*/.exec(written)?.[0].length ?? 0
  return written.replace(/\+/g, (_, index: number) => {
    const begins = index < lead || ':<('.includes(written[index - 1] ?? ' ')
    return begins && written[index + 1] !== '+' ? '+' : ' '
  })
}

/**
 * Blanks for plus signs, save one that begins a number or any in an id; placeholders as they are written, for many are no
 * percent-encoding. Null: wrong percent-encoding.
 */
function decodeContext(written: WrittenContext): WrittenContext | null {
  const decoded: WrittenContext = {}
  for (const [key, value] of Object.entries(written) as [keyof WrittenContext, string | undefined][]) {
    if (value === undefined) continue
    const text = recognisePlaceholder(value) ? value : decode(key === 'callId' ? value : withPlus(value))
    if (text === null) return null
    decoded[key] = text
  }
  return decoded
}

function problemOf(decoded: string): LinkRefusal | undefined {
  if (decoded.length > LONGEST_NUMBER) return 'too-long'
  if (UNPRINTABLE.test(decoded)) return 'control-characters'
  if (/["'`\\\u2018-\u201f]|--|^-|\s-(?!\s?\d)|\s\/\w/.test(decoded)) return 'argument-injection'
  return undefined
}

/** Digits of any script with what is written between them, words as in "ext. 12", and the parameters of a `tel:` URI. */
const NUMBER =
  /^(?=[^;]*\p{Nd})[\p{Nd}\p{Pd}\p{Zs}\p{Cf}\p{M}+*#()./~_,\p{L}]*(?:;[a-z-]{1,20}(?:=[\w+.%*#()-]{0,80})?)*;?$/iu

/** What stands for a hidden caller, in any language; which words do so is known to `numbers`. */
const WORDS = /^(?!\p{Z})[\p{L}\p{M}\p{Zs}.\p{Pd}_]{1,40}$/u

function bare(text: string): string {
  return text.replace(/^tel:/, '')
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
