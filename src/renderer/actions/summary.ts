import type { CallView, Card, CardField, CardSection } from '../../preload/bridge'
import { NOTE_LENGTH } from '../../preload/bridge/sizes'
import { tLater } from '../laterWords'
import { consentWords } from '../panel/Consents'
import { cardOf, namespaceWords } from '../panel/calls'
import { isHidden, plainLine, plainValue } from '../panel/values'
import { format, labelled } from '../words'

/** The most characters that the clipboard's call of the bridge takes. */
export const SUMMARY_LENGTH = 4_000

/** As many lines or words of a section are written as a person reads; how many more there are is said. */
const FEW = 5

/**
 * A caller in plain text, in the agent's language, to be pasted into a ticket: who, whether they were verified, what they
 * allow, what the card shows, and the note. Masked and covered values are not in it, nor that they are there: main does
 * not even hand them over. A call without a customer's card has its number and its note. `now`: milliseconds since the epoch.
 */
export function summaryOf(call: CallView, now: number): string {
  const card = cardOf(call)
  const parts = [whoLines(call, card), card ? cardLines(card, now) : [], noteLines(call)]
  return clipped(parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')))
}

function whoLines({ number, identity, verified }: CallView, card: Card | null): string[] {
  const told = [
    card?.name ?? null,
    number && tLater('summary.number', { number: number.display }),
    identity && tLater('summary.identity', { namespace: namespaceWords(identity) }),
    card && tLater(verified ? 'summary.verified' : 'summary.unverified'),
    card && consents(card),
  ]
  return told.filter((line) => line !== null && line !== '').map(String)
}

function consents({ consents: given }: Card): string {
  const words = given.map(consentWords)
  return words.length === 0 ? '' : tLater('summary.consents', { consents: format.list(words) })
}

/** What the card shows at a glance, then its sections; nothing twice. */
function cardLines({ glance, sections }: Card, now: number): string[] {
  const shown = new Set(glance.map(({ id }) => id))
  const rest = sections.flatMap((section) => sectionLines(section, shown, now))
  return [...fieldLines(glance, now), ...rest]
}

function sectionLines(section: CardSection, shown: ReadonlySet<string>, now: number): string[] {
  if (section.covered !== null) return []
  const title = labelled('field', section.label)
  switch (section.kind) {
    case 'tiles':
    case 'fields':
      return fieldLines(
        section.fields.filter(({ id }) => !shown.has(id)),
        now,
      )
    case 'lines': {
      const lines = section.lines.map((line) => plainLine(line, now))
      return lines.length === 0 ? [] : [heading(title), ...few(lines).map((line) => `- ${line}`)]
    }
    case 'words':
      return section.words.length === 0 ? [] : [line(title, format.list(few([...new Set(section.words)])))]
    case 'timeline':
      return []
  }
}

function fieldLines(fields: CardField[], now: number): string[] {
  const open = fields.filter(({ value }) => !isHidden(value))
  return open.map((field) => line(labelled('field', field.label), plainValue(field.value, now)))
}

function noteLines({ note }: CallView): string[] {
  const words = note.trim().slice(0, NOTE_LENGTH)
  return words === '' ? [] : [tLater('summary.note', { note: words })]
}

const line = (label: string, value: string): string => tLater('summary.line', { label, value })

/** The label of what follows below it: with the language's own colon and nothing behind that. */
const heading = (title: string): string => line(title, '').trimEnd()

function few(items: string[]): string[] {
  const more = items.length - FEW
  return more > 1 ? [...items.slice(0, FEW), tLater('summary.more', { count: more })] : items
}

/** Blocks with an empty line between them. Where it is too much the card's lines give way, never who it is or the note. */
function clipped(blocks: string[]): string {
  const whole = blocks.join('\n\n')
  const excess = whole.length - SUMMARY_LENGTH
  const [who = '', card = '', ...rest] = blocks
  if (excess <= 0 || card === '') return whole.slice(0, SUMMARY_LENGTH)
  const fits = card.slice(0, Math.max(0, card.length - excess))
  return [who, fits.slice(0, Math.max(0, fits.lastIndexOf('\n'))), ...rest].join('\n\n').slice(0, SUMMARY_LENGTH)
}
