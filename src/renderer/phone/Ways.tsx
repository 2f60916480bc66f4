import { useState } from 'react'
import type { Answer, PhoneShell } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import { ask, tell } from '../bridge'
import { Button } from '../components/Button'
import { Toggle } from '../components/Toggle'
import { tLater } from '../laterWords'
import { useNow } from '../panel/useNow'
import { say } from '../ui'
import { format } from '../words'
import type { Way } from './guide'
import { LinkToggle } from './LinkToggle'
import { baresipWords } from './listenerWords'
import styles from './Phone.module.css'
import { PortField } from './PortField'

/** The switches of the ways in; `way` is the one that the chosen phone system takes, null where that isn't known. */
export function Ways({ phone, way }: { phone: PhoneShell; way: Way | null }) {
  const isWanted = (one: Way): boolean => way === null || way === one
  return (
    <section>
      <h2 className={styles.heading}>{tLater('phone.ways')}</h2>
      <div className={styles.rows}>
        {isWanted('baresip') && <BaresipWay baresip={phone.baresip} />}
        {isWanted('hook') && <HookWay hook={phone.hook} />}
        {isWanted('page') && (
          <LinkToggle
            scheme="callside"
            icon="plug"
            label={tLater('phone.link')}
            isOn={phone.links.callside}
            offHint="phone.link.off"
          />
        )}
        <Toggle
          icon="phone"
          label={tLater('phone.outgoing')}
          hint={tLater('phone.outgoing.hint')}
          isOn={phone.outgoing}
          isDisabled={false}
          onChange={(outgoing) => tell('setPhone', { outgoing })}
        />
      </div>
    </section>
  )
}

function BaresipWay({ baresip }: { baresip: PhoneShell['baresip'] }) {
  const now = useNow(1_000)
  return (
    <>
      <Toggle
        icon="plug"
        label={tLater('phone.baresip')}
        hint={baresipWords(baresip, now, { tLater, format })}
        isOn={baresip.on}
        isDisabled={false}
        onChange={(on) => tell('setPhone', { baresip: { on } })}
      />
      <div className={styles.under}>
        <PortField
          of={tLater('phone.baresip')}
          port={baresip.port}
          onPort={(port) => tell('setPhone', { baresip: { port } })}
        />
      </div>
    </>
  )
}

function HookWay({ hook }: { hook: PhoneShell['hook'] }) {
  return (
    <>
      <Toggle
        icon="plug"
        label={tLater('phone.hook')}
        hint={tLater(`phone.hook.${hook.state}`)}
        isOn={hook.on}
        isDisabled={false}
        onChange={(on) => tell('setPhone', { hook: { on } })}
      />
      <div className={styles.under}>
        <PortField of={tLater('phone.hook')} port={hook.port} onPort={(port) => tell('setPhone', { hook: { port } })} />
        <Token />
      </div>
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
  const [words, setWords] = useState(tLater('phone.token.hint'))
  const copy = async (renew: boolean): Promise<void> => {
    const answer = await ask('copyHookToken', { renew })
    const said = tLater(copiedKey(answer, renew))
    setWords(said)
    say(said)
  }
  return (
    <div className={styles.token}>
      <div className={styles.buttons}>
        <Button onPress={() => void copy(false)}>{tLater('phone.token.copy')}</Button>
        <Button onPress={() => void copy(true)}>{tLater('phone.token.renew')}</Button>
      </div>
      <p className={styles.hint}>{words}</p>
    </div>
  )
}
