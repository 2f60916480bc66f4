import type { ReactNode } from 'react'
import { ask } from '../bridge'
import { say, showTip } from '../ui'
import { t } from '../words'
import styles from './ValueButton.module.css'

type ValueButtonProps = {
  /** What the value is called. */
  label: string
  /** What is copied. */
  text: string
  /** What else is to be known: how old it is, where it comes from. */
  about?: string | undefined
  isWide?: boolean
  children: ReactNode
}

/** A value that a press copies; it tells its age and source to whoever points at it or goes to it with the keyboard. */
export function ValueButton({ label, text, about, isWide = false, children }: ValueButtonProps) {
  return (
    <button
      type="button"
      className={styles.value}
      data-value=""
      data-wide={isWide || undefined}
      tabIndex={-1}
      title={about === undefined ? text : `${text}\n${about}`}
      aria-label={t('value.name', { label, value: text })}
      onClick={({ currentTarget }) => void copy(label, text, currentTarget)}
    >
      {children}
    </button>
  )
}

/** The most characters that the bridge takes at a time. */
const MOST = 4_000

async function copy(label: string, text: string, button: HTMLElement): Promise<void> {
  const { ok } = await ask('copyText', { text: text.slice(0, MOST) })
  showTip(button, t(ok ? 'value.copied' : 'value.copy-failed'))
  say(t(ok ? 'value.copied-named' : 'value.copy-failed', { label }))
}
