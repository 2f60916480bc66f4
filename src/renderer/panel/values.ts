import type { CardField, CardLine, CardValue, SalesPurpose } from '../../preload/bridge'
import { dotted, format, labelled, t } from '../words'

/** Values that are there and not shown: they are told, and never copied. */
export type HiddenValue = Extract<CardValue, { type: 'masked' | 'covered' }>

/** Says whether a value is there and not shown. */
export function isHidden(value: CardValue): value is HiddenValue {
  return value.type === 'masked' || value.type === 'covered'
}

/** Why something is covered, as a sentence. */
export function coveredWords(purpose: SalesPurpose): string {
  return t(`covered.${purpose}`)
}

/** What stands in place of a value that is not shown. */
export function hiddenWords(value: HiddenValue): string {
  return value.type === 'masked' ? t('value.masked') : t(`covered.${value.purpose}.short`)
}

/** A value in running text, in the agent's language. `now`: milliseconds since the epoch. */
export function plainValue(value: CardValue, now: number): string {
  switch (value.type) {
    case 'text':
      return value.text
    case 'number':
      return format.number(value.number)
    case 'percent':
      return format.percent(value.share)
    case 'money':
      return format.money(value.money)
    case 'date':
      return format.date(value.at, now) ?? value.at
    case 'relative-time':
      return format.relative(value.at, now) ?? value.at
    case 'phone':
      return value.display
    case 'address':
      return format.list(value.lines)
    case 'list':
      return format.list(value.items)
    case 'tier':
      return dotted(value.tier, value.points === null ? null : t('card.points', { count: value.points }))
    case 'score':
      return scoreWords(value)
    case 'last-purchase':
      return purchaseWords(value, now)
    case 'masked':
    case 'covered':
      return hiddenWords(value)
  }
}

/** The level of a score and its figure. */
export function scoreWords({ level, score }: Extract<CardValue, { type: 'score' }>): string {
  return t('card.score', { level: t(`card.level.${level}`), score: format.whole(score) })
}

function purchaseWords({ title, money, at }: Extract<CardValue, { type: 'last-purchase' }>, now: number): string {
  return dotted(title, money && format.money(money), at && format.relative(at, now))
}

/** What a line is called, with how many there are. */
export function lineTitle({ title, quantity }: CardLine): string {
  return quantity !== null && quantity > 1 ? t('card.quantity', { title, quantity }) : title
}

/** A line in running text, with all that it says. */
export function plainLine(line: CardLine, now: number): string {
  const { kind, at, money } = line
  return dotted(
    lineTitle(line),
    kind && labelled('touch', kind),
    at && format.date(at, now),
    money && format.money(money),
  )
}

/** When a value came about and from which dataset, a line each; where the profile doesn't say, that is said. */
export function provenance({ at, dataset, value }: CardField, now: number): string {
  const made = at ?? (value.type === 'score' ? value.at : null)
  const when = made && format.exactly(made, now)
  return [
    when ? t('value.age', { when }) : t('value.age.unknown'),
    dataset === null ? t('value.source.unknown') : t('value.source', { dataset }),
  ].join('\n')
}
