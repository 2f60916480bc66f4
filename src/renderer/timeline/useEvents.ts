import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallView, EventKind, TimelinePage } from '../../preload/bridge'
import { TIMELINE_PAGE } from '../../preload/bridge/sizes'
import { ask } from '../bridge'
import type { Stretch } from '../components/rows'
import { type Pages, pagesOf } from './days'

/** The events of a call that pass a filter, as far as they are at hand. */
export type Events = {
  state: 'asking' | 'there' | 'failed'
  pages: Pages
  total: number
  kinds: TimelinePage['kinds']
  more: boolean
}

const none: Events = { state: 'asking', pages: new Map(), total: 0, kinds: {}, more: false }

/**
 * Reads a call's events page by page, as they come into sight (`want`). When the call changes, those in sight are read
 * anew; until they are there the former ones stay.
 */
export function useEvents(
  call: CallView,
  kinds: EventKind[],
): Events & { want: (shown: Stretch) => void; readAgain: () => void } {
  const [events, setEvents] = useState(none)
  const wanted = useRef<Stretch>({ first: 0, last: 0 })
  const asked = useRef(new Set<number>())
  const read = useRef(0)
  const [round, setRound] = useState(0)
  const filter = kinds.join()

  const want = useCallback(
    (shown: Stretch): void => {
      wanted.current = shown
      const own = read.current
      for (const page of pagesOf(shown)) {
        if (asked.current.has(page)) continue
        asked.current.add(page)
        const from = page * TIMELINE_PAGE
        const chosen = filter === '' ? [] : (filter.split(',') as EventKind[])
        void ask('timeline', { callId: call.id, from, count: TIMELINE_PAGE, kinds: chosen }).then((answer) => {
          // Meanwhile the call has changed, or another filter was chosen: that reads for itself.
          if (own !== read.current) return
          setEvents((known) => (answer.ok ? take(known, page, answer.value) : { ...known, state: 'failed' }))
        })
      }
    },
    [call.id, filter],
  )

  const former = useRef(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the call can have other events, so can another round.
  useEffect(() => {
    read.current += 1
    asked.current = new Set()
    if (former.current !== filter) {
      former.current = filter
      wanted.current = { first: 0, last: 0 }
      setEvents((known) => ({ ...known, state: 'asking', pages: new Map(), total: 0 }))
    }
    want(wanted.current)
  }, [call.state, round, want, filter])

  return { ...events, want, readAgain: () => setRound((rounds) => rounds + 1) }
}

function take(known: Events, page: number, answer: TimelinePage | null): Events {
  if (!answer) return { ...none, state: 'there' }
  const pages = new Map(known.pages).set(page, answer.items)
  // What lies behind the end was there before the call changed.
  for (const each of pages.keys()) if (each * TIMELINE_PAGE >= answer.total) pages.delete(each)
  return { state: 'there', pages, total: answer.total, kinds: answer.kinds, more: answer.more }
}
