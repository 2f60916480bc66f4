import { Button } from 'react-aria-components/Button'
import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Badge } from '../components/Chip'
import { Dot } from '../components/Dot'
import { Icon } from '../components/Icon'
import { useReplica } from '../store'
import { useUi } from '../ui'
import { t } from '../words'
import { callTitle, formerCall, goingOn, otherCalls, stageOf, stateWords, toneOf } from './calls'
import styles from './OtherCalls.module.css'
import { RecentButton } from './RecentButton'
import { hasSizes } from './useSize'

const LABEL = 'other-calls'

/** As many as find their place in the row; all of them are behind its button. */
const FEW = 3

/**
 * The callers of this run to go back to, in one slim row: the former one first. A compact card leaves no room for a row;
 * there the title bar has the button alone.
 */
export function OtherCalls() {
  const snapshot = useReplica((state) => state.snapshot)
  const pane = useUi((ui) => ui.pane)
  const former = useUi((ui) => ui.former)
  const isShort = useNeedsRecentButton()
  if (!snapshot || pane !== null || snapshot.stage === null || isShort) return null
  return <Row former={formerCall(snapshot, former)} others={otherCalls(snapshot)} />
}

function Row({ former, others }: { former: CallView | null; others: CallView[] }) {
  if (!former) return null
  const rest = others.filter(({ id }) => id !== former.id)
  const ringing = rest.filter((call) => goingOn(call) !== null)
  const shown = [former, ...ringing, ...rest.filter((call) => goingOn(call) === null)].slice(0, FEW)
  return (
    <nav className={styles.calls} aria-labelledby={LABEL}>
      <span className={styles.label} id={LABEL}>
        {t('calls.recent')}
      </span>
      <ul className={styles.list}>
        {shown.map((call) => (
          <li key={call.id}>
            <CallChip call={call} isFormer={call === former} />
          </li>
        ))}
      </ul>
      <RecentButton />
    </nav>
  )
}

/** Says whether the callers of this run have no row below the card, and so need a button in the title bar. */
export function useNeedsRecentButton(): boolean {
  const snapshot = useReplica((state) => state.snapshot)
  const chosen = useUi((ui) => ui.size)
  const call = snapshot && stageOf(snapshot)
  if (!snapshot || !call || snapshot.calls.length < 2) return false
  return hasSizes(call) && (chosen ?? snapshot.shell.desk.size) === 'compact'
}

function CallChip({ call, isFormer }: { call: CallView; isFormer: boolean }) {
  const phase = goingOn(call)
  return (
    <Button
      className={styles.chip}
      aria-keyshortcuts={isFormer ? 'Alt+ArrowLeft' : undefined}
      onPress={() => tell('stage', { callId: call.id })}
    >
      {call.pinned ? <Icon name="pin" size={12} /> : <Dot tone={toneOf(call)} isSmall />}
      <bdi className={styles.title}>{callTitle(call)}</bdi>
      <span className={styles.status}>{stateWords(call)}</span>
      {phase !== null && <Badge tone={phase === 'ringing' ? 'accent' : 'good'}>{t(`calls.badge.${phase}`)}</Badge>}
      {isFormer && <span className={styles.keys} aria-hidden="true">{`${t('key.alt')} ←`}</span>}
    </Button>
  )
}
