import type { Card, CardPart, CardSection, Consent } from '../../preload/bridge'
import { regionHasOneTimeZone } from '../numbers'
import type { EventRecord, ProfileRecord } from '../platform'
import { audienceIds } from './audiences'
import { readList } from './lists'
import { asText, firstAt, valueAt } from './paths'
import { readField } from './values'
import type { View } from './view'

/** Everything a card is made from. `region` is that of the number; `events` are newest first. */
export type CardMaterial = {
  record: ProfileRecord
  view: View
  region: string
  events: EventRecord[]
  audienceNames: Map<string, string>
  pending: CardPart[]
  notAvailable: CardPart[]
  uncertain: boolean
  now: Date
}

/** The card of one profile. What the profile lacks is left out. */
export function buildCard(material: CardMaterial): Card {
  const { record, view, events, now } = material
  const { entity } = record
  const lists = view.lists.map((list) => ({ list, lines: readList(entity, events, list) }))
  const purchases = lists.find(({ list }) => list.id === 'recentPurchases')?.lines ?? []
  const sections: CardSection[] = lists
    .filter(({ lines }) => lines.length > 0)
    .map(({ list, lines }) => ({ kind: 'lines', id: list.id, label: list.label, lines }))
  return {
    name: cardName(entity, view),
    testProfile: view.testProfilePaths.some((path) => valueAt(entity, path) === true),
    timeZone: certainTimeZone(material),
    place: firstAt(entity, view.placePaths, asText),
    consents: readConsents(entity, view),
    tiles: view.tiles.flatMap((field) => readField(entity, field, purchases, now) ?? []),
    sections: [...sections, ...audienceSection(material)],
    changedAt: record.lastModifiedAt,
    pending: material.pending,
    notAvailable: material.notAvailable,
    uncertain: material.uncertain,
  }
}

/** The customer's name: as written whole, or put together from its parts; null where the profile has none. */
export function cardName(entity: unknown, view: View): string | null {
  const whole = firstAt(entity, view.namePaths.whole, asText)
  if (whole) return whole.slice(0, 200)
  const parts = view.namePaths.parts.flatMap((path) => asText(valueAt(entity, path)) ?? [])
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

/** Values of the consent enumeration that allow; the others that are known deny, or leave it open. */
const ALLOWS = new Set(['y', 'dy', 'LI', 'CT', 'CP', 'VI', 'PI'])
const DENIES = new Set(['n', 'dn'])

function readConsents(entity: unknown, view: View): Consent[] {
  return view.consents.flatMap(({ purpose, paths }) => {
    const value = firstAt(entity, paths, asText)
    if (value === null) return []
    return [{ purpose, answer: ALLOWS.has(value) ? 'yes' : DENIES.has(value) ? 'no' : null }]
  })
}

/** More audiences than this nobody reads while a phone rings. */
const MOST_AUDIENCES = 60

function audienceSection({ record, view, audienceNames }: CardMaterial): CardSection[] {
  const ids = audienceIds(record.entity, view.audiences.path)
  if (ids.length === 0) return []
  const words = ids
    .slice(0, MOST_AUDIENCES)
    .map((id) => (audienceNames.get(id) ?? id).slice(0, 200))
    .sort((one, other) => one.localeCompare(other))
  return [{ kind: 'words', id: 'audiences', label: view.audiences.label, words }]
}
