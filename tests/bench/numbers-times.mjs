/**
 * A kind of text, made by repeating a piece. Dense ones are full of numbers.
 *
 * @typedef {{ name: string, piece: string, dense?: boolean }} Kind
 */

/** @type {readonly Kind[]} */
export const kinds = [
  {
    name: 'prose',
    piece: 'The lamps along the quay were lit at dusk, and the ferry, as on most days, came in late and half empty.\n',
  },
  {
    name: 'prose with accents',
    piece: 'Der Zug hielt für längere Zeit – „wie üblich“, sagte die Schaffnerin – vor Köln.\n',
  },
  { name: 'prose on one line', piece: 'In 1999 some 40 people paid 1,250.75 for 3 of them, he said. ' },
  { name: 'one line without a blank', piece: 'abcdefghij' },
  { name: 'digits', piece: '1234567890' },
  { name: 'opening brackets', piece: '(' },
  { name: '1.1.1.', piece: '1.1.1.' },
  { name: 'numbers with dashes', piece: '202-555-0123\n', dense: true },
  { name: 'bare numbers', piece: '2025550123 ', dense: true },
  { name: 'order numbers', piece: 'Order 2025550123\n', dense: true },
  { name: 'a table', piece: '4711;Muster;030 23125042;2024-03-17\n', dense: true },
  { name: 'pairs of digits', piece: '12 34 56 78 ', dense: true },
  { name: 'dates and times', piece: '2024-03-17 10:22:33 ', dense: true },
]

const SMALL = 100_000
const LARGE = 1_000_000

/**
 * The least time in milliseconds that a finder takes for 100 KB and for 1 MB of a kind of text, and their ratio. Other
 * work on the machine only adds to a time, so the least of several is the nearest to the truth.
 *
 * @param {Kind} kind
 * @param {(text: string) => unknown} find
 */
export function timeKind({ piece }, find) {
  const small = leastTime(textOf(piece, SMALL), find, 20)
  const large = leastTime(textOf(piece, LARGE), find, 6)
  return { small, large, ratio: large / small }
}

/**
 * How long a search in turns keeps other work waiting, at most, in milliseconds.
 *
 * @param {string} piece
 * @param {(text: string) => Promise<unknown>} find
 */
export async function longestTurn(piece, find) {
  let longest = 0
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 0)
  await find(textOf(piece, LARGE))
  look()
  clearInterval(timer)
  return longest
}

/**
 * @param {string} piece
 * @param {number} length
 */
function textOf(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/**
 * @param {string} text
 * @param {(text: string) => unknown} find
 * @param {number} runs
 */
function leastTime(text, find, runs) {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now()
    find(text)
    least = Math.min(least, performance.now() - begin)
  }
  return least
}
