import { findPhoneNumbers, MAX_LENGTH } from './find'
import { normalise } from './normalise'
import type { FoundNumber } from './types'

/** What a text that reached Callside is. `truncated` says that only its first million characters were read. */
export type SightingClass =
  | { kind: 'numbers'; found: FoundNumber[]; truncated?: true }
  | { kind: 'withheld' }
  | { kind: 'internal'; extension: string }
  | { kind: 'service-number'; number: string }
  | { kind: 'none'; reason: 'empty' | 'binary' | 'no-number' }

/** `internalExtensions`: patterns such as "1XX", where X stands for any digit. */
export type SightingOptions = { regions: string[]; internalExtensions: string[] }

const WITHHELD = `anonymous|anonymous caller|anonymous call|unknown|unknown caller|unknown number|private|private caller
private number|restricted|restricted number|unavailable|number unavailable|withheld|number withheld|withheld number|no caller id
blocked|blocked number|caller id blocked|id withheld|no number|not available|out of area|hidden|hidden number|suppressed
anonym|anonymer anruf|anonymer anrufer|unbekannt|unbekannter anrufer|unbekannte nummer|unbekannte rufnummer|privat
unterdr\u00fcckt|nummer unterdr\u00fcckt|rufnummer unterdr\u00fcckt|unterdr\u00fcckte nummer|unterdr\u00fcckte rufnummer
keine rufnummer|keine anrufer-id|nicht verf\u00fcgbar|rufnummer nicht verf\u00fcgbar
anonyme|appel anonyme|appelant inconnu|inconnu|num\u00e9ro inconnu|num\u00e9ro masqu\u00e9|num\u00e9ro priv\u00e9|masqu\u00e9|appel masqu\u00e9|priv\u00e9|indisponible
pas d'identifiant|num\u00e9ro indisponible
an\u00f3nimo|an\u00f3nima|desconocido|n\u00famero desconocido|n\u00famero oculto|n\u00famero privado|oculto|privado|llamada an\u00f3nima
sin identificador de llamada|restringido|no disponible|sin identificar
anonimo|sconosciuto|numero sconosciuto|numero privato|numero nascosto|numero anonimo|privato|nascosto|chiamata anonima
nessun id chiamante|non disponibile|riservato|numero riservato
desconhecido|n\u00famero desconhecido|n\u00famero privado|n\u00famero confidencial|an\u00f4nimo|an\u00f4nima|n\u00famero oculto|confidencial
sem id do chamador|n\u00e3o identificado|n\u00famero restrito|restrito|indispon\u00edvel|chamada an\u00f3nima|chamada an\u00f4nima
anoniem|anonieme beller|onbekend|onbekend nummer|onbekende beller|priv\u00e9nummer|priv\u00e9|afgeschermd|afgeschermd nummer|geen nummerweergave
geen beller-id|verborgen|niet beschikbaar
\u975e\u901a\u77e5|\u975e\u901a\u77e5\u8a2d\u5b9a|\u756a\u53f7\u975e\u901a\u77e5|\u767a\u4fe1\u8005\u756a\u53f7\u306a\u3057|\u516c\u8846\u96fb\u8a71|\u901a\u77e5\u4e0d\u53ef\u80fd|\u8868\u793a\u570f\u5916|\u4e0d\u660e|\u533f\u540d
\u672a\u77e5|\u672a\u77e5\u53f7\u7801|\u672a\u77e5\u865f\u78bc|\u672a\u77e5\u6765\u7535|\u672a\u77e5\u4f86\u96fb|\u79c1\u4eba\u53f7\u7801|\u79c1\u4eba\u865f\u78bc|\u65e0\u4e3b\u53eb\u53f7\u7801|\u65e0\u6765\u7535\u663e\u793a|\u9690\u85cf\u53f7\u7801|\u96b1\u85cf\u865f\u78bc|\u7121\u4f86\u96fb\u986f\u793a|\u672a\u986f\u793a\u865f\u78bc|\u672a\u663e\u793a\u53f7\u7801
\u0645\u062c\u0647\u0648\u0644|\u0631\u0642\u0645 \u0645\u062c\u0647\u0648\u0644|\u0645\u062a\u0635\u0644 \u0645\u062c\u0647\u0648\u0644|\u0631\u0642\u0645 \u062e\u0627\u0635|\u062e\u0627\u0635|\u0645\u062d\u062c\u0648\u0628|\u0631\u0642\u0645 \u0645\u062d\u062c\u0648\u0628|\u063a\u064a\u0631 \u0645\u0639\u0631\u0648\u0641|\u063a\u064a\u0631 \u0645\u062a\u0627\u062d|\u0628\u062f\u0648\u0646 \u0645\u0639\u0631\u0641 \u0627\u0644\u0645\u062a\u0635\u0644`

let withheld: Set<string> | undefined

function isWithheld(text: string): boolean {
  withheld ??= new Set(WITHHELD.split(/[|\n]/).map((entry) => entry.normalize('NFC')))
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:<?sips?:)/, '')
    // Phone systems hand over "anonymous@anonymous.invalid" when the caller hides.
    .replace(/@[\w.:-]*(?:;.*)?>?$/, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[\s"'<([{*-]+|[\s"'>)\]}*.!-]+$/g, '')
    .replace(/[\s_]+/g, ' ')
  return withheld.has(bare)
}

/** NUL bytes, or more than a tenth of control and replacement characters in the beginning, mean that it is no text. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true
  const head = text.slice(0, 4096)
  let odd = 0
  for (let index = 0; index < head.length; index++) {
    const code = head.charCodeAt(index)
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13))
      odd++
  }
  return odd * 10 > head.length
}

/** The digits (and codes such as *100#) of a text that is nothing else; undefined if there are letters in it. */
function dialString(text: string): string | undefined {
  if (text.length > 40) return undefined
  const plain = normalise(text).text
  return /^[\s\d*#().,;:'"[\]/-]+$/.test(plain) ? plain.replace(/[^\d*#]/g, '') : undefined
}

function matchesPattern(digits: string, pattern: string): boolean {
  const wanted = pattern.trim().toUpperCase()
  if (wanted.length !== digits.length) return false
  return [...wanted].every((character, index) => character === 'X' || character === digits[index])
}

function classifyShort(text: string, patterns: readonly string[]): SightingClass | undefined {
  const dialled = dialString(text)
  if (!dialled || !/\d/.test(dialled)) return undefined
  if (patterns.some((pattern) => matchesPattern(dialled, pattern))) return { kind: 'internal', extension: dialled }
  return undefined
}

/** Emergency numbers of many countries: a pattern such as "1XX" must not make a colleague of them. */
const EMERGENCY = new Set(['000', '110', '112', '113', '115', '118', '119', '911', '999'])

function classifyService(text: string): SightingClass | undefined {
  const dialled = dialString(text)
  if (!dialled) return undefined
  const isCode = /^[*#]{1,3}\d{1,10}(?:[*#]\d*)*$/.test(dialled)
  const isShort = /^\d{2,6}$/.test(dialled) && !/\d[.,:/]\d/.test(text)
  return isCode || isShort ? { kind: 'service-number', number: dialled } : undefined
}

/**
 * Says what a text that reached Callside is: phone numbers, a hidden caller, a colleague's extension, an emergency or
 * short number, or nothing of the kind. In: any text, and how numbers are read in this organisation.
 */
export function classifySighting(text: string, options: SightingOptions): SightingClass {
  const truncated = text.length > MAX_LENGTH
  const source = truncated ? text.slice(0, MAX_LENGTH) : text
  const trimmed = source.trim()
  if (trimmed === '') return { kind: 'none', reason: 'empty' }
  if (isBinary(source)) return { kind: 'none', reason: 'binary' }
  if (trimmed.length <= 80 && isWithheld(trimmed)) return { kind: 'withheld' }
  const dialled = dialString(trimmed)
  if (dialled && EMERGENCY.has(dialled)) return { kind: 'service-number', number: dialled }
  const internal = classifyShort(trimmed, options.internalExtensions)
  if (internal) return internal
  const found = findPhoneNumbers(source, options)
  if (found.length > 0) return truncated ? { kind: 'numbers', found, truncated } : { kind: 'numbers', found }
  return classifyService(trimmed) ?? { kind: 'none', reason: 'no-number' }
}
