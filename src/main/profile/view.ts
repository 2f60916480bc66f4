/** A value of the card: the first path that holds something wins. */
export type ViewField = {
  id: string
  label: string
  paths: string[]
} & (
  | { format: 'text' | 'number' | 'date' }
  | { format: 'money'; currencyPaths: string[] }
  | { format: 'tier'; pointsPaths: string[] }
  | {
      format: 'score'
      /** Where the score and its date are when the path leads to an object, as Customer AI writes it. */
      scorePaths: string[]
      datePaths: string[]
      /** Scores from these on are medium and high, on the scale of the score itself. */
      thresholds: { medium: number; high: number }
      badWhen: 'high' | 'low'
      staleAfterDays: number
    }
  | { format: 'last-purchase' }
)

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
  most: number
  /** Whether lines with the same title are one: the newest of them. */
  oncePerTitle: boolean
}

/** What a card shows, as data: nothing about an organisation's schema is in the code. */
export type View = {
  id: string
  namePaths: { whole: string[]; parts: string[] }
  placePaths: string[]
  timeZonePaths: string[]
  testProfilePaths: string[]
  tiles: ViewField[]
  lists: ViewList[]
  audiences: { label: string; path: string }
  consents: { purpose: string; paths: string[] }[]
}

/** Paths that an organisation's settings put before a view's own, by field or list id (`card.paths`). */
export type PathOverrides = Record<string, string[]>

/** The view with an organisation's own paths first. `currency` stands for the currency of all money fields. */
export function withPaths(view: View, overrides: PathOverrides): View {
  const first = (id: string, paths: string[]): string[] => [...(overrides[id] ?? []), ...paths]
  return {
    ...view,
    timeZonePaths: first('timeZone', view.timeZonePaths),
    tiles: view.tiles.map((field) => ({
      ...field,
      paths: first(field.id, field.paths),
      ...(field.format === 'money' ? { currencyPaths: first('currency', field.currencyPaths) } : {}),
    })),
    lists: view.lists.map((list) => ({ ...list, paths: first(list.id, list.paths) })),
  }
}

/** The profile fields that a view needs, for the `fields` parameter: nothing else is asked for. */
export function profileFields(view: View): string[] {
  const fields = [
    'identities',
    'consents',
    view.audiences.path,
    ...view.namePaths.whole,
    ...view.namePaths.parts,
    ...view.placePaths,
    ...view.timeZonePaths,
    ...view.testProfilePaths,
    ...view.tiles.flatMap((field) => [...field.paths, ...extraPaths(field)]),
    ...view.lists.flatMap((list) => list.paths),
  ]
  return withoutCovered([...new Set(fields)])
}

/** The event fields that a view needs. */
export function eventFields(view: View): string[] {
  const items = view.lists.flatMap(({ eventItem }) => Object.values(eventItem).flat())
  const roots = items.map((path) => path.split('.').slice(0, 2).join('.'))
  return withoutCovered([...new Set(['eventType', 'timestamp', ...roots])])
}

function extraPaths(field: ViewField): string[] {
  if (field.format === 'money') return field.currencyPaths
  return field.format === 'tier' ? field.pointsPaths : []
}

/** A path that lies within another one of the list needs no asking of its own. */
function withoutCovered(paths: string[]): string[] {
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)))
}
