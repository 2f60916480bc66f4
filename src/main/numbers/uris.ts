/** A number inside a URI: offsets of the written number in the block, and what it says in plain characters. */
export type UriNumber = { start: number; end: number; number: string; extension?: string; scheme: string }

const SCHEMES =
  'tel|telprompt|callto|sips?|sms|smsto|mms|mmsto|skype|facetime-audio|facetime|zoomphonecall|ciscotel|dialto|gtalk|' +
  'whatsapp|viber|im|xmpp|maxipt|jabra|fax|modem|h323'
const KEYS =
  'phone|phone_?number|tel|telephone|mobile|msisdn|ani|cli|caller|caller_?id|caller_?number|from_?number|from|to|number|num'

let patterns: RegExp[] | undefined

function uriPatterns(): RegExp[] {
  patterns ??= [
    new RegExp(`(?<![\\w.+-])(${SCHEMES}):(?://)?([+%(\\d][^\\s<>"'|\\\\^\`{}@?&]{2,80})`, 'gi'),
    /(?<![\w.-])(wa\.me)\/(\+?\d{7,15})(?!\d)/gi,
    new RegExp(`[?&;](${KEYS})=([+%(\\d][^\\s<>"'&;#]{4,60})`, 'gi'),
    // With its plus a number is one in any part of a link.
    /[/=:](4:)?((?:\+|%2B)[1-9]\d{7,14})(?![\w.-])/gi,
  ]
  return patterns
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code === 0xa0 ? ' ' : String.fromCharCode(code)
  })
}

function wordBefore(block: string, offset: number): string {
  return /[^\s<>"']*$/.exec(block.slice(Math.max(0, offset - 300), offset))?.[0] ?? ''
}

/** True if the word up to `offset` begins like a URI ("https://..."). */
function isInUri(block: string, offset: number): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:/i.test(wordBefore(block, offset))
}

const DIALLED = new RegExp(`^(?:${SCHEMES}):`, 'i')

/** True within a URI that is not itself a number with parameters. */
function isInLink(block: string, offset: number): boolean {
  return isInUri(block, offset) && !DIALLED.test(wordBefore(block, offset))
}

const BODY = /^[+\d(][\d ()./_~-]*/
const CONTEXT = /;phone-context=(\+\d[\d-]*)/i
const EXTENSION = /;(?:ext|postd)=[pw,]*(\d{1,11})/i
const DIALLED_AFTER = /^[,;pwx]+(\d{1,11})#?/i

function readBody(written: string): Omit<UriNumber, 'start' | 'end' | 'scheme'> | undefined {
  const plain = decodePercent(written)
  const body = BODY.exec(plain)?.[0].replaceAll('_', ' ').trim()
  if (!body) return undefined
  const context = CONTEXT.exec(plain)?.[1]
  const number = context && !body.startsWith('+') ? `${context} ${body}` : body
  const extension = (EXTENSION.exec(plain) ?? DIALLED_AFTER.exec(plain.slice(BODY.exec(plain)?.[0].length)))?.[1]
  return extension ? { number, extension } : { number }
}

/**
 * Reads `tel:`, `callto:`, `sip:`, `sms:` and similar URIs, WhatsApp links and query parameters that name a phone. In: a
 * normalised block. Out: the numbers in order, not yet checked against any numbering plan.
 */
export function findUris(block: string): UriNumber[] {
  if (!/[:/]/.test(block)) return []
  const found: UriNumber[] = []
  for (const pattern of uriPatterns()) {
    for (const match of block.matchAll(pattern)) {
      const [whole, scheme = '', written = ''] = match
      if (/^[?&;]/.test(whole) && !isInUri(block, match.index)) continue
      if (/^[/=:]/.test(whole) && !isInLink(block, match.index)) continue
      const trimmed = written.replace(/[.,;:)!]+$/, '')
      const body = readBody(trimmed)
      if (!body) continue
      const start = match.index + whole.length - written.length
      found.push({ ...body, start, end: start + trimmed.length, scheme: scheme.toLowerCase() })
    }
  }
  return found
}
