import { type ReactNode, useId, useRef } from 'react'
import type { SettingState } from '../../preload/bridge'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { tLater } from '../laterWords'
import { changeSetting, type Trouble, useKnown, useSetting } from './report'
import { hintOf, labelOf, type SettingKey } from './rows/keys'
import styles from './Setting.module.css'
import { say } from './state'

/** The id of the line that says what a lock means; it stands once on each page. */
export const LOCK_ID = 'settings-locked'

/** What a control needs to know of its setting, and the words around it that name and describe it. */
export type ControlProps = {
  value: unknown
  isLocked: boolean
  names: { 'aria-labelledby': string; 'aria-describedby': string }
  change: (value: unknown) => void
}

type SettingProps = {
  settingKey: SettingKey
  /** Whether the control stands below the words, because it is wide or high. */
  isBelow?: boolean
  /** What to know about it, where that isn't always the same. */
  hint?: string | null
  /** Where a change goes, if not straight to main. */
  onChange?: (value: unknown) => void
  /** Also done where the agent goes back to the default. */
  onReset?: () => void
  /** What is wrong with what was typed. */
  error?: string | undefined
  children: (control: ControlProps) => ReactNode
}

/**
 * One setting: its name, where its value comes from, a way back to the default where the agent has set it, what to know,
 * its control, and why a change was not taken.
 */
export function Setting({ settingKey, isBelow = false, error, children, ...props }: SettingProps) {
  const id = useId()
  const control = useRef<HTMLDivElement>(null)
  const state = useSetting(settingKey)
  const trouble = useKnown(({ troubles }) => troubles[settingKey]) ?? null
  if (!state) return null
  const hint = props.hint === undefined ? hintOf(settingKey) : props.hint
  const reset = async (): Promise<void> => {
    props.onReset?.()
    // The button goes away with what it did, so the keyboard goes to the control.
    focusFirst(control.current)
    if ((await changeSetting(settingKey, null)) === 'done')
      say(tLater('settings.said.reset', { what: labelOf(settingKey) }))
  }
  return (
    <div
      className={styles.setting}
      data-setting={settingKey}
      data-origin={state.origin}
      data-below={isBelow || undefined}
    >
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.label} id={`${id}-label`}>
            {labelOf(settingKey)}
          </span>
          <Origin id={`${id}-origin`} state={state} />
          {state.origin === 'user' && !state.locked && (
            <span className={styles.reset}>
              <Button
                look="quiet"
                aria-label={tLater('settings.reset.named', { what: labelOf(settingKey) })}
                onPress={() => void reset()}
              >
                {tLater('settings.reset')}
              </Button>
            </span>
          )}
        </div>
        {hint !== null && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div className={styles.control} ref={control}>
        {children({
          value: state.value,
          isLocked: state.locked,
          names: {
            'aria-labelledby': `${id}-label`,
            'aria-describedby': [
              ...(hint === null ? [] : [`${id}-hint`]),
              `${id}-origin`,
              ...(state.locked ? [LOCK_ID] : []),
              ...(trouble || error !== undefined ? [`${id}-trouble`] : []),
            ].join(' '),
          },
          change: props.onChange ?? ((value) => void changeSetting(settingKey, value)),
        })}
      </div>
      <p className={styles.trouble} id={`${id}-trouble`} role="alert">
        {error ?? (trouble && troubleWords(trouble))}
      </p>
    </div>
  )
}

function Origin({ id, state: { origin, locked } }: { id: string; state: SettingState }) {
  return (
    <span className={styles.origin} id={id} data-origin={origin}>
      {locked && <Icon name="lock" size={12} />}
      {tLater(`settings.origin.${origin}`)}
    </span>
  )
}

function troubleWords(trouble: Trouble): string {
  return tLater(`settings.outcome.${trouble}`)
}

function focusFirst(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('input:checked, input, button, [tabindex="0"]')?.focus()
}
