import type { Card, CardField, CardLine, CardPart, CardSection, MissingPart, SalesPurpose } from '../../preload/bridge'
import { regionHasOneTimeZone } from '../numbers'
import type { EventRecord, ProfileRecord } from '../platform'
import { readAudiences } from './audiences'
import { readConsents } from './consents'
import { type Line, readList } from './lists'
import { asText, firstAt, valueAt } from './paths'
import { coveredSection, salesRefusal } from './shown'
import { newestLine, type Reading, readField } from './values'
import { listsOf, timelineOf, type View, type ViewAudiences, type ViewField, type ViewSection } from './view'

/**
 * Everything a card is made from. `region` is that of the number, empty where it is not known; `events` are newest
 * first, and `moreEvents` says that there are older ones.
 */
export type CardMaterial = {
  record: ProfileRecord
  view: View
  region: string
  events: EventRecord[]
  moreEvents: boolean
  audienceNames: Map<string, string>
  /** Names of datasets by their ids, as far as they are at hand. */
  datasetNames: Map<string, string>
  pending: CardPart[]
  notAvailable: MissingPart[]
  source: Card['source']
  uncertain: boolean
  now: Date
}

/** As many lines as the bridge takes in one section, and as many characters as a card's share of the snapshot allows. */
const MOST_LINES = 50
const MOST_LINE_CHARACTERS = 8_000

/** As many as the bridge takes of each. */
const MOST_CONSENTS = 40
const MOST_GLANCES = 5
const MOST_DATASETS = 20
const LONGEST_DATASET = 120

/** What all sections of a card may take in the snapshot, in bytes of JSON. Those that no longer fit are left out. */
const MOST_SECTION_BYTES = 96 * 1024

/**
 * The card of one profile. What the profile lacks is left out, and sections for selling are empty where the customer has
 * refused that. Single values are not hidden yet (`shownCard`).
 */
export function buildCard(material: CardMaterial): Card {
  const { record, view, events, now } = material
  const { entity } = record
  const lines = new Map(listsOf(view).map((list) => [list.id, readList(entity, events, list, now)]))
  const reading: Reading = { entity, lines, now, language: view.language }
  const consents = readConsents(entity, view)
  const sections = fittingSections(view.sections.flatMap((section) => sectionOf(material, section, reading)))
  return {
    view: view.id,
    name: cardName(entity, view),
    testProfile: view.testProfilePaths.some((path) => valueAt(entity, path) === true),
    timeZone: certainTimeZone(material),
    place: firstAt(entity, view.placePaths, asText),
    consents: consents.slice(0, MOST_CONSENTS),
    glance: glanceOf(material, reading),
    sections: withoutSales(view, sections, salesRefusal({ consents, source: material.source })),
    changedAt: record.lastModifiedAt,
    datasets: datasetsOf(material),
    pending: material.pending,
    notAvailable: material.notAvailable,
    // Without a timeline, older events that no list has room for are not worth a call.
    moreEvents: material.moreEvents && (timelineOf(view) !== null || hasRoom(lines)),
    source: material.source,
    uncertain: material.uncertain,
  }
}

/** Sections for selling are covered by what the customer has refused. */
function withoutSales(view: View, sections: CardSection[], refused: SalesPurpose | null): CardSection[] {
  if (refused === null) return sections
  const sales = new Set(view.sections.filter((section) => section.sales).map(({ id }) => id))
  return sections.map((section) => (sales.has(section.id) ? coveredSection(section, refused) : section))
}

/** The names of the profile's datasets, as far as they are at hand. */
function datasetsOf({ record, datasetNames }: CardMaterial): string[] {
  const names = record.sources.flatMap((id) => datasetNames.get(id)?.slice(0, LONGEST_DATASET) ?? [])
  return [...new Set(names)].slice(0, MOST_DATASETS)
}

/** The dataset that a value surely came from: the event's own, or the only one that the profile was made from. */
function datasetOf({ record, datasetNames }: CardMaterial, sourceId: string | null): string | null {
  const sources = new Set(record.sources.filter((source) => source !== ''))
  const [only] = sources
  const id = sourceId ?? (sources.size === 1 ? only : undefined)
  return id === undefined ? null : (datasetNames.get(id)?.slice(0, LONGEST_DATASET) ?? null)
}

function sectionOf(material: CardMaterial, section: ViewSection, reading: Reading): CardSection[] {
  const { id, label } = section
  const head = { id, label, covered: null }
  if (section.kind === 'timeline') return hasEvents(material) ? [{ kind: 'timeline', ...head }] : []
  if (section.kind === 'words') {
    const words = audienceWords(material, section)
    return words.length > 0 ? [{ kind: 'words', ...head, words }] : []
  }
  if (section.kind === 'list') {
    const lines = fitting(reading.lines.get(id) ?? [])
    return lines.length > 0 ? [{ kind: 'lines', ...head, lines }] : []
  }
  const fields = section.fields.flatMap((field) => fieldOf(material, reading, field, section.sales) ?? [])
  return fields.length > 0 ? [{ kind: section.kind, ...head, fields }] : []
}

/** What is in a section for selling, or out of a list in one, is for selling too. */
function fieldOf(material: CardMaterial, reading: Reading, field: ViewField, inSales: boolean): CardField | null {
  const read = readField(reading, field)
  if (read === null) return null
  const list = field.format === 'last-purchase' && listsOf(material.view).find(({ id }) => id === field.list)
  const sales = field.sales || inSales || (list !== false && list?.sales === true)
  const { id, label, sensitive } = field
  return { id, label, value: read.value, sensitive, sales, at: read.at, dataset: datasetOf(material, read.sourceId) }
}

/** The compact card's values: of each place the first field or list of which the profile has something. */
function glanceOf(material: CardMaterial, reading: Reading): CardField[] {
  const { view } = material
  return view.compact.slice(0, MOST_GLANCES).flatMap((ids) => {
    for (const id of ids) {
      const found = glanceField(material, reading, id)
      if (found) return [found]
    }
    return []
  })
}

function glanceField(material: CardMaterial, reading: Reading, id: string): CardField | null {
  for (const section of material.view.sections) {
    if ('fields' in section) {
      const field = section.fields.find((own) => own.id === id)
      if (field) return fieldOf(material, reading, field, section.sales)
    }
    if (section.kind === 'list' && section.id === id) {
      const read = newestLine(reading, id)
      if (read === null) return null
      const { label, sales } = section
      const dataset = datasetOf(material, read.sourceId)
      return { id, label, value: read.value, sensitive: false, sales, at: null, dataset }
    }
  }
  return null
}

/** A timeline of nothing is no section; one that is on its way keeps its place. */
function hasEvents({ events, pending }: CardMaterial): boolean {
  return events.length > 0 || pending.includes('events')
}

/** Whether some list could take more lines than it has. */
function hasRoom(lines: Map<string, Line[]>): boolean {
  return [...lines.values()].some((all) => all.length < MOST_LINES && fitting(all).length === all.length)
}

/** Sections in their order, as long as there is room for them. */
function fittingSections(sections: CardSection[]): CardSection[] {
  let room = MOST_SECTION_BYTES
  return sections.filter((section) => {
    const bytes = Buffer.byteLength(JSON.stringify(section))
    if (bytes > room) return false
    room -= bytes
    return true
  })
}

/** The newest lines that a card has room for. */
function fitting(lines: Line[]): CardLine[] {
  const shown = lines.slice(0, MOST_LINES).map(({ line }) => line)
  let room = MOST_LINE_CHARACTERS
  const end = shown.findIndex((line) => {
    room -= JSON.stringify(line).length
    return room < 0
  })
  return end === -1 ? shown : shown.slice(0, end)
}

/** The customer's name: as written whole, or put together from its parts; null where the profile has none. */
export function cardName(entity: unknown, view: View): string | null {
  const whole = firstAt(entity, view.namePaths.whole, asText)
  if (whole) return whole.slice(0, 200)
  const parts = view.namePaths.parts.flatMap(({ paths }) => firstAt(entity, paths, asText) ?? [])
  return parts.length > 0 ? parts.join(' ').slice(0, 200) : null
}

/** A time zone only where it is certain: the profile names it, or the number's country has just one. */
function certainTimeZone({ record, view, region }: CardMaterial): string | null {
  const named = firstAt(record.entity, view.timeZonePaths, asText)
  if (named && isTimeZone(named)) return named
  return regionHasOneTimeZone(region) ?? null
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Longer names of audiences are cut: a card full of them must leave room for the other calls. */
const LONGEST_AUDIENCE = 80

/** The names of a profile's audiences, or their ids, in order; last, how many more there are. */
function audienceWords({ record, audienceNames }: CardMaterial, { audiences, path }: ViewAudiences): string[] {
  const { more, ...ids } = readAudiences(record.entity, path)
  const words = ids[audiences].map((id) => (audienceNames.get(id) ?? id).slice(0, LONGEST_AUDIENCE))
  const inOrder = words.sort((one, other) => one.localeCompare(other))
  return more[audiences] > 0 ? [...inOrder, `+${more[audiences]}`] : inOrder
}
