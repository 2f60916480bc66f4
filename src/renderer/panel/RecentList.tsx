import { useEffect } from 'react'
import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button, IconButton, RowButton } from '../components/Button'
import { Badge } from '../components/Chip'
import { Dot } from '../components/Dot'
import { say } from '../ui'
import { dotted, format, t } from '../words'
import { callTitle, goingOn, stateWords, toneOf } from './calls'
import { NumberText } from './Identity'
import styles from './RecentCalls.module.css'
import { useNow } from './useNow'

type RecentListProps = {
  calls: CallView[]
  /** One of them was put on stage. */
  onStaged?: () => void
  /** There is none any more. */
  onEmpty?: () => void
}

/** Callers of this run: a press goes back to one; each can be kept or forgotten at once, and all of them together. */
export function RecentList({ calls, onStaged, onEmpty }: RecentListProps) {
  const now = useNow(60_000)
  const isEmpty = calls.length === 0
  useEffect(() => {
    if (isEmpty) onEmpty?.()
  }, [isEmpty, onEmpty])
  const forgetAll = (): void => {
    tell('forget', { callId: null })
    say(t('calls.forgotten-all'))
  }
  return (
    <>
      <ul className={styles.rows}>
        {calls.map((call) => (
          <Row key={call.id} call={call} now={now} onStaged={onStaged} />
        ))}
      </ul>
      <p className={styles.foot}>
        <span>{t('calls.memory')}</span>
        <Button look="quiet" onPress={forgetAll}>
          {t('calls.forget-all')}
        </Button>
      </p>
    </>
  )
}

type RowProps = { call: CallView; now: number; onStaged: (() => void) | undefined }

function Row({ call, now, onStaged }: RowProps) {
  const name = callTitle(call)
  const phase = goingOn(call)
  const ago = format.relative(new Date(call.sightedAt).toISOString(), now)
  const stage = (): void => {
    tell('stage', { callId: call.id })
    onStaged?.()
  }
  const forget = (): void => {
    tell('forget', { callId: call.id })
    say(t('calls.forgotten', { name }))
  }
  return (
    <li className={styles.row}>
      <RowButton onPress={stage}>
        <Dot tone={toneOf(call)} />
        <span className={styles.words}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.facts}>
            {call.number && name !== call.number.display && (
              <>
                <NumberText number={call.number} />
                {' · '}
              </>
            )}
            {dotted(stateWords(call), ago)}
          </span>
        </span>
        {phase !== null && <Badge tone={phase === 'ringing' ? 'accent' : 'good'}>{t(`calls.badge.${phase}`)}</Badge>}
      </RowButton>
      <span className={styles.pin} data-on={call.pinned || undefined}>
        <IconButton
          icon="pin"
          label={t(call.pinned ? 'calls.unpin' : 'calls.pin', { name })}
          onPress={() => tell('pin', { callId: call.id, on: !call.pinned })}
        />
      </span>
      <IconButton icon="forget" label={t('calls.forget', { name })} onPress={forget} />
    </li>
  )
}
