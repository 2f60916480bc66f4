import type { CallView, SalesPurpose } from '../../preload/bridge'
import { coveredWords } from '../panel/values'

const purposes: SalesPurpose[] = ['call', 'marketing', 'personalize', 'unknown']

/** Why events that are for selling are hidden: what the customer has refused. Empty where no card is shown. */
export function whyCovered({ state }: CallView): string {
  if (state.kind !== 'found' && state.kind !== 'partial') return ''
  const { sections, consents } = state.card
  const isRefused = (purpose: SalesPurpose): boolean =>
    sections.some(({ covered }) => covered === purpose) ||
    consents.some((consent) => consent.purpose === purpose && consent.answer === 'no')
  return coveredWords(purposes.find(isRefused) ?? 'unknown')
}
