import type { ScoreFactor } from '../../preload/bridge'
import { dotted, format, t } from '../words'
import styles from './ScoreReasons.module.css'
import { factorName, type Score } from './score'

const pips = { low: 1, medium: 2, high: 3 } as const

/** What a score means in chances and ranks, when it was made, and what it rests on. */
export function ScoreReasons({ value, now }: { value: Score; now: number }) {
  const { probability, percentile, factors, at, stale } = value
  const rank = percentile === null ? null : t('card.score.higher', { percent: format.percent(percentile / 100) })
  const made = dotted(at === null ? null : format.date(at, now), stale ? t('card.stale') : null)
  return (
    <div className={styles.reasons}>
      <dl className={styles.facts}>
        <Fact name={t('card.score.probability')}>{probability === null ? null : format.percent(probability)}</Fact>
        <Fact name={t('card.score.rank')}>{rank}</Fact>
        <Fact name={t('card.score.made')}>{made}</Fact>
      </dl>
      {factors.length > 0 && (
        <>
          <p className={styles.title}>{t('card.score.factors')}</p>
          <ul className={styles.factors}>
            {factors.map((factor, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name can be there twice, and factors never move.
              <Factor key={index} factor={factor} />
            ))}
          </ul>
        </>
      )}
    </div>
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

function Factor({ factor: { name, value, importance } }: { factor: ScoreFactor }) {
  return (
    <li className={styles.factor}>
      <span className={styles.name} title={name}>
        <bdi>{factorName(name)}</bdi>
        {value !== null && <bdi className={styles.value}>{value}</bdi>}
      </span>
      {importance !== null && (
        <span className={styles.importance}>
          {t(`card.importance.${importance}`)}
          <span className={styles.pips} aria-hidden="true">
            {[1, 2, 3].map((pip) => (
              <span key={pip} data-on={pip <= pips[importance] || undefined} />
            ))}
          </span>
        </span>
      )}
    </li>
  )
}
