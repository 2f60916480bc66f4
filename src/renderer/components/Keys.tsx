import styles from './Keys.module.css'

/** The caps of a shortcut, as they lie on the keyboard. */
export function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <bdi className={styles.keys} dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </bdi>
  )
}
