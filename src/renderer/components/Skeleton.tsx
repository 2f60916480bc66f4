import styles from './Skeleton.module.css'

/** The place of something that is still on its way. */
export function Skeleton({ width, height = 12 }: { width: number | string; height?: number }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
}
