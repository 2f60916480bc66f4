import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** '+493023125042' as '+49 30 23125042'. In: E.164. Out: the input itself when it cannot be parsed. */
export function formatInternational(e164: string): string {
  return parsePhoneNumberFromString(e164, { extract: false })?.formatInternational() ?? e164
}

/**
 * The digits after the calling code, without a trunk prefix: '4155550123' for '+14155550123'. This is the identity
 * format `national`. In: E.164. Out: the input's digits when it cannot be parsed.
 */
export function nationalDigits(e164: string): string {
  return parsePhoneNumberFromString(e164, { extract: false })?.nationalNumber ?? e164.replace(/\D/g, '')
}
