import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { SettingsPage } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import { Icon } from '../components/Icon'
import { tLater } from '../laterWords'
import styles from './Page.module.css'
import { Row } from './Row'
import { useKnown } from './report'
import { type Group, groups, rowsOf } from './rows/rows'
import { LOCK_ID } from './Setting'

type PageProps = { page: SettingsPage; meaning: ReactNode; children: ReactNode }

/** One page of the settings: its heading, which the keyboard starts at, what it is about, and what a lock means. */
export function Page({ page, meaning, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className={styles.page} data-page={page}>
      <header className={styles.header}>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {tLater(`settings.page.${page}`)}
        </h1>
        <div className={styles.meaning}>{meaning}</div>
      </header>
      <LockNote page={page} />
      {children}
    </section>
  )
}

function LockNote({ page }: { page: SettingsPage }) {
  const keys = rowsOf(page).map(({ key }) => key as string)
  const isLocked = useKnown(
    ({ report }) => report?.settings.some(({ key, locked }) => locked && keys.includes(key)) ?? false,
  )
  if (!isLocked) return null
  return (
    <p className={styles.lock} id={LOCK_ID}>
      <Icon name="lock" size={12} />
      {tLater('settings.locked')}
    </p>
  )
}

/** Settings that belong together, in a box of their own under their title. */
export function Box({ title, hint, children }: { title: LaterKey | null; hint?: string | null; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <h2 className={styles.heading} id={id}>
          {tLater(title)}
        </h2>
      )}
      {hint != null && <p className={styles.hint}>{hint}</p>}
      <div className={styles.box}>{children}</div>
    </section>
  )
}

type GroupsProps = {
  page: SettingsPage
  /** Hints that change, by the key of their setting. */
  hints?: Readonly<Record<string, string>>
  /** What stands below the rows of a group, by the group's title. */
  below?: Partial<Record<LaterKey, ReactNode>>
}

/** The groups of a page, row by row. */
export function Groups({ page, hints = {}, below = {} }: GroupsProps) {
  return groups[page].map((group) => (
    <GroupBox key={group.title ?? ''} group={group} hints={hints} below={group.title && below[group.title]} />
  ))
}

/** One group of rows. What its page places itself is left out. */
export function GroupBox({
  group: { title, rows },
  hints = {},
  below,
}: {
  group: Group
  hints?: Readonly<Record<string, string>>
  below?: ReactNode
}) {
  return (
    <Box title={title} hint={title === 'settings.managed' ? tLater('settings.managed.meaning') : null}>
      {rows.map((row) => (
        <Row key={row.key} row={row} hint={hints[row.key]} />
      ))}
      {below}
    </Box>
  )
}
