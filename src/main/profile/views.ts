import { churn, conversion, supportView } from './support-view'
import type { View } from './view'

/** What sells comes first: how likely the customer is to buy, and the campaigns before the purchases. */
const salesView: View = {
  ...supportView,
  id: 'sales',
  tiles: supportView.tiles.map((tile) => (tile.id === churn.id ? conversion : tile)),
  fieldSections: supportView.fieldSections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.id === conversion.id ? churn : field)),
  })),
  lists: [...supportView.lists].reverse(),
}

/** A view by its name in the settings; the support view where there is none of that name. */
export function viewNamed(name: string): View {
  return [supportView, salesView].find(({ id }) => id === name) ?? supportView
}
