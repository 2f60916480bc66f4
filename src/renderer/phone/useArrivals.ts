import { useEffect, useState } from 'react'
import type { Arrival } from '../../preload/bridge'
import { ask } from '../bridge'
import { useReplica } from '../store'

const EVERY_MS = 1_000
const NONE: Arrival[] = []

/**
 * What phone systems sent lately, newest first; read anew each second while the page is open and can be seen;
 * none while nothing of callers may be.
 */
export function useArrivals(): Arrival[] {
  const isBlank = useReplica(({ snapshot }) => snapshot?.shell.desk.blank ?? false)
  const [arrivals, setArrivals] = useState<Arrival[]>(NONE)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOpen = true
    const read = async (): Promise<void> => {
      const answer = document.visibilityState === 'visible' ? await ask('arrivals', {}) : null
      if (!isOpen) return
      if (answer?.ok) setArrivals((known) => (isSame(known, answer.value) ? known : answer.value))
      timer = setTimeout(() => void read(), EVERY_MS)
    }
    void read()
    return () => {
      isOpen = false
      clearTimeout(timer)
    }
  }, [])
  return isBlank ? NONE : arrivals
}

/** Arrivals never change, and each has an id of its own. */
function isSame(known: Arrival[], next: Arrival[]): boolean {
  return known.length === next.length && known[0]?.id === next[0]?.id
}
