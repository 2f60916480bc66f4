import type { Area, Row } from './row'
import { describeSeen } from './words'

/** The table as docs/faults.md: one section for each area, one line for each fault. */
export function printTable(areas: Area[]): string {
  const count = areas.reduce((sum, { rows }) => sum + rows.length, 0)
  const sections = areas.map(({ title, rows }) => `## ${title}\n\n${HEAD}\n${rows.map(line).join('\n')}\n`)
  return `${INTRODUCTION(count)}\n${sections.join('\n')}`
}

const INTRODUCTION = (count: number): string => `# What can go wrong, and what the agent sees

${count} faults and bad inputs. Each is arranged for real and ends in the state named here: no crash, no rejection that
nobody handles, nothing lost, nothing of another caller. The words are those of the panel in English; all people are
invented.

Tested *in Node* means a lookup over real HTTP against the sample platform or a server that misbehaves; *in the app* means
the real app with its window. This page is printed from \`tests/faults\` by \`npm run faults\`; a test fails when it differs.
`

const HEAD = '| Fault | What happens | The agent sees | In these words | Tested |\n|---|---|---|---|---|'

function line(row: Row): string {
  const { state, words } = describeSeen(row.sees)
  const tested = {
    client: 'in Node',
    app: 'in the app',
    known: row.level === 'known' ? `by *${row.title}* (\`${row.file}\`)` : '',
  }
  return `| ${[row.name, row.happens, state, words, tested[row.level]].map(cell).join(' | ')} |`
}

/** Invisible characters of a name would hide in the page; they are in the row that is about them. */
const cell = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\s+/g, ' ')
