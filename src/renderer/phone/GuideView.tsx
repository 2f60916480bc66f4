import type { LaterKey } from '../../preload/locales/later'
import { Badge } from '../components/Chip'
import { Strip, type Tone } from '../components/Strip'
import { tLater } from '../laterWords'
import type { Filling, Guide, Status } from './guide'
import { Lines } from './Lines'
import styles from './Phone.module.css'

const tones: Record<Status['kind'], Tone> = { tested: 'good', documented: 'accent', 'not-confirmed': 'warn' }

/** How one phone system is set up: how well that is known, what to do, what to paste, what to take care of. */
export function GuideView({ guide, filling }: { guide: Guide; filling: Filling }) {
  return (
    <>
      <GuideStatus guide={guide} />
      <section>
        <h2 className={styles.heading}>{tLater('phone.steps')}</h2>
        <ol className={styles.steps}>
          {guide.steps.map((step) => (
            <li key={step}>{tLater(step)}</li>
          ))}
        </ol>
      </section>
      <Lines lines={guide.lines} filling={filling} />
      {guide.warnings.length > 0 && <Warnings warnings={guide.warnings} />}
    </>
  )
}

function GuideStatus({ guide: { status, sources } }: { guide: Guide }) {
  return (
    <div className={styles.status}>
      <Badge tone={tones[status.kind]}>{tLater(`phone.status.${status.kind}`)}</Badge>
      <p>{tLater(status.kind === 'documented' ? 'phone.status.documented.what' : status.what)}</p>
      {sources.length > 0 && (
        <ul className={styles.sources} aria-label={tLater('phone.sources')}>
          {sources.map(({ title }) => (
            <li key={title}>
              <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Warnings({ warnings }: { warnings: readonly LaterKey[] }) {
  return (
    <Strip tone="warn" icon="warning">
      <strong>{tLater('phone.warnings')}</strong>
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={warning}>{tLater(warning)}</li>
        ))}
      </ul>
    </Strip>
  )
}
