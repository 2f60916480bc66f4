import type { CardValue } from '../../preload/bridge'
import type { EventRecord } from '../platform'
import { readAudiences } from './audiences'
import { readConsents } from './consents'
import { readList } from './lists'
import { asText, firstAt } from './paths'
import { readField } from './values'
import { listsOf, type View, type ViewField, type ViewList, type ViewSection } from './view'

/**
 * Where one part of a view found its value: `from` is the path that held it, or the type of the events; null where
 * nothing did. `tried` is how many paths and types were looked at; `value` says in short what was found.
 */
export type Explained = { part: string; from: string | null; tried: number; value: string | null }

/** Tells for each part of a view where it finds its value in a profile and its events, which are newest first. */
export function explainView(view: View, entity: unknown, events: EventRecord[], now: Date): Explained[] {
  const { namePaths } = view
  const text = (part: string, paths: string[]): Explained => {
    const from = paths.find((path) => firstAt(entity, [path], asText) !== null) ?? null
    return { part, from, tried: paths.length, value: from && firstAt(entity, [from], asText) }
  }
  return [
    text('name', namePaths.whole),
    ...namePaths.parts.map(({ id, paths }) => text(`name.${id}`, paths)),
    text('place', view.placePaths),
    text('timeZone', view.timeZonePaths),
    ...view.consents.map((consent) => explainConsent(view, entity, consent)),
    ...view.sections.flatMap((section) => explainSection(view, section, entity, events, now)),
  ]
}

function explainConsent(view: View, entity: unknown, consent: View['consents'][number]): Explained {
  const { purpose, paths } = consent
  const from = paths.find((path) => firstAt(entity, [path], asText) !== null) ?? null
  const [read] = readConsents(entity, { ...view, consents: [consent] })
  return { part: `consent.${purpose}`, from, tried: paths.length, value: read ? (read.answer ?? read.value) : null }
}

function explainSection(
  view: View,
  section: ViewSection,
  entity: unknown,
  events: EventRecord[],
  now: Date,
): Explained[] {
  if ('fields' in section)
    return section.fields.map((field) => explainField(view, `${section.id}.${field.id}`, field, entity, events, now))
  if (section.kind === 'list') return [explainList(section.id, section, entity, events, now)]
  if (section.kind === 'timeline')
    return [
      { part: section.id, from: events.length > 0 ? 'events' : null, tried: 0, value: counted(events.length, 'event') },
    ]
  const { length } = readAudiences(entity, section.path)[section.audiences]
  return [{ part: section.id, from: length > 0 ? section.path : null, tried: 1, value: counted(length, 'audience') }]
}

function explainField(
  view: View,
  part: string,
  field: ViewField,
  entity: unknown,
  events: EventRecord[],
  now: Date,
): Explained {
  const lines = new Map(listsOf(view).map((list) => [list.id, readList(entity, events, list, now)]))
  const read = (paths: string[]) => readField({ entity, lines, now, language: view.language }, { ...field, paths })
  if (field.format === 'last-purchase') {
    const found = read([])
    return { part, from: found && `the list ${field.list}`, tried: 1, value: found && briefly(found.value) }
  }
  for (const path of field.paths) {
    const found = read([path])
    if (found) return { part, from: path, tried: field.paths.length, value: briefly(found.value) }
  }
  return { part, from: null, tried: field.paths.length, value: null }
}

function explainList(part: string, list: ViewList, entity: unknown, events: EventRecord[], now: Date): Explained {
  const tried = list.paths.length + list.events.length
  const all = readList(entity, events, list, now)
  const value = counted(all.length, 'line')
  const type = list.events.find((own) => readList({}, events, { ...list, events: [own] }, now).length > 0)
  if (type) return { part, from: `events ${type.type}`, tried, value }
  const path = list.paths.find((own) => readList(entity, [], { ...list, paths: [own] }, now).length > 0)
  return all.length > 0 && path !== undefined
    ? { part, from: path, tried, value }
    : { part, from: null, tried, value: null }
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** A value in a few words, for somebody who checks a view and not for an agent. */
function briefly(value: CardValue): string {
  switch (value.type) {
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'percent':
      return `${Math.round(value.share * 1_000) / 10} %`
    case 'money':
      return [value.money.amount, value.money.currency ?? ''].join(' ').trim()
    case 'date':
    case 'relative-time':
      return value.at
    case 'phone':
      return value.display
    case 'address':
      return value.lines.join(', ')
    case 'list':
      return value.items.join(', ')
    case 'tier':
      return value.tier
    case 'score':
      return `${value.score} of 100, ${value.level}${value.stale ? ', out of date' : ''}`
    case 'last-purchase':
      return value.title
    case 'masked':
    case 'covered':
      return value.type
  }
}
