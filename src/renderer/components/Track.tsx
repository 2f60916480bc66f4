import styles from './Track.module.css'

/** The look of a switch, as the state of the element around it says. */
export function Track() {
  return (
    <span className={styles.track}>
      <span className={styles.knob} />
    </span>
  )
}
