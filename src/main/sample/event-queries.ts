import type { XdmObject } from './records'
import type { StoredEvent } from './store'
import { isXdmObject } from './xdm'

type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='
type PropertyFilter = { path: string[]; operator: Operator; value: string | number | boolean }

/** Which events, and in which order; `cursor` is where the page begins. Times are milliseconds. */
export type EventQuery = {
  fields: string[]
  from: number
  to: number
  limit: number
  orderby: 'timestamp' | '-timestamp'
  cursor: string | undefined
  filters: PropertyFilter[]
}

const defaultLimit = 1000
const mostProperties = 3

/** A query from its parameters as they were sent; `undefined` where one of them can't be read. */
export function readEventQuery(sent: {
  fields: string[]
  startTime: string | undefined
  endTime: string | undefined
  limit: string | undefined
  orderby: string | undefined
  cursor: string | undefined
  properties: string[]
}): EventQuery | undefined {
  const from = sent.startTime ? Number(sent.startTime) : Number.NEGATIVE_INFINITY
  const to = sent.endTime ? Number(sent.endTime) : Number.POSITIVE_INFINITY
  const limit = sent.limit ? Number(sent.limit) : defaultLimit
  const filters = sent.properties.flatMap((property) => readFilter(property) ?? [])
  const isReadable = !Number.isNaN(from) && !Number.isNaN(to) && Number.isInteger(limit) && limit > 0
  if (!isReadable || sent.properties.length > mostProperties || filters.length < sent.properties.length)
    return undefined
  // A leading plus arrives as a blank, and both mean ascending.
  const orderby = sent.orderby === '-timestamp' ? '-timestamp' : 'timestamp'
  return { fields: sent.fields, from, to, limit, orderby, cursor: sent.cursor, filters }
}

/** A page of the events (oldest first) that the query is about, or `undefined` where its cursor leads nowhere. */
export function selectEvents(
  stored: StoredEvent[],
  { from, to, limit, orderby, cursor, filters }: EventQuery,
): { events: StoredEvent[]; next: string; orderby: string } | undefined {
  const found = stored.filter(
    ({ timestamp, entity }) => timestamp >= from && timestamp < to && filters.every((filter) => passes(entity, filter)),
  )
  if (orderby === '-timestamp') found.reverse()
  const start = cursor ? found.findIndex(({ id }) => id === cursor || cursorOf(id) === cursor) : 0
  if (start < 0) return undefined
  return { events: found.slice(start, start + limit), next: found[start + limit]?.id ?? '', orderby }
}

function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url')
}

/** `path=value` and the like; text in quotes stays text, true and false and numbers are what they say. */
function readFilter(property: string): PropertyFilter | undefined {
  const [, path, operator, text] = /^([\w.:@-]+?)(!=|<=|>=|=|<|>)(.*)$/s.exec(property) ?? []
  if (!path || !operator || text === undefined) return undefined
  return { path: path.split('.'), operator: operator as Operator, value: readValue(text) }
}

function readValue(text: string): PropertyFilter['value'] {
  const quoted = /^"(.*)"$/s.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  if (text === 'true' || text === 'false') return text === 'true'
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** A list passes where one of its items does; a field that isn't there passes nothing but `!=`. */
function passes(entity: XdmObject, { path, operator, value }: PropertyFilter): boolean {
  const values = valuesAt(entity, path)
  if (operator === '!=') return values.every((found) => compare(found, value) !== 0)
  return values.some((found) => holds(compare(found, value), operator))
}

function valuesAt(value: unknown, [head, ...rest]: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, head === undefined ? [] : [head, ...rest]))
  if (head === undefined) return value === undefined ? [] : [value]
  return isXdmObject(value) && Object.hasOwn(value, head) ? valuesAt(value[head], rest) : []
}

/** Days may be written with or without hyphens, so a time is compared by as many digits as the filter has. */
function compare(found: unknown, wanted: PropertyFilter['value']): number {
  if (typeof found === 'number' && typeof wanted === 'number') return found - wanted
  const [one, other] = [String(found), String(wanted)]
  const isDay = /^\d{4}-?\d\d-?\d\d$/.test(other) && /^\d{4}-\d\d-\d\dT/.test(one)
  const [left, right] = isDay ? [one.slice(0, 10).replaceAll('-', ''), other.replaceAll('-', '')] : [one, other]
  return left < right ? -1 : left > right ? 1 : 0
}

function holds(order: number, operator: Operator): boolean {
  if (operator === '=') return order === 0
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}
