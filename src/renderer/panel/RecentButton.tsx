import { lazy, Suspense } from 'react'
import { IconButton } from '../components/Button'
import { useReplica } from '../store'
import { t } from '../words'
import { otherCalls } from './calls'

/** The list of all callers comes when it is first needed: a caller on the line is told of without it. */
const RecentCalls = lazy(async () => ({ default: (await import('./RecentCalls')).RecentCalls }))

/** Opens the list of all other callers of this run; nothing where there are none. */
export function RecentButton() {
  const snapshot = useReplica((state) => state.snapshot)
  const others = snapshot ? otherCalls(snapshot) : []
  if (others.length === 0) return null
  const label = t('calls.recent-count', { count: others.length })
  return (
    <Suspense fallback={<IconButton icon="clock" label={label} isDisabled />}>
      <RecentCalls others={others} label={label} />
    </Suspense>
  )
}
