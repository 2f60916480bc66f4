import { useState } from 'react'
import type { CardField } from '../../preload/bridge'
import { Button } from '../components/Button'
import { Foldable } from '../components/Foldable'
import { labelled, t } from '../words'
import { ScoreAge } from './Figure'
import figure from './Figure.module.css'
import { Factors, ScoreFacts, ScoreReasons } from './ScoreReasons'
import styles from './Scores.module.css'
import { Section } from './Section'
import { hasFacts, hasReasons, type Score, scoreTone } from './score'
import { scoreWords } from './values'

type ScoreField = CardField & { value: Score }

/** The fields that are scores. */
export function scoresOf(fields: CardField[]): ScoreField[] {
  return fields.filter((field): field is ScoreField => field.value.type === 'score')
}

/** Why the scores among the tiles are what they are, below them: what each rests on, and the figures on demand. */
export function WhyScores({ fields }: { fields: CardField[] }) {
  const scores = scoresOf(fields).filter(({ value }) => hasReasons(value))
  return scores.map(({ id, label, value }) => (
    <WhyScore
      key={id}
      id={id}
      title={scores.length > 1 ? t('card.score.why-of', { label: labelled('field', label) }) : t('card.score.why')}
      value={value}
    />
  ))
}

function WhyScore({ id, title, value }: { id: string; title: string; value: Score }) {
  const [isOpen, setOpen] = useState(false)
  const toggle = hasFacts(value) && (
    <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
      {t(isOpen ? 'card.score.less' : 'card.score.more')}
    </Button>
  )
  return (
    <div data-why={id}>
      <Section title={title} end={toggle}>
        <Factors factors={value.factors} />
        {isOpen && (
          <div className={styles.facts}>
            <ScoreFacts value={value} />
          </div>
        )}
      </Section>
    </div>
  )
}

/** Further scores, a row each; one that has reasons unfolds them. */
export function ScoreRows({ scores }: { scores: ScoreField[] }) {
  return (
    <ul className={styles.rows} data-foldable={scores.some(({ value }) => hasReasons(value)) || undefined}>
      {scores.map(({ id, label, value }) => (
        <li key={id} data-field={id}>
          {hasReasons(value) ? (
            <Foldable summary={<RowWords label={label} value={value} />}>
              <ScoreReasons value={value} />
            </Foldable>
          ) : (
            <div className={styles.plain}>
              <RowWords label={label} value={value} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function RowWords({ label, value }: { label: string; value: Score }) {
  return (
    <>
      <span className={styles.label}>{labelled('field', label)}</span>
      <span className={figure.aside}>
        <ScoreAge value={value} />
      </span>
      <strong className={`${figure.value} ${styles.words}`} data-tone={scoreTone(value)}>
        {scoreWords(value)}
      </strong>
    </>
  )
}
