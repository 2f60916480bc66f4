import { useEffect, useState } from 'react'
import { Field } from '../components/Field'
import { tLater } from '../laterWords'
import { readPort } from './listenerWords'
import styles from './Phone.module.css'

/** The port of a way in, which `of` names for those who don't see what it stands under. What is typed holds when the field is left or Enter is pressed. */
export function PortField({ of, port, onPort }: { of: string; port: number; onPort: (port: number) => void }) {
  const [typed, setTyped] = useState(String(port))
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setTyped(String(port)), [port])
  const commit = (): void => {
    const next = readPort(typed)
    setWrong(next === null)
    if (next !== null && next !== port) onPort(next)
  }
  return (
    <div className={styles.port}>
      <Field
        aria-label={of}
        label={tLater('phone.port')}
        inputMode="numeric"
        value={typed}
        maxLength={5}
        error={isWrong ? tLater('phone.port.wrong') : undefined}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          else event.continuePropagation()
        }}
      />
    </div>
  )
}
