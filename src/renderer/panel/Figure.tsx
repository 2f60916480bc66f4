import type { ReactNode } from 'react'
import type { CardValue } from '../../preload/bridge'
import { Icon } from '../components/Icon'
import type { Tone } from '../components/Strip'
import { format, t } from '../words'
import styles from './CardView.module.css'
import { type Score, scoreTone } from './score'

type LastPurchase = Extract<CardValue, { type: 'last-purchase' }>

/** One value, large, with what belongs to it beside and below. */
export function Figure({ label, value, now }: { label: string; value: CardValue; now: number }) {
  switch (value.type) {
    case 'text':
      return <Large>{value.text}</Large>
    case 'number':
      return <Large>{format.number(value.number)}</Large>
    case 'money':
      return <Large>{format.amount(value.money)}</Large>
    case 'date':
      return <Large aside={format.relative(value.at, now)}>{format.date(value.at, now) ?? value.at}</Large>
    case 'tier':
      return (
        <Large aside={value.points === null ? null : t('card.points', { count: value.points })}>{value.tier}</Large>
      )
    case 'score':
      return <ScoreFigure label={label} value={value} now={now} />
    case 'last-purchase':
      return <LastPurchaseFigure value={value} now={now} />
  }
}

function Large({ children, aside = null, tone }: { children: ReactNode; aside?: string | null; tone?: Tone }) {
  return (
    <span className={styles.figure}>
      <strong className={styles.value} data-tone={tone} data-selectable="">
        {children}
      </strong>
      {aside !== null && <span className={styles.aside}>{aside}</span>}
    </span>
  )
}

/** A score in words first; the bar repeats it, and its colour says whether it is good or bad for the customer. */
function ScoreFigure({ label, value, now }: { label: string; value: Score; now: number }) {
  const percent = Math.min(100, Math.max(0, value.score))
  return (
    <>
      <span className={styles.figure}>
        <ScoreWords value={value} />
        <ScoreAge value={value} now={now} />
      </span>
      <span
        className={`${styles.meter} ${styles.value}`}
        data-tone={scoreTone(value)}
        title={t('card.score.meter', { label, score: format.whole(value.score) })}
      >
        <span className={styles.fill} style={{ width: `${percent}%` }} />
      </span>
    </>
  )
}

/** The level of a score in words and colour, and the figure. */
export function ScoreWords({ value, isSmall = false }: { value: Score; isSmall?: boolean }) {
  return (
    <strong className={styles.value} data-tone={scoreTone(value)} data-small={isSmall || undefined}>
      {scoreWords(value)}
    </strong>
  )
}

function scoreWords({ level, score }: Score): string {
  return t('card.score', { level: t(`card.level.${level}`), score: format.whole(score) })
}

/** How old a score is, or that it is too old to rely on. */
export function ScoreAge({ value, now }: { value: Score; now: number }) {
  const age = value.at === null ? null : format.relative(value.at, now)
  if (!value.stale) return age !== null && <span className={styles.aside}>{age}</span>
  return (
    <span className={styles.aside} data-stale="" title={age ?? undefined}>
      <Icon name="clock" size={12} />
      {t('card.stale')}
    </span>
  )
}

function LastPurchaseFigure({ value, now }: { value: LastPurchase; now: number }) {
  const when = value.at === null ? null : format.relative(value.at, now)
  if (value.money === null) return <Large aside={when}>{value.title}</Large>
  return (
    <>
      <Large aside={when}>{format.money(value.money)}</Large>
      {value.title !== '' && (
        <span className={styles.detail} title={value.title}>
          {value.title}
        </span>
      )}
    </>
  )
}

/** The same value in running text, for lists of fields. */
export function plainValue(value: CardValue, now: number): string {
  switch (value.type) {
    case 'text':
      return value.text
    case 'number':
      return format.number(value.number)
    case 'money':
      return format.money(value.money)
    case 'date':
      return format.date(value.at, now) ?? value.at
    case 'tier':
      return value.points === null ? value.tier : joined(value.tier, t('card.points', { count: value.points }))
    case 'score':
      return scoreWords(value)
    case 'last-purchase':
      return value.money === null ? value.title : joined(value.title, format.money(value.money))
  }
}

function joined(first: string, second: string): string {
  return t('card.detail', { first, second })
}
