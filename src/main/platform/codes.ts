/**
 * What of an answer may be shown, written down or sent to somebody as a code or an id. A careless service repeats what
 * it was asked for anywhere, also where its code belongs, and an agent copies a trace into a ticket: whatever could be a
 * phone number, or the hash of one, is no code.
 */

/** Letters, digits and what joins them; the longest code of Adobe's own has 20 of them. */
const SHAPE = /^[A-Za-z0-9_.-]+$/
const LONGEST_CODE = 80
const LONGEST_IDENTIFIER = 120

/** With its hyphens or, as trace ids have it, without; then with a letter, since a number has none. */
const UUID = /(?<![A-Za-z0-9])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32})(?![A-Za-z0-9])/gi
/** The shortest hash that an identity is stored as is SHA-1. */
const HASH = /[0-9a-f]{40}/i
/** Seven digits are a phone number somewhere, however they are grouped. */
const NUMBER = /\d(?:[_.-]*\d){6}/

/** The gateway's six digits, which begin with the status, or a service's letters and digits that end in the status. */
const KNOWN_CODE = /^(?:4\d{5}|UPS-[A-Z]{2,4}-100\d{4}|[A-Z]{3,6}-\d{3,6}-[45]\d{2})$/

/** Whether a text has the form of one of the platform's own error codes, as they are published. */
export const isKnownCode = (text: string): boolean => KNOWN_CODE.test(text)

/** Whether a text from an answer can be passed on as an error code: one word that cannot hold a phone number. */
export function isErrorCode(text: string): boolean {
  return text.length <= LONGEST_CODE && (isKnownCode(text) || isHarmless(text))
}

/** Whether a text from an answer can be passed on as an id of a request, a merge policy and the like. */
export function isIdentifier(text: string): boolean {
  return text.length <= LONGEST_IDENTIFIER && isHarmless(text)
}

function isHarmless(text: string): boolean {
  return SHAPE.test(text) && !HASH.test(text) && !NUMBER.test(text.replace(UUID, ''))
}
