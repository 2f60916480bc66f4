/** What a numbering plan says about a number; `unknown` when the plan does not tell. */
export type PhoneNumberType =
  | 'mobile'
  | 'fixed-line'
  | 'fixed-line-or-mobile'
  | 'toll-free'
  | 'premium'
  | 'shared-cost'
  | 'voip'
  | 'personal'
  | 'pager'
  | 'company'
  | 'voicemail'
  | 'unknown'

/** One reading of a written number. `region` is ISO 3166 alpha-2, or '001' where the number belongs to no country. */
export type PhoneNumber = { e164: string; extension?: string; region: string; type: PhoneNumberType }

/**
 * A number found in a text. `start` and `end` are UTF-16 offsets, `text.slice(start, end) === raw`; `readings` has at
 * least one entry, the best first.
 */
export type FoundNumber = {
  raw: string
  start: number
  end: number
  confidence: 'high' | 'low'
  readings: PhoneNumber[]
}

/** `regions`: ISO alpha-2 codes, home first; a number written nationally is read with each of them. */
export type FindOptions = { regions: string[] }
