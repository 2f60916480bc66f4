import type { TraceStep } from '../../preload/bridge'
import { tLater } from '../laterWords'
import { dotted, format } from '../words'
import styles from './TracePane.module.css'

/** The requests in order: what each was for, what came of it, and a bar that says when and how long. */
export function TraceSteps({ steps }: { steps: TraceStep[] }) {
  const end = Math.max(1, ...steps.map(({ startedMs, tookMs }) => startedMs + tookMs))
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{tLater('trace.steps')}</h2>
      <ul className={styles.rows}>
        {steps.map((step) => (
          <Step key={`${step.purpose} ${step.attempt} ${step.startedMs}`} step={step} end={end} />
        ))}
      </ul>
    </section>
  )
}

function Step({ step, end }: { step: TraceStep; end: number }) {
  const facts = dotted(
    step.attempt > 1 ? tLater('trace.attempt', { count: step.attempt }) : null,
    step.status === null ? null : tLater('trace.status', { status: String(step.status) }),
    step.bytes === null ? null : format.size(step.bytes),
    step.shared ? tLater('trace.shared') : null,
  )
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{tLater(`trace.purpose.${step.purpose}`)}</span>
        {facts !== '' && <span className={styles.facts}>{facts}</span>}
        {step.problem !== null && (
          <span className={styles.problem}>{dotted(tLater(`problem.${step.problem}.title`), step.code)}</span>
        )}
        {step.requestId !== null && <bdi className={styles.request}>{step.requestId}</bdi>}
      </div>
      <span className={styles.end}>{format.duration(step.tookMs)}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          data-failed={step.problem !== null || undefined}
          style={{ marginInlineStart: percent(step.startedMs / end), width: percent(step.tookMs / end) }}
        />
      </span>
    </li>
  )
}

function percent(share: number): string {
  return `${Math.min(100, Math.max(0, share * 100)).toFixed(1)}%`
}
