import styles from './Dot.module.css'
import type { Tone } from './Strip'

/** A dot in the colour of a state. Words beside it say the same, so it has no name of its own. */
export function Dot({ tone, isSmall = false }: { tone: Tone; isSmall?: boolean }) {
  return <span className={styles.dot} data-tone={tone} data-small={isSmall || undefined} aria-hidden="true" />
}
