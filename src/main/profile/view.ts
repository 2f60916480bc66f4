import type { EventKind } from '../../preload/bridge'

/** What every value of a card has, however it is formatted: the first path that holds something wins. */
type FieldHead = {
  id: string
  label: string
  paths: string[]
  /** Where the profile says when the value came about. */
  at: string[]
  sensitive: boolean
  sales: boolean
}

/** A value of the card. */
export type ViewField = FieldHead &
  (
    | { format: 'text' | 'number' | 'date' | 'relative-time' | 'phone' | 'address' }
    | { format: 'money'; currency: string[] }
    /** `scale`: the stored value that means all of it; null where the value itself has to tell. */
    | { format: 'percent'; scale: number | null }
    /** `item`: where the words are when the list holds objects. */
    | { format: 'list'; item: string[] }
    | { format: 'tier'; points: string[] }
    | ScoreFormat
    /** The newest line of the list with the id `list`. */
    | { format: 'last-purchase'; list: string }
  )

/** A score out of a model, and what belongs to it. */
export type ViewScore = FieldHead & ScoreFormat

type ScoreFormat = {
  format: 'score'
  /** Where each is when the path leads to an object, as Customer AI writes it; `type` says churn or conversion. */
  parts: {
    score: string[]
    date: string[]
    probability: string[]
    percentile: string[]
    factors: string[]
    type: string[]
  }
  /** The same as paths from the top, for scores that are bare numbers. */
  beside: { date: string[]; probability: string[]; percentile: string[]; factors: string[] }
  /** The highest value that is stored, of which the score is a share; null where the value itself has to tell. */
  scale: number | null
  /** Scores from these on are medium and high, on the card's scale from 0 to 100. */
  thresholds: { medium: number; high: number }
  /** Null leaves it to the type that the profile names. */
  badWhen: 'high' | 'low' | null
  staleAfterDays: number
}

/** How one item of a list is read, each part by paths within the item. */
export type ItemPaths = {
  /** Lists of products, whose names make the title; else the title is at `title`. */
  products: string[]
  title: string[]
  at: string[]
  amount: string[]
  currency: string[]
  quantity: string[]
  /** A word beside the title, such as the status of an order. */
  status: string[]
}

/** Events by the beginning of their type, and the kind of line that they make (a locale key of `touch.*`), or null. */
export type EventPrefix = { type: string; kind: string | null }

/**
 * What ends an open matter: later events of these types. The first of the `same` paths at which the matter names
 * something decides: events that name the same there end it, and those that name nothing there end all before them,
 * unless `onlySame` says otherwise.
 */
export type Closing = { types: string[]; same: string[]; onlySame: boolean }

/** A list that comes from events whose type begins with one of `events`, or from attributes where there are none. */
export type ViewList = {
  id: string
  label: string
  events: EventPrefix[]
  eventItem: ItemPaths
  /** Attribute paths that hold the same list for organisations without events: the first that does, or all of them. */
  paths: string[]
  allPaths: boolean
  item: ItemPaths
  /** Whether lines with the same title are one: the newest of them. */
  oncePerTitle: boolean
  /** What takes an event off the list. */
  closedBy: Closing[]
  /** How far back events count, in days; null for all. */
  withinDays: number | null
}

type SectionHead = { id: string; label: string; sales: boolean }

/** The events themselves: where an organisation's own say what they are about, and what kind they are by their type. */
export type ViewTimeline = { detail: string[]; kinds: { type: string; kind: EventKind }[] }

/** The audiences that the profile is in, or those that it has left. */
export type ViewAudiences = { audiences: 'members' | 'former'; path: string }

export type ViewSection =
  | (SectionHead & { kind: 'tiles' | 'fields'; fields: ViewField[] })
  | (SectionHead & ViewList & { kind: 'list' })
  | (SectionHead & ViewAudiences & { kind: 'words' })
  | (SectionHead & ViewTimeline & { kind: 'timeline' })

/** What a card shows, as data: nothing about an organisation's schema is in the code. */
export type View = {
  id: string
  label: string
  /** The language tag that labels were chosen for, and that countries are named in. */
  language: string
  /** The name as one text, or in parts, each by its paths in the order in which they are spoken. */
  namePaths: { whole: string[]; parts: { id: string; paths: string[] }[] }
  placePaths: string[]
  timeZonePaths: string[]
  testProfilePaths: string[]
  consents: { purpose: string; paths: string[] }[]
  /** Places of the compact card, each with ids of fields or lists of which the first that the profile has is shown. */
  compact: string[][]
  sections: ViewSection[]
}

/** All fields of a view, in their order. */
export function fieldsOf(view: View): ViewField[] {
  return view.sections.flatMap((section) => ('fields' in section ? section.fields : []))
}

/** All lists of a view, in their order. */
export function listsOf(view: View): (ViewSection & { kind: 'list' })[] {
  return view.sections.flatMap((section) => (section.kind === 'list' ? [section] : []))
}

/** The view's timeline; null where it has none. */
export function timelineOf(view: View): (ViewSection & { kind: 'timeline' }) | null {
  return view.sections.find((section) => section.kind === 'timeline') ?? null
}
