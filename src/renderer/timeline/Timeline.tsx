import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CallView, EventKind } from '../../preload/bridge'
import { Button } from '../components/Button'
import { LongList } from '../components/LongList'
import { useRoom } from '../components/useRoom'
import { tLater } from '../laterWords'
import { Pane } from '../panel/Pane'
import { useNow } from '../panel/useNow'
import { useOlder } from '../panel/useOlder'
import { say } from '../ui'
import { dotted, language, t } from '../words'
import { whyCovered } from './covered'
import { dayStarts, daysIn, eventAt } from './days'
import { EventRow, WaitingRow } from './EventRow'
import { KindFilter } from './KindFilter'
import styles from './Timeline.module.css'
import { dayHeading, timesIn } from './times'
import { type Events, useEvents } from './useEvents'

const ROW = 46
const HEAD = 28

/** What a caller did, newest first, by day. A page of its own; `call` has a customer's card. */
export function Timeline({ call }: { call: CallView }) {
  const [kinds, setKinds] = useState<EventKind[]>([])
  const events = useEvents(call, kinds)
  const filter = kinds.join()
  useFilterSaid(filter, events)
  return (
    <Pane title={tLater('timeline.title')}>
      <KindFilter kinds={events.kinds} chosen={kinds} onChange={setKinds} />
      {events.total > 0 ? (
        <EventList key={filter} call={call} events={events} want={events.want} readAgain={events.readAgain} />
      ) : (
        <p className={styles.none}>{tLater(whyNone(events.state))}</p>
      )}
    </Pane>
  )
}

function whyNone(state: Events['state']): 'timeline.loading' | 'timeline.failed' | 'timeline.none' {
  if (state === 'asking') return 'timeline.loading'
  return state === 'failed' ? 'timeline.failed' : 'timeline.none'
}

/** Says how many events are left by another filter, once they are there. */
function useFilterSaid(filter: string, { state, total }: Events): void {
  const said = useRef(filter)
  useEffect(() => {
    if (state !== 'there' || said.current === filter) return
    said.current = filter
    say(tLater('timeline.filtered', { count: total }))
  }, [filter, state, total])
}

type EventListProps = { call: CallView; events: Events } & Pick<ReturnType<typeof useEvents>, 'want' | 'readAgain'>

function EventList({ call, events, want, readAgain }: EventListProps) {
  const { pages, total, more } = events
  const now = useNow(60_000)
  const list = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const height = useRoom(list, below)
  const [active, setActive] = useState<number | null>(null)
  const times = useMemo(() => timesIn(language), [])
  const dayOf = useMemo(() => daysIn(), [])
  const layout = useMemo(
    () => ({ total, row: ROW, head: HEAD, starts: dayStarts(pages, total, dayOf) }),
    [pages, total, dayOf],
  )
  const why = whyCovered(call)
  const headingOf = useCallback(
    (start: number): string | null => {
      const event = eventAt(pages, start)
      return event && dayHeading(event.at, now, { dayOf, times, t: tLater })
    },
    [pages, now, dayOf, times],
  )
  const row = useCallback(
    (index: number) => {
      const event = eventAt(pages, index)
      if (!event) return <WaitingRow />
      return <EventRow event={event} time={times.clock(event.at)} day={headingOf(index)} why={why} />
    },
    [pages, times, headingOf, why],
  )
  const chosen = active === null ? null : eventAt(pages, active)
  return (
    <>
      <div className={styles.list} ref={list}>
        <LongList
          label={tLater('timeline.list')}
          layout={layout}
          height={height}
          row={row}
          headingOf={headingOf}
          onShown={want}
          onActive={setActive}
        />
      </div>
      <div className={styles.foot} ref={below}>
        <span className={styles.facts} aria-hidden={chosen !== null}>
          {chosen ? (
            <bdi>{dotted(times.moment(chosen.at), chosen.dataset, chosen.type)}</bdi>
          ) : (
            tLater('timeline.count', { count: total })
          )}
        </span>
        {more && <Older callId={call.id} readAgain={readAgain} />}
      </div>
    </>
  )
}

/** The way to older events than main has by now. */
function Older({ callId, readAgain }: { callId: string; readAgain: () => void }) {
  const { isLoading, load } = useOlder(callId, readAgain)
  return (
    <Button look="quiet" isDisabled={isLoading} onPress={() => void load()}>
      {t(isLoading ? 'card.older.loading' : 'card.older')}
    </Button>
  )
}
