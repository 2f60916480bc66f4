import type { View, ViewField, ViewSection } from './view'

/** Paths that an organisation's settings put before a view's own, by the id of what they lead to (`card.paths`). */
export type PathOverrides = Record<string, string[]>

type First = (id: string, paths: string[]) => string[]

/**
 * The view with an organisation's own paths first. Ids are those of fields, lists, the timeline and parts of the name
 * (`firstName`); beside them `name`, `place`, `timeZone`, `testProfile`, `consent.<purpose>`, `currency` for all money,
 * `<id>.at` for when a value came about, `<id>.points` for a tier, and for a score `<id>.date`, `.probability`,
 * `.percentile` and `.factors`.
 */
export function withPaths(view: View, overrides: PathOverrides): View {
  const own = (id: string): string[] => (Object.hasOwn(overrides, id) ? (overrides[id] ?? []) : [])
  const first: First = (id, paths) => [...own(id), ...paths]
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
    consents: view.consents.map(({ purpose, paths }) => ({ purpose, paths: first(`consent.${purpose}`, paths) })),
    sections: view.sections.map((section) => sectionWithPaths(section, first)),
  }
}

function sectionWithPaths(section: ViewSection, first: First): ViewSection {
  if ('fields' in section) return { ...section, fields: section.fields.map((field) => fieldWithPaths(field, first)) }
  if (section.kind === 'list') return { ...section, paths: first(section.id, section.paths) }
  if (section.kind === 'timeline') return { ...section, detail: first(section.id, section.detail) }
  return section
}

function fieldWithPaths(field: ViewField, first: First): ViewField {
  const common = { paths: first(field.id, field.paths), at: first(`${field.id}.at`, field.at) }
  if (field.format === 'money') return { ...field, ...common, currency: first('currency', field.currency) }
  if (field.format === 'tier') return { ...field, ...common, points: first(`${field.id}.points`, field.points) }
  if (field.format !== 'score') return { ...field, ...common }
  const { date, probability, percentile, factors } = field.beside
  return {
    ...field,
    ...common,
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
  const sections = view.sections.map((section) =>
    'fields' in section ? { ...section, fields: section.fields.map(change) } : section,
  )
  return { ...view, sections }
}
