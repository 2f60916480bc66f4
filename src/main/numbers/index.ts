// Text in, phone numbers out. This room knows nothing of where a text came from or what is done with a number.
export { findPhoneNumbers, findPhoneNumbersYielding } from './find'
export { formatInternational, nationalDigits } from './format'
export { regionHasOneTimeZone } from './regions'
export { isSameNumber } from './same'
export {
  classifyCaller,
  classifySighting,
  classifySightingYielding,
  type SightingClass,
  type SightingOptions,
} from './sighting'
export type { FindOptions, FoundNumber, PhoneNumber, PhoneNumberType } from './types'
export { isWithheld } from './withheld'
