import { memo } from 'react'
import type { CardField, CardValue } from '../../preload/bridge'
import { labelled } from '../words'
import { HiddenFigure } from './Hidden'
import { ScoreRows, scoresOf } from './Scores'
import { Section } from './Section'
import styles from './Sections.module.css'
import { ValueButton } from './ValueButton'
import { isHidden, plainValue, provenance } from './values'
import { Ago } from './When'

/** Values with their names, a row each; scores have rows of their own. */
export const Fields = memo(function Fields({ id, title, fields }: { id: string; title: string; fields: CardField[] }) {
  if (fields.length === 0) return null
  const scores = scoresOf(fields)
  const plain = fields.filter(({ value }) => value.type !== 'score')
  return (
    <Section id={id} title={title}>
      {plain.length > 0 && (
        <dl className={styles.fields}>
          {plain.map((field) => (
            <Row key={field.id} field={field} />
          ))}
        </dl>
      )}
      {scores.length > 0 && <ScoreRows scores={scores} />}
    </Section>
  )
})

const Row = memo(function Row({ field }: { field: CardField }) {
  const now = Date.now()
  const label = labelled('field', field.label)
  return (
    <div className={styles.field} data-field={field.id}>
      <dt title={label}>{label}</dt>
      <dd>
        {isHidden(field.value) ? (
          <HiddenFigure value={field.value} isSmall />
        ) : (
          <ValueButton label={label} text={textToCopy(field.value, now)} about={provenance(field, now)}>
            <Shown value={field.value} now={now} />
          </ValueButton>
        )}
      </dd>
    </div>
  )
})

/** An address is copied as it is written on an envelope. */
function textToCopy(value: CardValue, now: number): string {
  return value.type === 'address' ? value.lines.join('\n') : plainValue(value, now)
}

function Shown({ value, now }: { value: CardValue; now: number }) {
  if (value.type === 'phone') return <bdi dir="ltr">{value.display}</bdi>
  if (value.type === 'relative-time') return <Ago at={value.at} />
  if (value.type !== 'address') return <bdi>{plainValue(value, now)}</bdi>
  return (
    <span className={styles.address}>
      {value.lines.map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </span>
  )
}
