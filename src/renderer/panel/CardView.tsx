import { useRef } from 'react'
import type { CallView, Card, DeskPart, Timing } from '../../preload/bridge'
import { tell } from '../bridge'
import { IconButton } from '../components/Button'
import { Badge } from '../components/Chip'
import { later } from '../components/later'
import { Strip } from '../components/Strip'
import { dotted, format, t } from '../words'
import styles from './CardView.module.css'
import { Consents } from './Consents'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'
import { Sections } from './Sections'
import { TraceButton } from './TraceButton'
import { useNow } from './useNow'
import { useValueKeys } from './useValueKeys'
import { Verify } from './Verify'
import { WhereFrom } from './WhereFrom'

/** What can be done for the caller; its code comes right after the first paint. */
export const Actions = later(async () => (await import('../actions/Actions')).Actions)

/** What a card is painted from. */
export type CardProps = { call: CallView; card: Card; timing: Timing; desk: DeskPart }

/** One customer in full: who, what can't be trusted yet, what they allow, then everything commercial. */
export function CardView({ call, card, timing, desk }: CardProps) {
  const whole = useRef<HTMLDivElement>(null)
  useValueKeys(whole)
  return (
    <div ref={whole}>
      <Identity name={card.name} title={<CallerTitle call={call} card={card} />} badge={<TestBadge card={card} />}>
        <WhereFrom
          name={card.name}
          place={card.place}
          timeZone={card.timeZone}
          number={call.number}
          identity={call.identity}
        />
      </Identity>
      <Verify callId={call.id} isVerified={call.verified} />
      <Doubts card={card} isPartial={call.state.kind === 'partial'} />
      <Consents consents={card.consents} />
      <Sections callId={call.id} card={card} />
      <div className={styles.foot}>
        <Actions call={call} desk={desk} />
        <CardFooter callId={call.id} changedAt={card.changedAt} timing={timing} />
      </div>
    </div>
  )
}

/** The customer's name, or what else they go by. */
export function CallerTitle({ call, card }: { call: CallView; card: Card }) {
  if (card.name !== null) return <bdi>{card.name}</bdi>
  return call.number ? <NumberText number={call.number} /> : t('card.unnamed')
}

/** Marks a profile that was made for testing. */
export function TestBadge({ card }: { card: Card }) {
  if (!card.testProfile) return null
  return (
    <Badge tone="warn" title={t('card.test.why')}>
      {t('card.test')}
    </Badge>
  )
}

/** What makes it doubtful that the values are the caller's, besides that nobody was verified. */
function Doubts({ card, isPartial }: { card: Card; isPartial: boolean }) {
  // What the edge can't know is said once, by the strip about the edge.
  const isUncertain = card.uncertain && card.source === 'hub'
  if (!isUncertain && card.source === 'hub') return null
  return (
    <div className={styles.doubts}>
      {isUncertain ? (
        <Strip tone="bad" icon="people">
          <strong>{t('card.uncertain')}</strong>
          <p>{t('card.uncertain.why')}</p>
        </Strip>
      ) : (
        <Strip tone="warn" icon="info">
          {t(isPartial ? 'card.edge.first' : 'card.edge')}
        </Strip>
      )}
    </div>
  )
}

type CardFooterProps = { callId: string; changedAt: string | null; timing: Timing }

function CardFooter({ callId, changedAt, timing }: CardFooterProps) {
  const time = format.duration(timing.answeredMs)
  return (
    <Footer
      end={
        <>
          <TraceButton />
          <span className={styles.refresh}>
            <IconButton icon="refresh" label={t('card.refresh')} onPress={() => tell('refresh', { callId })} />
          </span>
        </>
      }
    >
      <Timings changedAt={changedAt} time={time} />
    </Footer>
  )
}

const MINUTE = 60_000

/** When the profile last changed, and how long the answer took. */
function Timings({ changedAt, time }: { changedAt: string | null; time: string }) {
  const now = useNow(MINUTE)
  const when = changedAt === null ? null : format.relative(changedAt, now)
  if (when === null) return t('card.answered-alone', { time })
  const changed = t('card.changed', { when })
  return <span title={dotted(changed, t('card.answered', { time }))}>{dotted(changed, time)}</span>
}
