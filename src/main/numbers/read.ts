import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber as Parsed,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import type { PhoneNumber, PhoneNumberType } from './types'

const TYPES: Record<string, PhoneNumberType> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed-line',
  FIXED_LINE_OR_MOBILE: 'fixed-line-or-mobile',
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  VOIP: 'voip',
  PERSONAL_NUMBER: 'personal',
  PAGER: 'pager',
  UAN: 'company',
  VOICEMAIL: 'voicemail',
}

/**
 * How a written number fits a numbering plan: `valid`; `possible` (right length, not allocated); `trunk` tells that the
 * national prefix is written where the plan wants one; `countryCode` that the calling code is written without a plus.
 */
export type Reading = {
  number: PhoneNumber
  valid: boolean
  trunk: boolean
  countryCode: boolean
  written: string
  callingCode: string
  national: string
}

function toPhoneNumber(parsed: Parsed, fallbackRegion: string | undefined): PhoneNumber {
  const type = parsed.getType()
  return {
    e164: parsed.number,
    region:
      parsed.country ??
      (parsed.isNonGeographic() ? '001' : (fallbackRegion ?? parsed.getPossibleCountries()[0] ?? '001')),
    type: (type && TYPES[type]) ?? 'unknown',
  }
}

function weigh(parsed: Parsed, digits: string, region: string | undefined): Reading | undefined {
  if (!parsed.isPossible()) return undefined
  const national: string = parsed.nationalNumber
  const writtenNationally = parsed.formatNational()
  // Without the prefixes that the plan leaves to the writer: what remains is required.
  const wantsTrunk = parsed.formatNational({ nationalPrefix: false }).replace(/\D/g, '') !== national
  const countryCode = region !== undefined && digits === parsed.countryCallingCode + national
  return {
    number: toPhoneNumber(parsed, region),
    valid: parsed.isValid(),
    trunk: !wantsTrunk || digits !== national,
    // In North America the calling code is the trunk prefix as well.
    countryCode: countryCode && parsed.countryCallingCode !== '1',
    written: writtenNationally,
    callingCode: parsed.countryCallingCode,
    national,
  }
}

/** Reads a number that names its country. In: text that starts with `+`. Out: undefined when no such number can exist. */
export function readInternational(text: string): Reading | undefined {
  const parsed = parsePhoneNumberFromString(text, { extract: false })
  return parsed && weigh(parsed, '', undefined)
}

/** Reads a nationally written number (or one with a dial-out prefix) as someone in `region` would dial it. */
export function readNational(text: string, region: string): Reading | undefined {
  if (!isSupportedCountry(region)) return undefined
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: region as CountryCode, extract: false })
  return parsed && weigh(parsed, text.replace(/\D/g, ''), region)
}
