import type { Card, CardPart, CardSection, MissingPart } from '../../preload/bridge'
import { regionHasOneTimeZone } from '../numbers'
import type { EventRecord, ProfileRecord } from '../platform'
import { readAudiences } from './audiences'
import { readConsents } from './consents'
import { readList } from './lists'
import { asText, firstAt, valueAt } from './paths'
import { readField } from './values'
import type { View } from './view'

/**
 * Everything a card is made from. `region` is that of the number; `events` are newest first, from so many `pages`, and
 * `moreEvents` says that there are older ones.
 */
export type CardMaterial = {
  record: ProfileRecord
  view: View
  region: string
  events: EventRecord[]
  pages: number
  moreEvents: boolean
  audienceNames: Map<string, string>
  pending: CardPart[]
  notAvailable: MissingPart[]
  source: Card['source']
  uncertain: boolean
  now: Date
}

/** As many lines as the bridge takes in one section. */
const MOST_LINES = 50

/** The card of one profile. What the profile lacks is left out. */
export function buildCard(material: CardMaterial): Card {
  const { record, view, events, pages, now } = material
  const { entity } = record
  const lists = view.lists.map((list) => {
    const most = Math.min(MOST_LINES, list.most * pages)
    return { list, lines: readList(entity, events, list, most) }
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
    moreEvents: material.moreEvents && lists.some((read) => read.lines.length < MOST_LINES),
    source: material.source,
    uncertain: material.uncertain,
  }
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

/** The audiences that the profile is in, and in a section of their own those that it has left. */
function audienceSections({ record, view, audienceNames }: CardMaterial): CardSection[] {
  const { members, former } = readAudiences(record.entity, view.audiences.path)
  const section = (id: string, label: string, ids: string[]): CardSection[] => {
    const words = ids.map((audience) => (audienceNames.get(audience) ?? audience).slice(0, 200))
    const inOrder = words.sort((one, other) => one.localeCompare(other))
    return ids.length > 0 ? [{ kind: 'words', id, label, words: inOrder }] : []
  }
  return [
    ...section('audiences', view.audiences.label, members),
    ...section('formerAudiences', view.audiences.formerLabel, former),
  ]
}
