/** @typedef {ReturnType<typeof import('./page.mjs').readCard>} CardText */

const indent = '   '

/**
 * A painted card as text for a terminal.
 *
 * @param {CardText} card
 */
export function cardText(card) {
  const head = [card.name, card.where, ...card.notes]
  const width = Math.max(...card.tiles.map(([label = '']) => label.length)) + 3
  const tiles = card.tiles.map(([label = '', ...rest]) => `${label.padEnd(width)}${rest.join('  ')}`)
  const sections = card.sections.flatMap(({ title, lines }) => ['', title, ...lines.map((line) => `  ${line}`)])
  const lines = [...head, card.consents.join(' · '), '', ...tiles, ...sections, '', card.foot]
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n')
}

/**
 * What a call took, from the number's arrival to the second frame after its card was there.
 *
 * @param {{ at: number, sightedAt: number, serverMs: number | null, requests: number }} call
 */
export function timeText({ at, sightedAt, serverMs, requests }) {
  const asked = `${requests} ${requests === 1 ? 'request' : 'requests'}`
  const server = serverMs === null ? '' : `, ${serverMs.toFixed(0)} ms of it the sample platform's`
  return `${indent}From number to paint: ${(at - sightedAt).toFixed(0)} ms (${asked}${server}).`
}
