import { normalise } from './normalise'

const MAX_WRITTEN = 80
const SCHEME = /^<?(?:tel|callto|sips?):(?:\/\/)?/i
const HOST = /[@;][^\s]*$/

/**
 * The digits (and codes such as *100#) of a text that is nothing else, with or without a `tel:` or `sip:` around them;
 * undefined if there are letters in it. In: any text, trimmed.
 */
export function dialString(text: string): string | undefined {
  if (text.length > MAX_WRITTEN) return undefined
  const plain = normalise(text).text
  const bare = SCHEME.test(plain) ? plain.replace(SCHEME, '').replace(HOST, '') : plain
  return /^[\s\d*#().,;:'"[\]/-]+$/.test(bare) ? bare.replace(/[^\d*#]/g, '') : undefined
}

function matchesPattern(digits: string, pattern: string): boolean {
  const wanted = pattern.trim().toUpperCase()
  if (wanted.length !== digits.length) return false
  return [...wanted].every((character, index) => character === 'X' || character === digits[index])
}

/** True if digits are an extension of the organisation. In: digits, and patterns such as "1XX" (X is any digit). */
export function isInternal(digits: string, patterns: readonly string[]): boolean {
  return /\d/.test(digits) && patterns.some((pattern) => matchesPattern(digits, pattern))
}

// Answered wherever a mobile phone is, or in so many countries that nobody uses them for colleagues.
const EVERYWHERE = '000 110 112 113 115 118 119 911 999'
const BY_REGION = `
AT 122 133 140 141 144|AU 106|BE 100 101|BR 190 192 193|BY 101 102 103|CH 117 144|CN 120 122|EG 122 123 180|ES 061 062 080 091 092
FR 15 17 18 114 191 196|GB 101 111|GR 100 108 166 199|HK 992|HU 104 105 107|IL 100 101 102|IN 100 101 102 108|IR 125|IT 117 1530
JP 171|KE 999|KR 182|KZ 101 102 103|LT 033|MX 060 065 066|NG 199|NZ 111|PH 117|PL 997 998|RU 101 102 103 104|SA 997 998|SG 995
TH 191 199 1669|TR 155 156 177|TW 165|UA 101 102 103 104|VN 114|ZA 10111 10177`

let emergency: Map<string, Set<string>> | undefined

function readEmergency(): Map<string, Set<string>> {
  emergency ??= new Map(
    BY_REGION.trim()
      .split(/[|\n]/)
      .map((entry): [string, Set<string>] => {
        const [region = '', ...numbers] = entry.split(' ')
        return [region, new Set(numbers)]
      }),
  )
  return emergency
}

/**
 * True for an emergency number of the world or of the home region, the first of `regions`: a pattern such as "1XX" must
 * not hide it. Those of other regions are not dialled from here, and may be colleagues.
 */
export function isEmergency(digits: string, [home = '']: readonly string[]): boolean {
  return EVERYWHERE.split(' ').includes(digits) || readEmergency().get(home)?.has(digits) === true
}

/** True for short numbers (two to six digits) and codes such as *100#. In: what was dialled, and the text it is from. */
export function isServiceNumber(dialled: string, text: string): boolean {
  const isCode = /^[*#]{1,3}\d{1,10}(?:[*#]\d*)*$/.test(dialled)
  return isCode || (/^\d{2,6}$/.test(dialled) && !/\d[.,:/]\d/.test(text))
}
