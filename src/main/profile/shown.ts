import type { Card, CardField, CardSection, CardValue, Consent, SalesPurpose } from '../../preload/bridge'

/** The refusals that keep an agent from selling, the plainest first. */
const PURPOSES: SalesPurpose[] = ['call', 'marketing', 'personalize']

/** What the customer has refused, so that nothing is to be sold to them now; null where they have refused none of it. */
export function salesRefusal(consents: Consent[]): SalesPurpose | null {
  return PURPOSES.find((purpose) => consents.some((own) => own.purpose === purpose && own.answer === 'no')) ?? null
}

/**
 * The card as the panel may have it: sensitive values only once the caller is verified, values for selling only where
 * the customer has not refused it, which comes first. What is hidden is not in the result in any form.
 */
export function shownCard(card: Card, { verified }: { verified: boolean }): Card {
  const refused = salesRefusal(card.consents)
  const show = (field: CardField): CardField => shownField(field, refused, verified)
  return {
    ...card,
    glance: card.glance.map(show),
    sections: card.sections.map((section) =>
      'fields' in section ? { ...section, fields: section.fields.map(show) } : section,
    ),
  }
}

function shownField(field: CardField, refused: SalesPurpose | null, verified: boolean): CardField {
  if (field.sales && refused) return withoutValue(field, { type: 'covered', purpose: refused })
  return field.sensitive && !verified ? withoutValue(field, { type: 'masked' }) : field
}

/** A value's age and source tell something of it, too. */
function withoutValue(field: CardField, value: CardValue): CardField {
  return { ...field, value, at: null, dataset: null }
}

/** The section without what is in it, covered by the reason. */
export function coveredSection(section: CardSection, purpose: SalesPurpose): CardSection {
  const covered = { ...section, covered: purpose }
  if ('fields' in covered) return { ...covered, fields: [] }
  if (covered.kind === 'lines') return { ...covered, lines: [] }
  return covered.kind === 'words' ? { ...covered, words: [] } : covered
}
