import { fieldsOf } from './view'
import { eventFields, profileFields } from './view-fields'
import { type ViewFile, viewOf } from './view-file'

/** A step into a JSON value. */
export type Step = string | number

/** What is wrong, and with which value. */
export type Objection = { at: Step[]; message: string }

/** More fields than this nobody reads in a call. */
const MOST_FIELDS = 80

/** The paths that a view asks for are part of the request's address, of which servers take about 8,000 characters. */
const LONGEST_QUESTION = 6_000

/** What holds between the parts of a view: ids are its own, what refers to one finds it, and it can be asked for. */
export function connectionsOf(file: ViewFile): Objection[] {
  return [...repeatedIds(file), ...looseEnds(file), ...tooMuch(file)]
}

function repeatedIds({ sections }: ViewFile): Objection[] {
  const ids = sections.flatMap((section, index): { id: string; at: Step[] }[] => {
    const own = { id: section.id, at: ['sections', index, 'id'] }
    if (!('fields' in section)) return [own]
    const fields = section.fields.map(({ id }, place) => ({ id, at: ['sections', index, 'fields', place, 'id'] }))
    return [own, ...fields]
  })
  const first = new Map<string, Step[]>()
  return ids.flatMap(({ id, at }) => {
    const taken = first.get(id)
    if (taken) return [{ at, message: `The id ${shown(id)} is taken already, at ${pathOf(taken)}.` }]
    first.set(id, at)
    return []
  })
}

/** What names a list or field that is not there, and more timelines than one. */
function looseEnds({ sections, compact }: ViewFile): Objection[] {
  const lists = new Set(sections.flatMap((section) => (section.kind === 'list' ? [section.id] : [])))
  const fields = sections.flatMap((section, index) =>
    'fields' in section
      ? section.fields.map((field, place) => ({ field, at: ['sections', index, 'fields', place] }))
      : [],
  )
  const glances = new Set([...lists, ...fields.map(({ field }) => field.id)])
  const purchases = fields.flatMap(({ field, at }): Objection[] =>
    field.format === 'last-purchase' && !lists.has(field.list)
      ? [{ at: [...at, 'list'], message: `Expected the id of a list of this view; found ${shown(field.list)}.` }]
      : [],
  )
  const places = compact.flatMap((ids, place) =>
    ids.flatMap((id, index): Objection[] =>
      glances.has(id)
        ? []
        : [
            {
              at: ['compact', place, index],
              message: `Expected the id of a field or list of this view; found ${shown(id)}.`,
            },
          ],
    ),
  )
  const timelines = sections.flatMap(({ kind }, index) => (kind === 'timeline' ? [index] : []))
  const others = timelines.slice(1).map((index) => ({ at: ['sections', index], message: 'A view has one timeline.' }))
  return [...purchases, ...places, ...others]
}

function tooMuch(file: ViewFile): Objection[] {
  const view = viewOf(file, 'en')
  const { length } = fieldsOf(view)
  const longest = Math.max(profileFields(view).join().length, eventFields(view).join().length)
  const at = ['sections']
  return [
    ...(length > MOST_FIELDS
      ? [{ at, message: `Expected at most ${MOST_FIELDS} fields in all; found ${length}.` }]
      : []),
    ...(longest > LONGEST_QUESTION
      ? [{ at, message: `The paths are too long to ask for: ${longest} characters, of at most ${LONGEST_QUESTION}.` }]
      : []),
  ]
}

/** `sections.0.fields.2.format`. */
export const pathOf = (steps: Step[]): string => steps.join('.')

/** A value as a person would point at it: short, and in quotation marks where it is a text. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? ''
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
