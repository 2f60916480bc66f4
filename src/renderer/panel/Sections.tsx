import { memo, useState } from 'react'
import type { Card, CardField, CardSection, MissingPart } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { showPane } from '../ui'
import { labelled, t } from '../words'
import { Fields } from './Fields'
import { CoveredSection } from './Hidden'
import { Lines } from './Lines'
import { PendingSections } from './Pending'
import { WhyScores } from './Scores'
import { Section } from './Section'
import styles from './Sections.module.css'
import { Tiles } from './Tiles'
import { useOlder } from './useOlder'
import { useStreaming } from './useStreaming'
import { Words } from './Words'

/** The sections of the view, in its order. What is on its way keeps a place; what isn't there says why. */
export function Sections({ callId, card }: { callId: string; card: Card }) {
  const [wantsOlder, setWantsOlder] = useState(false)
  const { shown, waits } = useStreaming(card.sections, card.pending.length > 0)
  const lacksEvents = card.pending.includes('events')
  return (
    <>
      {shown.map((section) => (
        <AnySection key={section.id} section={section} isOpen={wantsOlder} lacksEvents={lacksEvents} />
      ))}
      {waits && <PendingSections />}
      {!waits && card.moreEvents && <OlderEvents callId={callId} onWanted={() => setWantsOlder(true)} />}
      {!waits && card.notAvailable.map((missing) => <Missing key={missing.part} missing={missing} callId={callId} />)}
    </>
  )
}

type AnySectionProps = { section: CardSection; isOpen: boolean; lacksEvents: boolean }

const AnySection = memo(function AnySection({ section, isOpen, lacksEvents }: AnySectionProps) {
  const title = labelled('field', section.label)
  const { id, covered } = section
  if (covered !== null)
    return (
      <Section id={id} title={title}>
        <CoveredSection purpose={covered} />
      </Section>
    )
  switch (section.kind) {
    case 'tiles':
      return (
        <>
          <Tiles title={title} fields={section.fields} isPending={lacksEvents && lacksPurchase(section.fields)} />
          <WhyScores fields={section.fields} />
        </>
      )
    case 'fields':
      return <Fields id={id} title={title} fields={section.fields} />
    case 'lines':
      return <Lines id={id} title={title} lines={section.lines} isOpen={isOpen} />
    case 'words':
      return <Words id={id} title={title} words={section.words} />
    case 'timeline':
      return <TimelineEntry id={id} title={title} />
  }
})

/** The last purchase comes with the events, and has its place among the tiles kept. */
function lacksPurchase(fields: CardField[]): boolean {
  return fields.length < 4 && !fields.some(({ id }) => id === 'lastPurchase')
}

/** The way to everything that the customer did; the events themselves are fetched when they are looked at. */
function TimelineEntry({ id, title }: { id: string; title: string }) {
  const open = (
    <Button look="quiet" onPress={() => showPane('timeline')}>
      {t('card.timeline.open')}
    </Button>
  )
  return (
    <Section id={id} title={title} end={open}>
      {null}
    </Section>
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
  const { isLoading, load } = useOlder(callId)
  const want = (): void => {
    onWanted()
    void load()
  }
  return (
    <div className={styles.older}>
      <Button look="quiet" isDisabled={isLoading} onPress={want}>
        {t(isLoading ? 'card.older.loading' : 'card.older')}
      </Button>
    </div>
  )
}
