import type { Card, CardLine, CardPart, CardSection, MissingPart } from '../../preload/bridge'
import { regionHasOneTimeZone } from '../numbers'
import type { EventRecord, ProfileRecord } from '../platform'
import { readAudiences } from './audiences'
import { readConsents } from './consents'
import { readList } from './lists'
import { asText, firstAt, valueAt } from './paths'
import { readField } from './values'
import type { View } from './view'

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
  pending: CardPart[]
  notAvailable: MissingPart[]
  source: Card['source']
  uncertain: boolean
  now: Date
}

/** As many lines as the bridge takes in one section, and as many characters as a card's share of the snapshot allows. */
const MOST_LINES = 50
const MOST_LINE_CHARACTERS = 8_000

/** The card of one profile. What the profile lacks is left out. */
export function buildCard(material: CardMaterial): Card {
  const { record, view, events, now } = material
  const { entity } = record
  const lists = view.lists.map((list) => {
    const all = readList(entity, events, list)
    const lines = fitting(all)
    return { list, lines, isFull: lines.length === MOST_LINES || lines.length < all.length }
  })
  const purchases = lists.find(({ list }) => list.id === 'recentPurchases')?.lines ?? []
  const lines: CardSection[] = lists
    .filter((read) => read.lines.length > 0)
    .map((read) => ({ kind: 'lines', id: read.list.id, label: read.list.label, lines: read.lines }))
  const fields: CardSection[] = view.fieldSections.flatMap(({ id, label, fields: asked }) => {
    const read = asked.flatMap((field) => readField(entity, field, purchases, now) ?? [])
    return read.length > 0 ? [{ kind: 'fields', id, label, fields: read }] : []
  })
  return {
    name: cardName(entity, view),
    testProfile: view.testProfilePaths.some((path) => valueAt(entity, path) === true),
    timeZone: certainTimeZone(material),
    place: firstAt(entity, view.placePaths, asText),
    consents: readConsents(entity, view),
    tiles: view.tiles.flatMap((field) => readField(entity, field, purchases, now) ?? []),
    sections: [...fields, ...lines, ...audienceSections(material)],
    changedAt: record.lastModifiedAt,
    pending: material.pending,
    notAvailable: material.notAvailable,
    // Older events that no list has room for are not worth a call.
    moreEvents: material.moreEvents && lists.some(({ isFull }) => !isFull),
    source: material.source,
    uncertain: material.uncertain,
  }
}

/** The newest lines that a card has room for. */
function fitting(lines: CardLine[]): CardLine[] {
  let room = MOST_LINE_CHARACTERS
  const end = lines.findIndex((line) => {
    room -= JSON.stringify(line).length
    return room < 0
  })
  return lines.slice(0, end === -1 ? MOST_LINES : Math.min(end, MOST_LINES))
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

/** The audiences that the profile is in, and in a section of their own those that it has left; last, how many more. */
function audienceSections({ record, view, audienceNames }: CardMaterial): CardSection[] {
  const { members, former, more } = readAudiences(record.entity, view.audiences.path)
  const section = (id: string, label: string, ids: string[], left: number): CardSection[] => {
    const words = ids.map((audience) => (audienceNames.get(audience) ?? audience).slice(0, LONGEST_AUDIENCE))
    const inOrder = words.sort((one, other) => one.localeCompare(other))
    return ids.length > 0 ? [{ kind: 'words', id, label, words: left > 0 ? [...inOrder, `+${left}`] : inOrder }] : []
  }
  return [
    ...section('audiences', view.audiences.label, members, more.members),
    ...section('formerAudiences', view.audiences.formerLabel, former, more.former),
  ]
}
