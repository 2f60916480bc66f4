/** A value of the card: the first path that holds something wins. */
export type ViewField = {
  id: string
  label: string
  paths: string[]
} & (
  | { format: 'text' | 'number' | 'date' }
  | { format: 'money'; currencyPaths: string[] }
  | { format: 'tier'; pointsPaths: string[] }
  | ScoreFormat
  | { format: 'last-purchase' }
)

/** A score out of a model, and what belongs to it. */
export type ViewScore = ViewField & ScoreFormat

type ScoreFormat = {
  format: 'score'
  /** Where each is when the path leads to an object, as Customer AI writes it; `typePaths` say churn or conversion. */
  scorePaths: string[]
  datePaths: string[]
  probabilityPaths: string[]
  percentilePaths: string[]
  factorPaths: string[]
  typePaths: string[]
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
}

/** A list that comes from events whose type begins with one of `eventTypes`, or from attributes where there are none. */
export type ViewList = {
  id: string
  label: string
  /** Event type prefixes in order, each with the kind of line it makes (a locale key of `touch.*`), or null. */
  eventTypes: { prefix: string; kind: string | null }[]
  eventItem: ItemPaths
  /** Attribute paths that hold the same list for organisations without events. */
  paths: string[]
  item: ItemPaths
  /** Whether lines with the same title are one: the newest of them. */
  oncePerTitle: boolean
}

/** What a card shows, as data: nothing about an organisation's schema is in the code. */
export type View = {
  id: string
  /** The name as one text, or in parts, each by its paths in the order in which they are spoken. */
  namePaths: { whole: string[]; parts: { id: string; paths: string[] }[] }
  placePaths: string[]
  timeZonePaths: string[]
  testProfilePaths: string[]
  tiles: ViewField[]
  /** Values that share a heading below the tiles. */
  fieldSections: { id: string; label: string; fields: ViewField[] }[]
  lists: ViewList[]
  audiences: { label: string; formerLabel: string; path: string }
  consents: { purpose: string; paths: string[] }[]
}

/** Paths that an organisation's settings put before a view's own, by the id of what they lead to (`card.paths`). */
export type PathOverrides = Record<string, string[]>

type First = (id: string, paths: string[]) => string[]

/**
 * The view with an organisation's own paths first. Ids are those of fields, lists and parts of the name (`firstName`);
 * beside them `name`, `place`, `timeZone`, `testProfile`, `consent.<purpose>`, `currency` for all money, `<id>.points` for
 * a tier, and for a score `<id>.date`, `.probability`, `.percentile` and `.factors`.
 */
export function withPaths(view: View, overrides: PathOverrides): View {
  const first: First = (id, paths) => [...(overrides[id] ?? []), ...paths]
  const { whole, parts } = view.namePaths
  return {
    ...view,
    namePaths: {
      whole: first('name', whole),
      parts: parts.map(({ id, paths }) => ({ id, paths: first(id, paths) })),
    },
    placePaths: first('place', view.placePaths),
    timeZonePaths: first('timeZone', view.timeZonePaths),
    testProfilePaths: first('testProfile', view.testProfilePaths),
    tiles: view.tiles.map((field) => fieldWithPaths(field, first)),
    fieldSections: view.fieldSections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => fieldWithPaths(field, first)),
    })),
    lists: view.lists.map((list) => ({ ...list, paths: first(list.id, list.paths) })),
    consents: view.consents.map(({ purpose, paths }) => ({ purpose, paths: first(`consent.${purpose}`, paths) })),
  }
}

function fieldWithPaths(field: ViewField, first: First): ViewField {
  const paths = first(field.id, field.paths)
  if (field.format === 'money') return { ...field, paths, currencyPaths: first('currency', field.currencyPaths) }
  if (field.format === 'tier') return { ...field, paths, pointsPaths: first(`${field.id}.points`, field.pointsPaths) }
  if (field.format !== 'score') return { ...field, paths }
  const { date, probability, percentile, factors } = field.beside
  return {
    ...field,
    paths,
    beside: {
      date: first(`${field.id}.date`, date),
      probability: first(`${field.id}.probability`, probability),
      percentile: first(`${field.id}.percentile`, percentile),
      factors: first(`${field.id}.factors`, factors),
    },
  }
}

/** What an organisation's settings say of a score, by the field's id (`card.scores`); what is left out stays. */
export type ScoreOverrides = Record<
  string,
  {
    medium?: number | undefined
    high?: number | undefined
    badWhen?: 'high' | 'low' | undefined
    staleAfterDays?: number | undefined
    scale?: number | undefined
  }
>

/** The view with an organisation's own thresholds, polarity, age limit and scale for its scores. */
export function withScores(view: View, overrides: ScoreOverrides): View {
  const change = (field: ViewField): ViewField => {
    const own = Object.hasOwn(overrides, field.id) ? overrides[field.id] : undefined
    if (field.format !== 'score' || !own) return field
    const { medium, high } = field.thresholds
    return {
      ...field,
      thresholds: { medium: own.medium ?? medium, high: own.high ?? high },
      badWhen: own.badWhen ?? field.badWhen,
      staleAfterDays: own.staleAfterDays ?? field.staleAfterDays,
      scale: own.scale ?? field.scale,
    }
  }
  return {
    ...view,
    tiles: view.tiles.map(change),
    fieldSections: view.fieldSections.map((section) => ({ ...section, fields: section.fields.map(change) })),
  }
}

/** The profile fields that a view needs, for the `fields` parameter: nothing else is asked for. */
export function profileFields(view: View): string[] {
  const fields = [...view.tiles, ...view.fieldSections.flatMap((section) => section.fields)]
  const asked = [
    'identities',
    'consents',
    view.audiences.path,
    ...view.namePaths.whole,
    ...view.namePaths.parts.flatMap(({ paths }) => paths),
    ...view.placePaths,
    ...view.timeZonePaths,
    ...view.testProfilePaths,
    ...fields.flatMap((field) => [...field.paths, ...extraPaths(field)]),
    ...view.lists.flatMap((list) => list.paths),
    ...view.consents.flatMap(({ paths }) => paths),
  ]
  return withoutCovered([...new Set(asked)])
}

/** The event fields that a view needs. */
export function eventFields(view: View): string[] {
  const items = view.lists.flatMap(({ eventItem }) => Object.values(eventItem).flat())
  const roots = items.map((path) => path.split('.').slice(0, 2).join('.'))
  return withoutCovered([...new Set(['eventType', 'timestamp', ...roots])])
}

function extraPaths(field: ViewField): string[] {
  if (field.format === 'money') return field.currencyPaths
  if (field.format === 'score') return Object.values(field.beside).flat()
  return field.format === 'tier' ? field.pointsPaths : []
}

/** A path that lies within another one of the list needs no asking of its own. */
function withoutCovered(paths: string[]): string[] {
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)))
}
