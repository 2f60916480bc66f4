import { useState } from 'react'
import type { Answer } from '../../preload/bridge'
import { ask } from '../bridge'
import { say } from '../ui'

/** Has main fetch the next page of a call's events, and says what came of it; `done` runs before that is said. */
export function useOlder(callId: string, done?: () => void): { isLoading: boolean; load: () => Promise<void> } {
  const [isLoading, setLoading] = useState(false)
  const load = async (): Promise<void> => {
    setLoading(true)
    const answer = await ask('moreEvents', { callId })
    setLoading(false)
    done?.()
    say(await words(answer))
  }
  return { isLoading, load }
}

async function words(answer: Answer<number | null>): Promise<string> {
  // Its words come after the first picture, as what it is for does.
  const { tLater } = await import('../laterWords')
  if (!answer.ok || answer.value === null) return tLater('timeline.older.failed')
  return answer.value === 0 ? tLater('timeline.older.none') : tLater('timeline.older.loaded', { count: answer.value })
}
