import { useEffect, useState } from 'react'
import { ask } from '../bridge'
import { Button } from '../components/Button'
import { tLater } from '../laterWords'
import { say } from '../settings/state'
import type { Filling, Line } from './guide'
import styles from './Phone.module.css'

/** What to paste, each with a button that puts it on the clipboard. */
export function Lines({ lines, filling }: { lines: readonly Line[]; filling: Filling }) {
  return (
    <section className={styles.lines}>
      <h2 className={styles.heading}>{tLater('phone.lines')}</h2>
      {lines.map((line) => (
        <OneLine key={line.label} line={line} filling={filling} />
      ))}
    </section>
  )
}

type Copying = 'not-yet' | 'done' | 'failed'
const copyWords = { 'not-yet': 'phone.copy', done: 'phone.copied', failed: 'phone.copy-failed' } as const

function OneLine({ line, filling }: { line: Line; filling: Filling }) {
  const label = tLater(line.label)
  const text = line.text(filling)
  const problem = line.problem?.(filling) ?? null
  const [copying, setCopying] = useState<Copying>('not-yet')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text isn't the one that was copied.
  useEffect(() => setCopying('not-yet'), [text])
  const copy = async (): Promise<void> => {
    const isDone = (await ask('copyText', { text })).ok
    setCopying(isDone ? 'done' : 'failed')
    say(isDone ? tLater('phone.copied.named', { what: label }) : tLater('phone.copy-failed'))
  }
  return (
    <div className={styles.line}>
      <div className={styles.lineHead}>
        <span className={styles.label}>{label}</span>
        <Button
          look="quiet"
          aria-label={copying === 'not-yet' ? tLater('phone.copy.named', { what: label }) : undefined}
          onPress={() => void copy()}
        >
          {tLater(copyWords[copying])}
        </Button>
      </div>
      <pre className={styles.code} dir="ltr" data-selectable>
        {text}
      </pre>
      {problem !== null && <p className={styles.problem}>{tLater(problem)}</p>}
    </div>
  )
}
