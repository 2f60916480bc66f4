import type { Card, CardField, CardSection, CardValue, SalesPurpose } from '../../preload/bridge'

/** The refusals that keep an agent from selling, the plainest first. */
const PURPOSES = ['call', 'marketing', 'personalize'] as const

/**
 * Why nothing is to be sold to the customer now: what they have refused; or, at the edge, that none of it has arrived,
 * since a refusal may be on file that the organisation does not send there. Null where nothing speaks against it.
 */
export function salesRefusal({ consents, source }: Pick<Card, 'consents' | 'source'>): SalesPurpose | null {
  const refused = PURPOSES.find((purpose) => consents.some((own) => own.purpose === purpose && own.answer === 'no'))
  if (refused) return refused
  const isKnown = consents.some(({ purpose }) => PURPOSES.some((other) => other === purpose))
  return source === 'edge' && !isKnown ? 'unknown' : null
}

/**
 * The card as the panel may have it: sensitive values only once the caller is verified, values for selling only where
 * the customer has not refused it, which comes first. What is hidden is not in the result in any form.
 */
export function shownCard(card: Card, { verified }: { verified: boolean }): Card {
  const refused = salesRefusal(card)
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
