/** Stands where something was recognised as no phone number; it ends every candidate and every label. */
export const MASKED = '\ue000'

const FILE_TYPES =
  'pdf|jpe?g|png|gif|bmp|svg|tiff?|heic|docx?|xlsx?|pptx?|odt|ods|csv|tsv|txt|rtf|md|zip|gz|tgz|bz2|xz|tar|rar|7z|log|' +
  'json|ya?ml|xml|html?|mp3|wav|m4a|mp4|mov|avi|exe|dll|rpm|deb|dmg|msi|eml|msg|bak|sql|py|js|ts|java|php|ics|vcf'
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:(?:19|20)\\d\\d)'
const BEFORE = '(?<![\\d+]|\\d[./-])'
const AFTER = '(?![./-]?\\d)'

// Every pattern starts at a boundary and has bounded repeats, so that no text makes the scan slower than linear.
function buildPatterns(): RegExp[] {
  const all: [string, string][] = [
    // addresses and files
    ['(?<![\\w+.-])[a-z][a-z0-9+.-]{1,20}://[^\\s<>"\']{1,2000}', 'gi'],
    ['(?<![\\w.-])www\\.[^\\s<>"\']{1,2000}', 'gi'],
    ['(?<![\\w.-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.[a-z]{2,12}/[^\\s<>"\']{1,2000}', 'gi'],
    ['(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,6}', 'g'],
    ['(?<!\\w)(?:[a-z]:\\\\|\\\\\\\\|(?:~|\\.{1,2})?/(?=[\\w.-]{1,80}/))[^\\s"\'<>|]{1,2000}', 'gi'],
    [`(?<![\\w.-])[\\w.-]{1,200}\\.(?:${FILE_TYPES})(?!\\w)`, 'gi'],
    ['(?<!\\d)10\\.\\d{4,9}/[^\\s"<>]{1,200}', 'g'],
    // identifiers of machines
    ['(?<![\\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w])', 'gi'],
    ['(?<!\\w)0[xbo][0-9a-f]{2,80}', 'gi'],
    ['(?<![\\w])(?=[0-9a-f]*[a-f])(?=[a-f]*\\d)[0-9a-f]{16,128}(?![\\w])', 'gi'],
    ['(?<![\\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\\w:-])', 'gi'],
    ['(?<![\\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\\w:])', 'gi'],
    [`(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?:[:/]\\d{1,5})?(?!\\.?\\d)`, 'g'],
    ['(?<!\\w)v\\d{1,5}(?:\\.\\d{1,9}){1,5}', 'gi'],
    // bank accounts, cards, books
    ['(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])', 'g'],
    ['(?<![\\d+]|\\d[ -])\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{3,4}(?!\\1?\\d)', 'g'],
    ['(?<![\\d+]|\\d[ -])3[47]\\d\\d([ -])\\d{6}\\1\\d{5}(?!\\1?\\d)', 'g'],
    ['(?<![\\d+]|\\d[ -])97[89](?:[ -]?\\d){10}(?!\\d)', 'g'],
    ['(?<![\\d+]|\\d[ -])(?=(?:\\d-?){9}[\\dX](?![\\w-]))\\d{1,5}-\\d{2,7}-\\d{1,7}-[\\dX](?![\\w-])', 'g'],
    // dates and times
    [`${BEFORE}${YEAR}([-/.])${MONTH}\\1${DAY}(?!\\d)`, 'g'],
    [`${BEFORE}${DAY}([./])${MONTH}\\1${YEAR} ?- ?${DAY}([./])${MONTH}\\2${YEAR}(?!\\d)`, 'g'],
    [`${BEFORE}${DAY}([-/.])${MONTH}\\1(?:19|20)?\\d\\d${AFTER}`, 'g'],
    [`${BEFORE}${MONTH}([-/.])${DAY}\\1(?:19|20)?\\d\\d${AFTER}`, 'g'],
    [`(?<!\\d|\\d )${DAY} ${MONTH} ${YEAR}(?! ?\\d)`, 'g'],
    [`(?<![\\d+]|\\d[./-])${YEAR} ?[-/] ?${YEAR}${AFTER}`, 'g'],
    [`${BEFORE}${MONTH}([./])${YEAR} ?- ?${MONTH}\\1${YEAR}(?!\\d)`, 'g'],
    [`${BEFORE}${DAY}\\.${MONTH}\\.? {0,2}- {0,2}${DAY}\\.${MONTH}(?:\\.(?:\\d{4}|\\d\\d)?)?(?!\\d)`, 'g'],
    ['(?<!\\d|\\d[:.])\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,9})?(?!\\d)', 'g'],
    // places on the globe
    ['(?<![\\d.])-?\\d{1,3}\\.\\d{3,12} ?[,;] ?-?\\d{1,3}\\.\\d{3,12}(?!\\d)', 'g'],
    ['(?<![\\d.])\\d{1,3}(?:\\.\\d{1,9})? ?[\u00b0\u2032\u2033]', 'g'],
    // runs of digits longer than any number
    ['\\d{18,}', 'g'],
  ]
  return all.map(([source, flags]) => new RegExp(source, flags))
}

let patterns: RegExp[] | undefined
const TAG = /<[a-z][\w:.-]{0,60}\s[^<>]{1,1000}>/gi
const ATTRIBUTE = /([\w:.-]{1,60})\s?=\s?(?:"[^"]{0,500}"|'[^']{0,500}')/g
const PHONE_ATTRIBUTE = /phone|tel|mobile|fax|caller|msisdn/i
// `<input type="tel" value="...">`, `<meta itemprop="telephone" content="...">`
const PHONE_TAG = /\s(?:type|itemprop|name|property|id|autocomplete)\s?=\s?["'][\w:-]{0,20}(?:tel|phone|mobile)/i
const CONTENT = /^(?:value|content)$/i

function blank(match: string): string {
  return MASKED.repeat(match.length)
}

function maskAttributes(tag: string): string {
  const isPhone = PHONE_TAG.test(tag)
  return tag.replace(ATTRIBUTE, (whole, name: string) =>
    PHONE_ATTRIBUTE.test(name) || (isPhone && CONTENT.test(name)) ? whole : blank(whole),
  )
}

/**
 * Replaces what is something else (addresses, paths, dates, times, hashes, bank accounts, ...) by as many `MASKED`
 * characters. In: a normalised block of text. Out: a text of the same length.
 */
export function maskOthers(block: string): string {
  patterns ??= buildPatterns()
  let text = block
  if (text.includes('<')) {
    text = text.replace(TAG, maskAttributes)
  }
  for (const pattern of patterns) text = text.replace(pattern, blank)
  return text
}
