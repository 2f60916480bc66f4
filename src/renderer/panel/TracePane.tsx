import { useEffect, useState } from 'react'
import type { CallView, LookupState, Trace } from '../../preload/bridge'
import { ask } from '../bridge'
import { Button } from '../components/Button'
import { tLater } from '../laterWords'
import { say } from '../ui'
import { format, t } from '../words'
import { Pane } from './Pane'
import pane from './Pane.module.css'
import type { TraceOf } from './TraceButton'
import { TraceCandidates } from './TraceCandidates'
import styles from './TracePane.module.css'
import { TraceSteps } from './TraceSteps'

/** How the call was looked up: the verdict, what was asked for, and each request. Newly read with each new state. */
export function TracePane({ call }: { call: CallView }) {
  const [trace, setTrace] = useState<Trace | null | 'unread'>('unread')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the call has another trace.
  useEffect(() => {
    let isCurrent = true
    void ask('trace', { callId: call.id }).then((answer) => {
      if (isCurrent) setTrace(answer.ok ? answer.value : null)
    })
    return () => {
      isCurrent = false
    }
  }, [call.id, call.state])
  return (
    <Pane title={t(`why.${kindOf(call.state)}`)}>
      {trace === null && <p className={pane.meaning}>{tLater(whyNone(call.state))}</p>}
      {trace !== null && trace !== 'unread' && <TraceContent call={call} trace={trace} />}
    </Pane>
  )
}

/** What the page is called: by what came of the lookup. */
function kindOf({ kind }: LookupState): TraceOf {
  return kind === 'ambiguous' || kind === 'unknown' || kind === 'failed' ? kind : 'found'
}

/** Why there is nothing to tell. */
function whyNone(state: LookupState): 'trace.under-way' | 'trace.why.not-asked' | 'trace.none' {
  if (state.kind === 'looking') return 'trace.under-way'
  return 'timing' in state && state.timing.requests === 0 ? 'trace.why.not-asked' : 'trace.none'
}

function TraceContent({ call, trace }: { call: CallView; trace: Trace }) {
  const { state } = call
  const { candidates, steps, mergePolicyId, answeredPolicyId } = trace
  const facts: [string, string][] = [
    [tLater('trace.sandbox'), trace.sandbox],
    [tLater('trace.policy'), mergePolicyId ?? tLater('trace.policy.default')],
  ]
  if (answeredPolicyId !== null && answeredPolicyId !== mergePolicyId)
    facts.push([tLater('trace.policy.answered'), answeredPolicyId])
  if ('timing' in state && steps.length > 0)
    facts.push([tLater('trace.time'), format.duration(state.timing.answeredMs)])
  return (
    <>
      <p className={styles.verdict}>{tLater(`trace.why.${trace.why}`)}</p>
      <dl className={pane.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {candidates.length > 0 && <TraceCandidates candidates={candidates} />}
      {steps.length > 0 && <TraceSteps steps={steps} />}
      <CopyTrace callId={call.id} />
    </>
  )
}

type Copying = 'not-yet' | 'done' | 'failed'

const copyWords = { 'not-yet': 'trace.copy', done: 'trace.copied', failed: 'trace.copy-failed' } as const

function CopyTrace({ callId }: { callId: string }) {
  const [copying, setCopying] = useState<Copying>('not-yet')
  const copy = async (): Promise<void> => {
    const next = (await ask('copyTrace', { callId })).ok ? 'done' : 'failed'
    setCopying(next)
    say(tLater(copyWords[next]))
  }
  return (
    <div className={styles.copy}>
      <Button onPress={() => void copy()}>{tLater(copyWords[copying])}</Button>
      <span>{tLater('trace.copy.hint')}</span>
    </div>
  )
}
