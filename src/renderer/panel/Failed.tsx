import type { CallView, LookupState, Problem } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { tLater } from '../laterWords'
import { helpsToConnect, possibleAgainAt, problemWords } from '../problems'
import { showPane } from '../ui'
import { format, t } from '../words'
import { Footer } from './Footer'
import { NumberText } from './Identity'
import { Message } from './Message'
import styles from './Message.module.css'
import { TraceButton } from './TraceButton'
import { useNow } from './useNow'

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
        subtitle={call.number && <NumberText number={call.number} />}
        actions={
          (canRetry || canConnect) && (
            <>
              {canRetry && <TryAgain callId={call.id} failedAt={timing.answeredAt} problem={problem} />}
              {canConnect && (
                <Button onPress={() => showPane('connection')}>{tLater('problem.action.connection')}</Button>
              )}
            </>
          )
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
      <Footer end={<TraceButton />}>
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

/** What the IT team asks for: the platform's code, the request, the host. Can be selected and copied. */
export function ProblemDetails({ problem, isInside = false }: { problem: Problem; isInside?: boolean }) {
  const details = [
    ['code', problem.code],
    ['status', problem.code === undefined ? problem.status : undefined],
    ['request', problem.requestId],
    ['host', problem.host],
  ] as const
  const known = details.filter(([, value]) => value !== undefined)
  if (known.length === 0) return null
  return (
    <dl className={styles.details} data-inside={isInside || undefined}>
      {known.map(([name, value]) => (
        <div key={name} className={styles.detail}>
          <dt>{tLater(`problem.detail.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
