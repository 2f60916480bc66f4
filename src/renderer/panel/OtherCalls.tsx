import { Button } from 'react-aria-components/Button'
import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Dot } from '../components/Dot'
import { useReplica } from '../store'
import { useUi } from '../ui'
import { t } from '../words'
import { callTitle, otherCalls, toneOf } from './calls'
import styles from './OtherCalls.module.css'

const LABEL = 'other-calls'

/** A slim list of the other calls to go back to. */
export function OtherCalls() {
  const snapshot = useReplica((state) => state.snapshot)
  const pane = useUi((ui) => ui.pane)
  const others = snapshot ? otherCalls(snapshot) : []
  if (others.length === 0 || pane !== null) return null
  return (
    <nav className={styles.calls} aria-labelledby={LABEL}>
      <span className={styles.label} id={LABEL}>
        {t('calls.label')}
      </span>
      <ul className={styles.list}>
        {others.map((call) => (
          <li key={call.id}>
            <CallChip call={call} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function CallChip({ call }: { call: CallView }) {
  return (
    <Button className={styles.chip} onPress={() => tell('stage', { callId: call.id })}>
      <Dot tone={toneOf(call)} isSmall />
      <bdi className={styles.title}>{callTitle(call)}</bdi>
      <span className={styles.status}>{t(`status.${call.state.kind}`)}</span>
    </Button>
  )
}
