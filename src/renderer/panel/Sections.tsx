import { type ReactNode, useState } from 'react'
import type { Card, CardField, CardLine, CardSection, MissingPart } from '../../preload/bridge'
import { ask, tell } from '../bridge'
import { Button } from '../components/Button'
import { Chip } from '../components/Chip'
import { dotted, format, labelled, t } from '../words'
import styles from './CardView.module.css'
import { plainValue } from './Figure'
import { PendingChips, PendingLines } from './Pending'
import { ScoreRows, scoresOf } from './Scores'

const FEW_LINES = 3
const FEW_WORDS = 6
const AUDIENCES = new Set(['audiences', 'formerAudiences'])

/** The rest of the card. Parts on their way keep their place; parts that aren't there say calmly why. */
export function Sections({ callId, card, now }: { callId: string; card: Card; now: number }) {
  const [wantsOlder, setWantsOlder] = useState(false)
  const waits = (id: string): boolean => !card.sections.some((section) => section.id === id)
  const pendingEvents = card.pending.includes('events')
  const [audiences, others] = partition(card.sections, ({ id }) => AUDIENCES.has(id))
  return (
    <>
      {others.map((section) => (
        <AnySection key={section.id} section={section} isOpen={wantsOlder} now={now} />
      ))}
      {pendingEvents && waits('recentPurchases') && <PendingLines title={t('field.recentPurchases')} />}
      {pendingEvents && waits('campaignTouches') && <PendingLines title={t('field.campaignTouches')} />}
      {card.moreEvents && <OlderEvents callId={callId} onWanted={() => setWantsOlder(true)} />}
      {audiences.map((section) => (
        <AnySection key={section.id} section={section} isOpen={false} now={now} />
      ))}
      {card.pending.includes('audiences') && waits('audiences') && <PendingChips title={t('field.audiences')} />}
      {card.notAvailable.map((missing) => (
        <Missing key={missing.part} missing={missing} callId={callId} />
      ))}
    </>
  )
}

/** A part that the card has to do without, and why. Only what failed can be there the next time. */
function Missing({ missing: { part, why }, callId }: { missing: MissingPart; callId: string }) {
  const again = why === 'failed' && (
    <Button look="quiet" onPress={() => tell('refresh', { callId })}>
      {t('app.try-again')}
    </Button>
  )
  return (
    <Section title={t(`card.part.${part}`)} end={again}>
      <p className={styles.notAvailable}>{t(`card.missing.${why}`)}</p>
    </Section>
  )
}

/** Fetches the next page of events; the lists show all they have from then on, as that is what was asked for. */
function OlderEvents({ callId, onWanted }: { callId: string; onWanted: () => void }) {
  const [isLoading, setLoading] = useState(false)
  const load = async (): Promise<void> => {
    onWanted()
    setLoading(true)
    await ask('moreEvents', { callId })
    setLoading(false)
  }
  return (
    <div className={styles.older}>
      <Button look="quiet" isDisabled={isLoading} onPress={() => void load()}>
        {t(isLoading ? 'card.older.loading' : 'card.older')}
      </Button>
    </div>
  )
}

function partition<T>(items: T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))]
}

type AnySectionProps = { section: CardSection; isOpen: boolean; now: number }

function AnySection({ section, isOpen, now }: AnySectionProps) {
  const title = labelled('field', section.label)
  if (section.kind === 'lines') return <Lines title={title} lines={section.lines} isOpen={isOpen} now={now} />
  if (section.kind === 'words')
    return <Words title={title} words={[...new Set(section.words)]} isFormer={section.id === 'formerAudiences'} />
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

type FewProps = { title: string; total: number; few: number; isOpen?: boolean; children: (shown: number) => ReactNode }

/** A section that shows a few of many until the agent wants them all; `isOpen` holds until they say otherwise. */
function FewOfMany({ title, total, few, isOpen = false, children }: FewProps) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const all = chosen ?? isOpen
  if (total === 0) return null
  const toggle = total > few + 1 && (
    <Button look="quiet" aria-expanded={all} onPress={() => setChosen(!all)}>
      {all ? t('card.show-fewer') : t('card.show-all', { count: total })}
    </Button>
  )
  return (
    <Section title={title} end={toggle}>
      {children(all || !toggle ? total : few)}
    </Section>
  )
}

type LinesProps = { title: string; lines: CardLine[]; isOpen: boolean; now: number }

function Lines({ title, lines, isOpen, now }: LinesProps) {
  return (
    <FewOfMany title={title} total={lines.length} few={FEW_LINES} isOpen={isOpen}>
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

function Words({ title, words, isFormer }: { title: string; words: string[]; isFormer: boolean }) {
  return (
    <FewOfMany title={title} total={words.length} few={FEW_WORDS}>
      {(shown) => (
        <ul className={styles.words} data-former={isFormer || undefined}>
          {words.slice(0, shown).map((word) => (
            <li key={word}>{isFormer ? <bdi>{word}</bdi> : <Chip>{word}</Chip>}</li>
          ))}
        </ul>
      )}
    </FewOfMany>
  )
}

function Fields({ title, fields, now }: { title: string; fields: CardField[]; now: number }) {
  if (fields.length === 0) return null
  const scores = scoresOf(fields)
  const plain = fields.filter(({ value }) => value.type !== 'score')
  return (
    <Section title={title}>
      {plain.length > 0 && (
        <dl className={styles.fields}>
          {plain.map((field) => (
            <div key={field.id} className={styles.field}>
              <dt>{labelled('field', field.label)}</dt>
              <dd>{plainValue(field.value, now)}</dd>
            </div>
          ))}
        </dl>
      )}
      {scores.length > 0 && <ScoreRows scores={scores} now={now} />}
    </Section>
  )
}
