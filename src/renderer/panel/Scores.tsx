import type { CardField } from '../../preload/bridge'
import { Foldable } from '../components/Foldable'
import { labelled, t } from '../words'
import { ScoreAge, ScoreWords } from './Figure'
import { ScoreReasons } from './ScoreReasons'
import styles from './Scores.module.css'
import { hasReasons, type Score } from './score'

type ScoreField = CardField & { value: Score }

/** The fields that are scores. */
export function scoresOf(fields: CardField[]): ScoreField[] {
  return fields.filter((field): field is ScoreField => field.value.type === 'score')
}

/** Why the scores among the tiles are what they are: a row under the tiles for each that has reasons. */
export function WhyScores({ tiles, now }: { tiles: CardField[]; now: number }) {
  const scores = scoresOf(tiles).filter(({ value }) => hasReasons(value))
  return scores.map(({ id, label, value }) => (
    <div key={id} className={styles.why} data-why={id}>
      <Foldable
        summary={scores.length > 1 ? t('card.score.why-of', { label: labelled('field', label) }) : t('card.score.why')}
      >
        <ScoreReasons value={value} now={now} />
      </Foldable>
    </div>
  ))
}

/** Further scores, a row each; one that has reasons unfolds them. */
export function ScoreRows({ scores, now }: { scores: ScoreField[]; now: number }) {
  return (
    <ul className={styles.rows} data-foldable={scores.some(({ value }) => hasReasons(value)) || undefined}>
      {scores.map(({ id, label, value }) => (
        <li key={id} data-field={id}>
          {hasReasons(value) ? (
            <Foldable summary={<RowWords label={label} value={value} now={now} />}>
              <ScoreReasons value={value} now={now} />
            </Foldable>
          ) : (
            <div className={styles.plain}>
              <RowWords label={label} value={value} now={now} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function RowWords({ label, value, now }: { label: string; value: Score; now: number }) {
  return (
    <>
      <span className={styles.label}>{labelled('field', label)}</span>
      <ScoreAge value={value} now={now} />
      <ScoreWords value={value} isSmall />
    </>
  )
}
