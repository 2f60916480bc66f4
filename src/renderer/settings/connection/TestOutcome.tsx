import type { Answer, Result } from '../../../preload/bridge'
import { Strip } from '../../components/Strip'
import { tLater } from '../../laterWords'
import { ProblemStrip } from './ConnectOutcome'

/** A test of the connection as it is: under way, or what came of it. */
export type Tested = 'running' | Answer<Result<'testConnection'>>

/** What the test of the connection said. */
export function TestOutcome({ tested }: { tested: Exclude<Tested, 'running'> }) {
  if (tested.ok && tested.value) return <ProblemStrip problem={tested.value} />
  if (!tested.ok)
    return (
      <Strip tone="bad" icon="warning" role="alert">
        {tLater('connect.test.failed')}
      </Strip>
    )
  return (
    <Strip tone="good" icon="check" role="alert">
      <strong>{tLater('connect.test.good')}</strong>
      <p>{tLater('connect.test.good.meaning')}</p>
    </Strip>
  )
}
