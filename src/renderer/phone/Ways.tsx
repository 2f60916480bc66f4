import { useState } from 'react'
import type { Answer, PhoneShell } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import { ask } from '../bridge'
import { Button } from '../components/Button'
import { tLater } from '../laterWords'
import { useNow } from '../panel/useNow'
import { Action } from '../settings/Action'
import { SwitchControl } from '../settings/controls/SwitchControl'
import { Box } from '../settings/Page'
import { Setting } from '../settings/Setting'
import { say } from '../settings/state'
import { format } from '../words'
import type { Way } from './guide'
import { LinkToggle } from './LinkToggle'
import { baresipWords } from './listenerWords'
import styles from './Phone.module.css'
import { PortSetting } from './PortSetting'

/** The switches of the ways in; `way` is the one that the chosen phone system takes, null where that isn't known. */
export function Ways({ phone, way }: { phone: PhoneShell; way: Way | null }) {
  const isWanted = (one: Way): boolean => way === null || way === one
  return (
    <Box title="phone.ways">
      {isWanted('baresip') && <BaresipWay baresip={phone.baresip} />}
      {isWanted('hook') && <HookWay hook={phone.hook} />}
      {isWanted('page') && (
        <LinkToggle
          scheme="callside"
          label={tLater('phone.link')}
          isOn={phone.links.callside}
          offHint="phone.link.off"
        />
      )}
      <Setting settingKey="phone.outgoing">{(control) => <SwitchControl {...control} />}</Setting>
    </Box>
  )
}

function BaresipWay({ baresip }: { baresip: PhoneShell['baresip'] }) {
  const now = useNow(1_000)
  return (
    <>
      <Setting settingKey="phone.baresip.on" hint={baresipWords(baresip, now, { tLater, format })}>
        {(control) => <SwitchControl {...control} />}
      </Setting>
      <PortSetting settingKey="phone.baresip.port" />
    </>
  )
}

function HookWay({ hook }: { hook: PhoneShell['hook'] }) {
  return (
    <>
      <Setting settingKey="phone.hook.on" hint={tLater(`phone.hook.${hook.state}`)}>
        {(control) => <SwitchControl {...control} />}
      </Setting>
      <PortSetting settingKey="phone.hook.port" />
      <Token />
    </>
  )
}

/** `value` says whether the token is kept for the next run. */
function copiedKey(answer: Answer<boolean>, renew: boolean): LaterKey {
  if (!answer.ok) return 'phone.token.failed'
  if (!answer.value) return 'phone.token.this-run'
  return renew ? 'phone.token.renewed' : 'phone.token.copied'
}

/** The hook's token never comes to this page: main puts it on the clipboard. */
function Token() {
  const [told, setTold] = useState<LaterKey>('phone.token.hint')
  const copy = async (renew: boolean): Promise<void> => {
    const key = copiedKey(await ask('copyHookToken', { renew }), renew)
    setTold(key)
    say(tLater(key))
  }
  return (
    <Action label={tLater('phone.token')} hint={tLater(told)}>
      <span className={styles.buttons}>
        <Button onPress={() => void copy(false)}>{tLater('phone.token.copy')}</Button>
        <Button onPress={() => void copy(true)}>{tLater('phone.token.renew')}</Button>
      </span>
    </Action>
  )
}
