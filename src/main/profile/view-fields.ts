import { TIMELINE_FIELDS } from './timeline-details'
import { fieldsOf, listsOf, timelineOf, type View, type ViewField } from './view'

/** The profile fields that a view needs, for the `fields` parameter: nothing else is asked for. */
export function profileFields(view: View): string[] {
  const asked = [
    'identities',
    'consents',
    ...view.sections.flatMap((section) => (section.kind === 'words' ? [section.path] : [])),
    ...view.namePaths.whole,
    ...view.namePaths.parts.flatMap(({ paths }) => paths),
    ...view.placePaths,
    ...view.timeZonePaths,
    ...view.testProfilePaths,
    ...fieldsOf(view).flatMap((field) => [...field.paths, ...field.at, ...extraPaths(field)]),
    ...listsOf(view).flatMap((list) => list.paths),
    ...view.consents.flatMap(({ paths }) => paths.flatMap((path) => [path, ...besideConsent(path)])),
  ]
  return withoutCovered([...new Set(withoutSteps(asked))])
}

/** The event fields that a view needs. */
export function eventFields(view: View): string[] {
  const items = listsOf(view).flatMap(({ eventItem, closedBy }) => [
    ...Object.values(eventItem).flat(),
    ...closedBy.flatMap(({ same }) => same),
  ])
  const timeline = timelineOf(view)
  const told = timeline ? [...TIMELINE_FIELDS, ...timeline.detail] : []
  const roots = items.map((path) => path.split('.').slice(0, 2).join('.'))
  return withoutCovered([...new Set(['eventType', 'timestamp', ...withoutSteps([...roots, ...told])])])
}

/** Where in a profile a view has what is for selling. */
export function salesPaths(view: View): string[] {
  const sections = view.sections.flatMap((section) => {
    if ('fields' in section)
      return section.fields
        .filter(({ sales }) => sales || section.sales)
        .flatMap((field) => [...field.paths, ...extraPaths(field)])
    if (!section.sales) return []
    if (section.kind === 'list') return section.paths
    return section.kind === 'words' ? [section.path] : []
  })
  return [...new Set(sections)]
}

/** Where XDM keeps when a consent was given: beside its value. */
export function besideConsent(path: string): string[] {
  return path.endsWith('.val') ? [`${path.slice(0, -'.val'.length)}.time`] : []
}

function extraPaths(field: ViewField): string[] {
  if (field.format === 'money') return field.currency
  if (field.format === 'score') return Object.values(field.beside).flat()
  return field.format === 'tier' ? field.points : []
}

/** `productListItems.0` leads into a list, which is asked for whole. */
function withoutSteps(paths: string[]): string[] {
  return paths.map((path) => path.replace(/\.\d+(\..*)?$/, ''))
}

/** A path that lies within another one of the list needs no asking of its own. */
function withoutCovered(paths: string[]): string[] {
  const own = new Set(paths)
  return paths.filter((path) => {
    const steps = path.split('.')
    return !steps.some((_, index) => index > 0 && own.has(steps.slice(0, index).join('.')))
  })
}
