import { useState } from 'react'
import { tLater } from '../laterWords'
import { Input } from '../settings/controls/Input'
import { changeSetting } from '../settings/report'
import { Setting } from '../settings/Setting'
import { readPort } from './listenerWords'
import styles from './Phone.module.css'

/** The port of a way in. What is typed holds when the field is left or Enter is pressed. */
export function PortSetting({ settingKey }: { settingKey: 'phone.baresip.port' | 'phone.hook.port' }) {
  const [isWrong, setWrong] = useState(false)
  const commit = (typed: string): void => {
    const port = readPort(typed)
    setWrong(port === null)
    if (port !== null) void changeSetting(settingKey, port)
  }
  return (
    <Setting settingKey={settingKey} error={isWrong ? tLater('phone.port.wrong') : undefined}>
      {({ value, isLocked, names }) => (
        <div className={styles.port}>
          <Input
            {...names}
            inputMode="numeric"
            value={String(value ?? '')}
            maxLength={5}
            isReadOnly={isLocked}
            isInvalid={isWrong}
            onType={() => setWrong(false)}
            onCommit={commit}
          />
        </div>
      )}
    </Setting>
  )
}
