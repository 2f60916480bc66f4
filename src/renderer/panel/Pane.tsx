import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../components/Button'
import { showPane } from '../ui'
import { t } from '../words'
import styles from './Pane.module.css'

/** A page of its own with a way back. The keyboard starts at its heading. */
export function Pane({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.pane}>
      <div className={styles.head}>
        <IconButton icon="back" label={t('bar.back')} onPress={() => showPane(null)} />
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children}
    </section>
  )
}
