import { useEffect, useRef, useState } from 'react'
import type { ArrivalWay, Simulated } from '../../preload/bridge'
import { ask } from '../bridge'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Select } from '../components/Select'
import { Strip } from '../components/Strip'
import { tLater } from '../laterWords'
import { say } from '../settings/state'
import { simulatedWay } from './guide'
import { guideOf } from './guides'
import styles from './Phone.module.css'

/** A number that nobody has: it is reserved for stories. */
const FICTIONAL = '+12025550123'
const ways = ['command-line', 'link', 'hook'] as const satisfies ArrivalWay[]

/** Has a call come in as if the phone system had reported it, by the same way. */
export function Simulate({ system, example }: { system: string | null; example: string | undefined }) {
  const guide = guideOf(system)
  const ownWay = guide && guide.id !== 'other' ? simulatedWay[guide.way] : null
  const [chosenWay, setChosenWay] = useState<(typeof ways)[number]>('command-line')
  const [number, setNumber] = useState(example?.replace(/[^\d+]/g, '') ?? FICTIONAL)
  const [result, setResult] = useState<Simulated | 'running' | 'failed' | null>(null)
  const start = async (): Promise<void> => {
    setResult('running')
    const answer = await ask('simulateCall', {
      way: ownWay ?? chosenWay,
      system: guide?.id ?? 'other',
      text: number,
    })
    const next = answer.ok ? answer.value : 'failed'
    setResult(next)
    say(tLater(`phone.simulate.${next}`))
  }
  return (
    <form
      className={styles.simulate}
      onSubmit={(event) => {
        event.preventDefault()
        if (result !== 'running') void start()
      }}
    >
      <h2 className={styles.heading}>{tLater('phone.simulate')}</h2>
      {ownWay === null && (
        <Select
          label={tLater('phone.simulate.way')}
          value={chosenWay}
          options={ways.map((value) => ({ value, label: tLater(`phone.simulate.way.${value}`) }))}
          onChange={setChosenWay}
        />
      )}
      <div className={styles.simulateRow}>
        <Field label={tLater('phone.simulate.number')} value={number} maxLength={256} onChange={setNumber} />
        <Button type="submit" look="primary" isDisabled={result === 'running'}>
          {tLater(result === 'running' ? 'phone.simulate.running' : 'phone.simulate.start')}
        </Button>
      </div>
      {result !== null && result !== 'running' && <Result result={result} />}
    </form>
  )
}

function Result({ result }: { result: Simulated | 'failed' }) {
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => strip.current?.scrollIntoView({ block: 'nearest' }), [])
  const isSent = result === 'sent'
  return (
    <div ref={strip} data-simulated={result}>
      <Strip tone={isSent ? 'good' : 'bad'} icon={isSent ? 'check' : 'warning'}>
        {tLater(`phone.simulate.${result}`)}
      </Strip>
    </div>
  )
}
