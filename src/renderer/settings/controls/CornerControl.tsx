import { type KeyboardEvent, useRef } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { valueWords } from '../rows/keys'
import type { ControlProps } from '../Setting'
import { asText, cornerAfter, cornerNames } from '../values'
import styles from './CornerControl.module.css'

/** The four corners of a screen, as they lie; the arrow keys go where they point, in every language. */
export function CornerControl({ value, isLocked, names, change }: ControlProps) {
  const screen = useRef<HTMLDivElement>(null)
  const corner = cornerNames.find((name) => name === value) ?? 'bottom-right'
  const onArrow = (event: KeyboardEvent): void => {
    const next = cornerAfter(corner, event.key)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    if (isLocked || next === corner) return
    change(next)
    screen.current?.querySelector<HTMLInputElement>(`input[value="${next}"]`)?.focus()
  }
  return (
    <div className={styles.control}>
      <div ref={screen} onKeyDownCapture={onArrow}>
        <RadioGroup {...names} className={styles.screen} value={asText(value)} isReadOnly={isLocked} onChange={change}>
          {cornerNames.map((name) => (
            <Radio
              key={name}
              className={styles.corner}
              value={name}
              data-corner={name}
              aria-label={valueWords('panel.placement', name).label}
            >
              <span className={styles.panel} />
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <span className={styles.name} aria-hidden="true">
        {valueWords('panel.placement', corner).label}
      </span>
    </div>
  )
}
