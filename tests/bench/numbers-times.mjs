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
 * The least time in milliseconds that a finder takes for 100 KB and for 1 MB of a kind of text. Other work on the machine
 * only adds to a time, so the least of many is the nearest to the truth. The ratio is one of processor time: of a long
 * run other work always takes a part, of a short one seldom.
 *
 * @param {Kind} kind
 * @param {(text: string) => unknown} find
 */
export function timeKind({ piece, dense }, find) {
  const [small, large] = [SMALL, LARGE].map((length) => {
    const text = textOf(piece, length)
    const runs = Array.from({ length: dense ? 4 : (3 * LARGE) / length + 20 }, () => time(text, find))
    return { wall: Math.min(...runs.map(({ wall }) => wall)), cpu: Math.min(...runs.map(({ cpu }) => cpu)) }
  })
  if (!small || !large) throw new Error('nothing was measured')
  return { small: small.wall, large: large.wall, ratio: large.cpu / small.cpu }
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
 */
function time(text, find) {
  const before = process.cpuUsage()
  const begin = performance.now()
  find(text)
  const wall = performance.now() - begin
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000 }
}
