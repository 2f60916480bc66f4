import { memo, useRef } from 'react'
import type { Card, CardField, CardValue, MissingPart } from '../../preload/bridge'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { Skeleton } from '../components/Skeleton'
import { format, labelled, t } from '../words'
import { CallerTitle, type CardProps, TestBadge } from './CardView'
import styles from './CompactCard.module.css'
import { ConsentLine } from './Consents'
import { HiddenFigure } from './Hidden'
import { Identity } from './Identity'
import { Tiles } from './Tiles'
import { changeSize } from './useSize'
import { useValueKeys } from './useValueKeys'
import { ValueButton } from './ValueButton'
import { Verify, worryOf } from './Verify'
import { isHidden, plainValue, provenance } from './values'
import { Ago } from './When'
import { WhereFrom } from './WhereFrom'

/** As many figures as stand large, and as many as stand below them in a line each. */
export const LARGE = 2
const IN_LINES = 2

/** What an agent has to know in two seconds, in a window that is always the same size. */
export function CompactCard({ call, card }: Pick<CardProps, 'call' | 'card'>) {
  const whole = useRef<HTMLDivElement>(null)
  useValueKeys(whole)
  return (
    <div className={styles.card} ref={whole}>
      <Identity
        name={card.name}
        title={<CallerTitle call={call} card={card} />}
        badge={<TestBadge card={card} />}
        isShort
      >
        <WhereFrom
          name={card.name}
          place={card.place}
          timeZone={card.timeZone}
          number={call.number}
          identity={call.identity}
        />
      </Identity>
      <Verify callId={call.id} isVerified={call.verified} worry={worryOf(card)} />
      <ConsentLine consents={card.consents} />
      <Glance card={card} />
    </div>
  )
}

function Glance({ card: { glance, pending, notAvailable } }: { card: Card }) {
  const isPending = pending.includes('events')
  const lines = glance.slice(LARGE, LARGE + IN_LINES)
  return (
    <>
      {glance.length === 0 && !isPending ? (
        <p className={styles.none}>{t('card.glance.none')}</p>
      ) : (
        <Tiles title={t('card.overview')} fields={glance.slice(0, LARGE)} isPending={glance.length < LARGE} isShort />
      )}
      <div className={styles.below}>
        {isPending && lines.length < IN_LINES && <PendingLine />}
        {lines.map((field) => (
          <GlanceLine key={field.id} field={field} />
        ))}
        {!isPending && lines.length < IN_LINES && <MissingLine missing={notAvailable} />}
        <More />
      </div>
    </>
  )
}

const GlanceLine = memo(function GlanceLine({ field }: { field: CardField }) {
  const now = Date.now()
  const label = labelled('field', field.label)
  return (
    <div className={styles.line} data-field={field.id}>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.shown}>
        {isHidden(field.value) ? (
          <HiddenFigure value={field.value} isSmall />
        ) : (
          <ValueButton label={label} text={plainValue(field.value, now)} about={provenance(field, now)}>
            <InLine value={field.value} now={now} />
          </ValueButton>
        )}
      </span>
    </div>
  )
})

/** A value in one line. Of a purchase the title gives way, never the amount. */
function InLine({ value, now }: { value: CardValue; now: number }) {
  if (value.type !== 'last-purchase') return <bdi className={styles.value}>{plainValue(value, now)}</bdi>
  const { title, money, at } = value
  return (
    <>
      {title !== '' && <bdi className={styles.value}>{title}</bdi>}
      {money && <span className={styles.amount}>{format.money(money)}</span>}
      {at && (
        <span className={styles.when}>
          <Ago at={at} />
        </span>
      )}
    </>
  )
}

/** What is on its way comes before what is there, as in the view: the last purchase, then what is open. */
function PendingLine() {
  return (
    <div className={styles.waiting} aria-busy="true" data-pending="">
      <Skeleton width="70%" />
    </div>
  )
}

/** What is not there because a part of the profile is not, which is not the same as that there is nothing. */
function MissingLine({ missing }: { missing: MissingPart[] }) {
  const events = missing.find(({ part }) => part === 'events')
  if (!events) return null
  const words = `${t('card.part.events')}: ${t(`card.missing.${events.why}`)}`
  return (
    <p className={styles.missing} title={words}>
      {words}
    </p>
  )
}

function More() {
  return (
    <span className={styles.more}>
      <Button look="quiet" aria-label={t('card.size.full')} onPress={() => changeSize('full')}>
        {t('card.size.more')}
        <Icon name="down" size={12} />
      </Button>
    </span>
  )
}
