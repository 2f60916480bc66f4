import type { TraceCandidate } from '../../preload/bridge'
import { isLaterKey } from '../../preload/locales/later'
import { Dot } from '../components/Dot'
import type { Tone } from '../components/Strip'
import { tLater } from '../laterWords'
import { dotted, format } from '../words'
import styles from './TracePane.module.css'

const tones: Record<TraceCandidate['result'], Tone> = {
  matched: 'good',
  nobody: 'neutral',
  failed: 'bad',
  'not-tried': 'neutral',
}

/** The spellings of the number that were asked for, by how each is written, and what came of it. */
export function TraceCandidates({ candidates }: { candidates: TraceCandidate[] }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{tLater('trace.candidates')}</h2>
      <ul className={styles.rows}>
        {candidates.map((candidate) => {
          const { namespace, format: spelling, region, result } = candidate
          return (
            <li key={`${namespace} ${spelling} ${region}`} className={styles.row}>
              <div className={styles.words}>
                <bdi className={styles.name}>{namespace}</bdi>
                <span className={styles.facts}>{dotted(spellingWords(spelling), format.country(region))}</span>
              </div>
              <span className={styles.end} data-result={result}>
                <Dot tone={tones[result]} isSmall />
                {tLater(`trace.result.${result}`)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function spellingWords(spelling: string): string {
  const key = `trace.format.${spelling}`
  return isLaterKey(key) ? tLater(key) : spelling
}
