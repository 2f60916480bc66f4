/** What the numbers benchmark runs, as one module: Callside's finder and the one of the library it reads numbers with. */
export { findPhoneNumbersInText } from 'libphonenumber-js/max'
export { findPhoneNumbers, findPhoneNumbersYielding } from '../../src/main/numbers'
