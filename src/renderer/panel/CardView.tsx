import { Fragment } from 'react'
import type { CallView, Card, Timing } from '../../preload/bridge'
import { tell } from '../bridge'
import { IconButton } from '../components/Button'
import { Badge } from '../components/Chip'
import { Strip } from '../components/Strip'
import { dotted, format, t } from '../words'
import styles from './CardView.module.css'
import { Consents } from './Consents'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'
import { WhyScores } from './Scores'
import { Sections } from './Sections'
import { Tiles } from './Tiles'
import { TraceButton } from './TraceButton'
import { useNow } from './useNow'

/** One customer: who, what can't be trusted yet, what they allow, then everything commercial. */
export function CardView({ call, card, timing }: { call: CallView; card: Card; timing: Timing }) {
  const now = useNow(60_000)
  return (
    <>
      <Identity
        name={card.name}
        title={card.name ?? (call.number ? <NumberText number={call.number} /> : t('card.unnamed'))}
        badge={
          card.testProfile && (
            <Badge tone="warn" title={t('card.test.why')}>
              {t('card.test')}
            </Badge>
          )
        }
      >
        <WhereFrom call={call} card={card} now={now} />
      </Identity>
      <div className={styles.strips}>
        <Strip tone="warn" icon="unverified">
          {t('card.unverified')}
        </Strip>
        {/* What the edge can't know is said once, by the strip about the edge. */}
        {card.uncertain && card.source === 'hub' && (
          <Strip tone="bad" icon="people">
            <strong>{t('card.uncertain')}</strong>
            <p>{t('card.uncertain.why')}</p>
          </Strip>
        )}
        {card.source === 'edge' && (
          <Strip tone="warn" icon="info">
            {t(call.state.kind === 'partial' ? 'card.edge.first' : 'card.edge')}
          </Strip>
        )}
      </div>
      <Consents consents={card.consents} />
      <Tiles tiles={card.tiles} isPending={card.pending.includes('events')} now={now} />
      <WhyScores tiles={card.tiles} now={now} />
      <Sections callId={call.id} card={card} now={now} />
      <CardFooter call={call} card={card} timing={timing} now={now} />
    </>
  )
}

/** The number (or that there is no name), its country, the customer's place, and the time of day there. */
function WhereFrom({ call, card, now }: { call: CallView; card: Card; now: number }) {
  const country = call.number ? format.country(call.number.region) : null
  const time = card.timeZone === null ? null : format.clock(card.timeZone, now)
  // Each part stands by itself, so that a place in Arabic does not turn the line around.
  const parts = [
    card.name === null ? t('card.unnamed') : call.number && <NumberText number={call.number} />,
    country,
    card.place && <bdi>{card.place}</bdi>,
    time && <bdi title={t('card.local-time', { time })}>{time}</bdi>,
  ].filter((part) => part)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity beyond their place in the line.
    <Fragment key={index}>
      {index > 0 && ' · '}
      {part}
    </Fragment>
  ))
}

type CardFooterProps = { call: CallView; card: Card; timing: Timing; now: number }

function CardFooter({ call, card, timing, now }: CardFooterProps) {
  const when = card.changedAt === null ? null : format.relative(card.changedAt, now)
  const time = format.duration(timing.answeredMs)
  const words =
    when === null
      ? t('card.answered-alone', { time })
      : dotted(t('card.changed', { when }), t('card.answered', { time }))
  return (
    <Footer
      end={
        <>
          <TraceButton />
          <span className={styles.refresh}>
            <IconButton icon="refresh" label={t('card.refresh')} onPress={() => tell('refresh', { callId: call.id })} />
          </span>
        </>
      }
    >
      {words}
    </Footer>
  )
}
