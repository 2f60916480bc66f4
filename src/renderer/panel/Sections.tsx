import { type ReactNode, useState } from 'react'
import type { Card, CardField, CardLine, CardSection } from '../../preload/bridge'
import { Button } from '../components/Button'
import { Chip } from '../components/Chip'
import { dotted, format, labelled, t } from '../words'
import styles from './CardView.module.css'
import { plainValue } from './Figure'
import { PendingChips, PendingLines } from './Pending'

const FEW_LINES = 3
const FEW_WORDS = 6

/** The rest of the card. Parts on their way keep their place; parts that don't exist here say so calmly. */
export function Sections({ card, now }: { card: Card; now: number }) {
  const waits = (id: string): boolean => !card.sections.some((section) => section.id === id)
  const pendingEvents = card.pending.includes('events')
  const [audiences, others] = partition(card.sections, ({ id }) => id === 'audiences')
  return (
    <>
      {others.map((section) => (
        <AnySection key={section.id} section={section} now={now} />
      ))}
      {pendingEvents && waits('recentPurchases') && <PendingLines title={t('field.recentPurchases')} />}
      {pendingEvents && waits('campaignTouches') && <PendingLines title={t('field.campaignTouches')} />}
      {audiences.map((section) => (
        <AnySection key={section.id} section={section} now={now} />
      ))}
      {card.pending.includes('audiences') && waits('audiences') && <PendingChips title={t('field.audiences')} />}
      {card.notAvailable.map((part) => (
        <Section key={part} title={t(`card.part.${part}`)}>
          <p className={styles.notAvailable}>{t('card.not-available')}</p>
        </Section>
      ))}
    </>
  )
}

function partition<T>(items: T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))]
}

function AnySection({ section, now }: { section: CardSection; now: number }) {
  const title = labelled('field', section.label)
  if (section.kind === 'lines') return <Lines title={title} lines={section.lines} now={now} />
  if (section.kind === 'words') return <Words title={title} words={[...new Set(section.words)]} />
  return <Fields title={title} fields={section.fields} now={now} />
}

/** A heading, perhaps with an action beside it, and what belongs under it. */
export function Section({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {end}
      </div>
      {children}
    </section>
  )
}

type FewProps = { title: string; total: number; few: number; children: (shown: number) => ReactNode }

/** A section that shows a few of many until the agent wants them all. */
function FewOfMany({ title, total, few, children }: FewProps) {
  const [all, setAll] = useState(false)
  if (total === 0) return null
  const toggle = total > few + 1 && (
    <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
      {all ? t('card.show-fewer') : t('card.show-all', { count: total })}
    </Button>
  )
  return (
    <Section title={title} end={toggle}>
      {children(all || !toggle ? total : few)}
    </Section>
  )
}

function Lines({ title, lines, now }: { title: string; lines: CardLine[]; now: number }) {
  return (
    <FewOfMany title={title} total={lines.length} few={FEW_LINES}>
      {(shown) => (
        <ul className={styles.lines}>
          {lines.slice(0, shown).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and never move within one card.
            <Line key={index} line={line} now={now} />
          ))}
        </ul>
      )}
    </FewOfMany>
  )
}

function Line({ line, now }: { line: CardLine; now: number }) {
  const many = line.quantity !== null && line.quantity > 1
  const title = many ? t('card.quantity', { title: line.title, quantity: line.quantity ?? 1 }) : line.title
  const aside = dotted(
    line.kind === null ? null : labelled('touch', line.kind),
    line.at === null ? null : format.date(line.at, now),
  )
  return (
    <li className={styles.line}>
      <span className={styles.lineTitle} title={title}>
        {title}
      </span>
      {aside !== '' && <span className={styles.lineAside}>{aside}</span>}
      {line.money !== null && <span className={styles.lineMoney}>{format.money(line.money)}</span>}
    </li>
  )
}

function Words({ title, words }: { title: string; words: string[] }) {
  return (
    <FewOfMany title={title} total={words.length} few={FEW_WORDS}>
      {(shown) => (
        <ul className={styles.words}>
          {words.slice(0, shown).map((word) => (
            <li key={word}>
              <Chip>{word}</Chip>
            </li>
          ))}
        </ul>
      )}
    </FewOfMany>
  )
}

function Fields({ title, fields, now }: { title: string; fields: CardField[]; now: number }) {
  if (fields.length === 0) return null
  return (
    <Section title={title}>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field.id} className={styles.field}>
            <dt>{labelled('field', field.label)}</dt>
            <dd>{plainValue(field.value, now)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
