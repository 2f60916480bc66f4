import { useState } from 'react'
import type { CallView, LookupState, Problem } from '../../preload/bridge'
import { ask, openSettings, tell } from '../bridge'
import { Button } from '../components/Button'
import { ProblemDetails } from '../components/ProblemDetails'
import { tLater } from '../laterWords'
import { helpsToConnect, possibleAgainAt, problemWords } from '../problems'
import { say } from '../ui'
import { format, t } from '../words'
import { Footer } from './Footer'
import { Message } from './Message'
import styles from './Message.module.css'
import { TraceButton } from './TraceButton'
import { useNow } from './useNow'
import { WhoText } from './WhoText'

type State = Extract<LookupState, { kind: 'failed' }>

/** Why there is no card: in plain words, with what to do and whom to ask. */
export function Failed({ call, state }: { call: CallView; state: State }) {
  const { problem, timing } = state
  const words = problemWords(problem, tLater)
  const againAt = possibleAgainAt(problem, timing.answeredAt)
  const canRetry = problem.retryable
  const canConnect = helpsToConnect(problem)
  return (
    <>
      <Message
        icon="warning"
        tone="bad"
        title={words.title}
        subtitle={<WhoText call={call} />}
        actions={
          <>
            {canRetry && <TryAgain callId={call.id} failedAt={timing.answeredAt} problem={problem} />}
            {canConnect && (
              <Button onPress={() => openSettings('connection')}>{tLater('problem.action.connection')}</Button>
            )}
            <CopyDetails problem={problem} />
          </>
        }
      >
        <p>{words.meaning}</p>
        <p className={styles.todo}>{words.todo}</p>
        {againAt !== null && (
          <p className={styles.todo}>
            {tLater('problem.possible-again', { time: format.moment(againAt, Date.now()) })}
          </p>
        )}
        <p className={styles.whom}>{words.whom}</p>
      </Message>
      <ProblemDetails problem={problem} />
      <Footer
        end={
          <>
            {timing.requests > 0 && <TraceButton of="failed" />}
            <Button look="quiet" onPress={() => openSettings('about')}>
              {t('failed.doctor')}
            </Button>
          </>
        }
      >
        {timing.requests > 0
          ? tLater('problem.after', { time: format.duration(timing.answeredMs) })
          : tLater('trace.why.not-asked')}
      </Footer>
    </>
  )
}

type TryAgainProps = { callId: string; failedAt: number; problem: Problem }

/** Waits as long as it has to, and counts the time down. */
function TryAgain({ callId, failedAt, problem }: TryAgainProps) {
  const now = useNow(1_000)
  const left = problem.retryAfterMs === undefined ? 0 : failedAt + problem.retryAfterMs - now
  return (
    <Button look="primary" isDisabled={left > 0} onPress={() => tell('refresh', { callId })}>
      {left > 0 ? tLater('problem.retry-in', { time: format.wait(left) }) : t('app.try-again')}
    </Button>
  )
}

const copyWords = { 'not-yet': 'failed.copy', done: 'failed.copied', failed: 'failed.copy-failed' } as const

/** What an IT team asks for, as text: the problem and the platform's own words for it, nothing of the caller. */
function CopyDetails({ problem }: { problem: Problem }) {
  const [copying, setCopying] = useState<keyof typeof copyWords>('not-yet')
  const copy = async (): Promise<void> => {
    const { ok } = await ask('copyText', { text: detailsOf(problem) })
    setCopying(ok ? 'done' : 'failed')
    say(t(copyWords[ok ? 'done' : 'failed']))
  }
  return <Button onPress={() => void copy()}>{t(copyWords[copying])}</Button>
}

function detailsOf(problem: Problem): string {
  const { title, meaning } = problemWords(problem, tLater)
  const details = [
    ['code', problem.code],
    ['status', problem.status],
    ['request', problem.requestId],
    ['host', problem.host],
  ] as const
  const known = details.filter(([, value]) => value !== undefined)
  return [title, meaning, ...known.map(([name, value]) => `${tLater(`problem.detail.${name}`)}: ${value}`)].join('\n')
}
