import type { ReactNode } from 'react'
import type { CardField, CardValue } from '../../preload/bridge'
import { Icon } from '../components/Icon'
import type { Tone } from '../components/Strip'
import { format, labelled, t } from '../words'
import styles from './Figure.module.css'
import { HiddenFigure } from './Hidden'
import { type Score, scoreTone } from './score'
import { ValueButton } from './ValueButton'
import { isHidden, plainValue, provenance, scoreWords } from './values'
import { Ago } from './When'

type FigureProps = {
  field: CardField
  /** Without the lines below the figure, for where there is little room. */
  isShort?: boolean
}

/** One value, large, with what belongs to it beside and below. */
export function Figure({ field, isShort = false }: FigureProps) {
  const { value } = field
  if (isHidden(value)) return <HiddenFigure value={value} />
  if (value.type === 'score') return <ScoreFigure field={field} value={value} isShort={isShort} />
  const detail = isShort ? null : detailOf(value)
  return (
    <>
      <Large field={field} aside={asideOf(value)}>
        {largeWords(value)}
      </Large>
      {detail !== null && (
        <span className={styles.detail} title={detail}>
          {detail}
        </span>
      )}
    </>
  )
}

type ShownValue = Exclude<CardValue, { type: 'masked' | 'covered' }>

function largeWords(value: ShownValue): ReactNode {
  if (value.type === 'money') return format.amount(value.money)
  if (value.type === 'tier') return value.tier
  if (value.type === 'phone') return <bdi dir="ltr">{value.display}</bdi>
  if (value.type === 'relative-time') return <Ago at={value.at} />
  if (value.type === 'last-purchase') return value.money === null ? value.title : format.money(value.money)
  return plainValue(value, Date.now())
}

function asideOf(value: ShownValue): ReactNode {
  if (value.type === 'tier') return value.points === null ? null : t('card.points', { count: value.points })
  if (value.type === 'date') return <Ago at={value.at} />
  if (value.type === 'last-purchase') return value.at === null ? null : <Ago at={value.at} />
  return null
}

function detailOf(value: ShownValue): string | null {
  return value.type === 'last-purchase' && value.money !== null && value.title !== '' ? value.title : null
}

type LargeProps = { field: CardField; aside: ReactNode; tone?: Tone; children: ReactNode }

function Large({ field, aside, tone, children }: LargeProps) {
  const now = Date.now()
  return (
    <span className={styles.figure}>
      <ValueButton
        label={labelled('field', field.label)}
        text={plainValue(field.value, now)}
        about={provenance(field, now)}
      >
        <strong className={styles.value} data-tone={tone}>
          {children}
        </strong>
      </ValueButton>
      {aside !== null && <span className={styles.aside}>{aside}</span>}
    </span>
  )
}

/** A score in words first; the bar repeats it, and its colour says whether it is good or bad for the customer. */
function ScoreFigure({ field, value, isShort }: { field: CardField; value: Score; isShort: boolean }) {
  const label = labelled('field', field.label)
  const percent = Math.min(100, Math.max(0, value.score))
  return (
    <>
      <Large field={field} tone={scoreTone(value)} aside={<ScoreAge value={value} />}>
        {scoreWords(value)}
      </Large>
      {!isShort && (
        <span
          className={styles.meter}
          data-tone={scoreTone(value)}
          title={t('card.score.meter', { label, score: format.whole(value.score) })}
        >
          <span className={styles.fill} style={{ width: `${percent}%` }} />
        </span>
      )}
    </>
  )
}

/** How old a score is, or that it is too old to rely on. */
export function ScoreAge({ value }: { value: Score }) {
  if (!value.stale) return value.at === null ? null : <Ago at={value.at} />
  return (
    <span className={styles.stale}>
      <Icon name="clock" size={12} />
      {t('card.stale')}
    </span>
  )
}
