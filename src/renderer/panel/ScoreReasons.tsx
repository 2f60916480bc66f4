import type { ScoreFactor } from '../../preload/bridge'
import { dotted, format, t } from '../words'
import styles from './ScoreReasons.module.css'
import { factorName, type Score } from './score'

const pips = { low: 1, medium: 2, high: 3 } as const

/** What a score means in chances and ranks, when it was made, and what it rests on. */
export function ScoreReasons({ value }: { value: Score }) {
  return (
    <div className={styles.reasons}>
      <ScoreFacts value={value} />
      {value.factors.length > 0 && <p className={styles.title}>{t('card.score.factors')}</p>}
      <Factors factors={value.factors} />
    </div>
  )
}

/** The chance that a score stands for, how the customer ranks among all, and when it was made. */
export function ScoreFacts({ value }: { value: Score }) {
  const { probability, percentile, at, stale } = value
  const rank = percentile === null ? null : t('card.score.higher', { percent: format.percent(percentile / 100) })
  const made = dotted(at && format.date(at, Date.now()), stale ? t('card.stale') : null)
  return (
    <dl className={styles.facts}>
      <Fact name={t('card.score.probability')}>{probability === null ? null : format.percent(probability)}</Fact>
      <Fact name={t('card.score.rank')}>{rank}</Fact>
      <Fact name={t('card.score.made')}>{made}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: string | null }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What a score rests on, side by side, the weight of each as a number of bars and in words. */
export function Factors({ factors }: { factors: ScoreFactor[] }) {
  if (factors.length === 0) return null
  return (
    <ul className={styles.factors}>
      {factors.map((factor, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name can be there twice, and factors never move.
        <Factor key={index} factor={factor} />
      ))}
    </ul>
  )
}

function Factor({ factor: { name, value, importance } }: { factor: ScoreFactor }) {
  const weight = importance === null ? null : t(`card.importance.${importance}`)
  return (
    <li className={styles.factor} title={dotted(name, value, weight)}>
      {importance !== null && (
        <span className={styles.pips} role="img" aria-label={weight ?? undefined}>
          {[1, 2, 3].map((pip) => (
            <span key={pip} data-on={pip <= pips[importance] || undefined} />
          ))}
        </span>
      )}
      <bdi className={styles.name}>{factorName(name)}</bdi>
      {value !== null && <bdi className={styles.value}>{value}</bdi>}
    </li>
  )
}
