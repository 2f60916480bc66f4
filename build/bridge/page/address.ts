import {
  LONGEST_NUMBER,
  readPhoneContext,
  UNPRINTABLE,
  type WrittenContext,
} from '../../../src/main/triggers/phone-words'
import { type Placeholder, recognisePlaceholder } from '../../../src/main/triggers/placeholder'

/** Why nothing is opened, where no placeholder is to blame. */
export type Refusal =
  | 'no-number'
  | 'too-long'
  | 'control-characters'
  | 'percent-encoding'
  | 'repeated-parameter'
  | 'unknown-phase'
  | 'unknown-direction'

/**
 * What the page's address asks for. `link` is a `callside://lookup?...` built here from the parameters known below and
 * nothing else; `phone` is the number to show, empty where the phone system knows none; `leftOut` names the parameters that
 * hold a placeholder nobody filled in.
 */
export type Address =
  | { kind: 'nothing' }
  | { kind: 'call'; phone: string; link: string; leftOut: string[] }
  | { kind: 'placeholder'; placeholder: Placeholder }
  | { kind: 'refused'; reason: Refusal }

const PARAMETERS = ['phone', 'source', 'did', 'callId', 'phase', 'direction', 'queue'] as const
type Parameter = (typeof PARAMETERS)[number]
type Written = Partial<Record<Parameter, string>>

/** The app follows no longer link, in UTF-16 units. */
const LONGEST_LINK = 2_048

/** No phone system needs more; a longer address is not read at all. */
const LONGEST_ADDRESS = 8_192

/**
 * Reads what a phone system put into the address. In: the query and the fragment with their marks, as `location` gives
 * them; the fragment counts where both name a parameter. Never throws.
 */
export function readAddress(query: string, fragment: string): Address {
  if (query.length + fragment.length > LONGEST_ADDRESS) return refuse('too-long')
  const inQuery = readParameters(query.replace(/^\?/, ''))
  const inFragment = readParameters(fragment.replace(/^#/, ''))
  if (inQuery === null || inFragment === null) return refuse('repeated-parameter')
  const written = { ...inQuery, ...inFragment }
  if (Object.keys(written).length === 0) return { kind: 'nothing' }
  if (written.phone === undefined) return refuse('no-number')
  const phone = readNumber(written.phone)
  return typeof phone === 'string' ? readCall(phone, written) : phone
}

const refuse = (reason: Refusal): Address => ({ kind: 'refused', reason })

/** The parameters known here, as written; any other is passed over. Null: one of them is named twice. */
function readParameters(text: string): Written | null {
  const found: Written = {}
  for (const part of text.split('&')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
    const parameter = PARAMETERS.find((known) => known.toLowerCase() === name.toLowerCase())
    if (!parameter) continue
    if (found[parameter] !== undefined) return null
    found[parameter] = value
  }
  return found
}

function readNumber(written: string): string | Address {
  const decoded = decode(withPlus(written))
  // As it is written first: many placeholders are no valid percent-encoding.
  const placeholder = recognisePlaceholder(written) ?? recognisePlaceholder(decoded ?? '')
  if (placeholder) return { kind: 'placeholder', placeholder }
  if (decoded === null) return refuse('percent-encoding')
  const phone = decoded.trim()
  if (phone.length > LONGEST_NUMBER) return refuse('too-long')
  return UNPRINTABLE.test(phone) ? refuse('control-characters') : phone
}

function readCall(phone: string, { phone: _, source: phoneSystem, ...rest }: Written): Address {
  const { leftOut, decoded } = decodeAll({ ...rest, phoneSystem })
  if (decoded === null) return refuse('percent-encoding')
  const context = readPhoneContext(decoded, isPlaceholder)
  if (!context.ok) return refuse(`unknown-${context.unknown}`)
  const { phoneSystem: source, did, callId, phase, direction, queue } = context.phone
  const link = lookupLink({ phone, source, did, callId, phase, direction, queue })
  return link.length > LONGEST_LINK ? refuse('too-long') : { kind: 'call', phone, link, leftOut }
}

/** What may be passed on, null where it can't be read, and the names of what nobody filled in. */
function decodeAll(written: WrittenContext): { leftOut: string[]; decoded: WrittenContext | null } {
  const texts = Object.entries(written).map(([name, text = '']) => ({
    name,
    text,
    value: decode(name === 'callId' ? text : withPlus(text)),
  }))
  const isUnfilled = ({ text, value }: (typeof texts)[number]) => isPlaceholder(text) || isPlaceholder(value ?? '')
  const filled = texts.filter((each) => !isUnfilled(each))
  return {
    leftOut: texts.filter(isUnfilled).map(({ name }) => (name === 'phoneSystem' ? 'source' : name)),
    decoded: filled.some(({ value }) => value === null)
      ? null
      : Object.fromEntries(filled.map(({ name, value }) => [name, value ?? ''])),
  }
}

function lookupLink(parameters: { [K in Parameter]?: string | undefined }): string {
  const parts = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `callside://lookup?${parts.join('&')}`
}

const isPlaceholder = (text: string): boolean => recognisePlaceholder(text) !== null

/** Phone systems write the number raw: a plus sign that begins it is one, any other stands for a blank. */
function withPlus(written: string): string {
  return written.replace(/(?<!^(?:%20|[\s+])*|[:<(])\+|\+(?=\+)/g, ' ')
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
