import { Button } from '../components/Button'
import { showPane } from '../ui'
import { t } from '../words'

/** What the way to how a call was looked up, and the page itself, are called: by what came of it. */
export type TraceOf = 'found' | 'ambiguous' | 'unknown' | 'failed'

/** The way to how the call on stage was looked up. */
export function TraceButton({ of = 'found' }: { of?: TraceOf }) {
  return (
    <Button look="quiet" onPress={() => showPane('trace')}>
      {t(`why.${of}`)}
    </Button>
  )
}
