import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttributeNode, AttributePage, CallView } from '../../preload/bridge'
import { ATTRIBUTE_PAGE } from '../../preload/bridge/sizes'
import { ask } from '../bridge'
import type { Stretch } from '../components/rows'

/** The attributes that hold a query, as far as they are at hand, by their index; or why there are none. */
export type Attributes =
  | { state: 'not-asked' | 'not-allowed' | 'not-verified' | 'asking' }
  | { state: 'failed'; problem: string | null }
  | { state: 'there'; nodes: ReadonlyMap<number, AttributeNode>; total: number }

/** How often a lookup that is under way is asked for, in milliseconds. */
const AGAIN_MS = 250

/** The calls whose attributes the agent has asked for in this window: to come back to them is no new lookup. */
const wantedCalls = new Set<string>()

/**
 * Reads the attributes of a call's customer page by page, as they come into sight (`want`). Nothing is read before the
 * agent asks for it (`look`), as the first reading is a lookup.
 */
export function useAttributes(
  call: CallView,
  query: string,
): { attributes: Attributes; look: () => void; want: (shown: Stretch) => void } {
  const [isWanted, setWanted] = useState(() => wantedCalls.has(call.id))
  const [attributes, setAttributes] = useState<Attributes>({ state: isWanted ? 'asking' : 'not-asked' })
  const asked = useRef(new Set<number>())
  const read = useRef(0)

  const fetchPage = useCallback(
    (page: number): void => {
      if (asked.current.has(page)) return
      asked.current.add(page)
      const own = read.current
      const from = page * ATTRIBUTE_PAGE
      void ask('attributes', { callId: call.id, query, from }).then((answer) => {
        // Meanwhile the call or the query has changed: that reads for itself.
        if (own !== read.current) return
        setAttributes((known) => take(known, from, answer.ok ? answer.value : null))
      })
    },
    [call.id, query],
  )

  // A call that changes may have its attributes now.
  useEffect(() => {
    if (!isWanted || !call.verified) return
    read.current += 1
    asked.current = new Set()
    setAttributes((known) => (known.state === 'there' ? { ...known, nodes: new Map() } : { state: 'asking' }))
    fetchPage(0)
  }, [isWanted, call, fetchPage])

  // What is still looked up is asked for again: it need not change anything of the call that would tell.
  useEffect(() => {
    if (attributes.state !== 'asking' || !isWanted || !call.verified) return
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      asked.current.delete(0)
      fetchPage(0)
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [attributes.state, isWanted, call.verified, fetchPage])

  const look = (): void => {
    wantedCalls.add(call.id)
    setWanted(true)
  }
  const want = useCallback(
    ({ first, last }: Stretch): void => {
      for (let page = Math.floor(first / ATTRIBUTE_PAGE); page <= Math.floor(last / ATTRIBUTE_PAGE); page += 1)
        fetchPage(page)
    },
    [fetchPage],
  )
  return { attributes, look, want }
}

function take(known: Attributes, from: number, answer: AttributePage | null): Attributes {
  if (answer === null) return { state: 'failed', problem: null }
  if (answer.state !== 'there') return answer
  const nodes = new Map(known.state === 'there' && known.total === answer.total ? known.nodes : [])
  answer.nodes.forEach((node, place) => {
    nodes.set(from + place, node)
  })
  return { state: 'there', nodes, total: answer.total }
}
