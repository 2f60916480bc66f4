/** @typedef {{ what: string, value: string, aim?: string, met?: boolean }} Row */

/**
 * Rows as a table for a terminal.
 *
 * @param {Row[]} rows
 */
export function tableText(rows) {
  const head = ['Measure', 'Value', 'Aim', '']
  const verdict = (/** @type {boolean | undefined} */ met) => (met === undefined ? '' : met ? 'met' : 'missed')
  const lines = [head, ...rows.map(({ what, value, aim = '', met }) => [what, value, aim, verdict(met)])]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
  return [text[0], '-'.repeat(Math.max(...text.map(({ length }) => length))), ...text.slice(1)].join('\n')
}
