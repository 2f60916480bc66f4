import { characterTable, REMOVE } from '../numbers/characters'

/** As long as a number with any prefix can be, and no longer. */
const DIALLED = /^\+?\d{1,32}$/
/** What is written between digits, and is not dialled. */
const BETWEEN = /[ ()./~-]/g

/**
 * What a phone app is to dial. In: the text of a link that was meant for it. Out: a plus sign and digits, nothing else;
 * null where the text says more: stars and hashes would set up the phone system, such as where it forwards calls to, and
 * a pause or a second number would have another number dialled than the one that is shown. A local number is completed
 * by the context that stands beside it (RFC 3966, 5.1.5); an extension is left out.
 */
export function dialable(text: string): string | null {
  const [number = '', ...parameters] = plain(text).replace(/^tel:/, '').split(';')
  const context = parameters.map((each) => /^phone-context=(\+[\d().-]+)$/i.exec(each)?.[1]).find(Boolean) ?? ''
  const dialled = (number.startsWith('+') ? number : context + number).replace(BETWEEN, '')
  return DIALLED.test(dialled) ? dialled : null
}

/** With the digits, dashes and blanks of all scripts as ASCII, and without invisible marks. */
function plain(text: string): string {
  const table = characterTable()
  const codes = Array.from({ length: text.length }, (_, at) => table[text.charCodeAt(at)] ?? REMOVE)
  return String.fromCharCode(...codes.filter((code) => code !== REMOVE))
}
