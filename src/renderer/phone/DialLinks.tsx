import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import type { DialLinks as Mode, PassOnScheme, PhoneShell } from '../../preload/bridge'
import { tell } from '../bridge'
import { Choice } from '../components/Choice'
import { Icon } from '../components/Icon'
import { Toggle } from '../components/Toggle'
import { tLater } from '../laterWords'
import pane from '../panel/Pane.module.css'
import styles from './Phone.module.css'
import { Select } from './Select'

const modes: readonly Mode[] = ['off', 'look-up', 'pass-on']

/** All of them, each once; the bridge's own list would bring its schemas along. */
const schemes: Record<PassOnScheme, string> = {
  sip: 'sip:',
  sips: 'sips:',
  tel: 'tel:',
  callto: 'callto:',
  ciscotel: 'ciscotel:',
  zoiper: 'zoiper:',
}
const schemeOptions = (Object.keys(schemes) as PassOnScheme[]).map((value) => ({ value, label: schemes[value] }))

/** What happens to links that dial a number; folded away where nothing happens to them. */
export function DialLinks({ phone }: { phone: PhoneShell }) {
  const { dialLinks, passOnTo } = phone
  return (
    <Disclosure className={pane.disclosure} defaultExpanded={dialLinks !== 'off'}>
      <h3>
        <Button slot="trigger" className={pane.summary}>
          <Icon name="down" size={12} />
          {tLater('phone.dial')}
        </Button>
      </h3>
      <DisclosurePanel className={pane.folded}>
        <Choice
          label={tLater('phone.dial.choice')}
          hint={tLater('phone.dial.meaning')}
          value={dialLinks}
          isDisabled={false}
          onChange={(mode) => tell('setDialLinks', { mode })}
          options={modes.map((value) => ({
            value,
            label: tLater(`phone.dial.${value}`),
            ...(value === 'pass-on' && { hint: tLater('phone.dial.pass-on.hint') }),
          }))}
        />
        {dialLinks === 'pass-on' && (
          <Select
            label={tLater('phone.dial.pass-on-to')}
            value={passOnTo}
            options={schemeOptions}
            onChange={(scheme) => tell('setDialLinks', { passOnTo: scheme })}
          />
        )}
        {isLoop(phone) && <p className={styles.problem}>{tLater('phone.dial.loop')}</p>}
        {dialLinks !== 'off' && (
          <div className={styles.rows}>
            <Registration phone={phone} scheme="tel" />
            <Registration phone={phone} scheme="callto" />
          </div>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}

/** A link that is passed on with a scheme of our own would only come back. */
function isLoop({ dialLinks, passOnTo, links }: PhoneShell): boolean {
  return dialLinks === 'pass-on' && (passOnTo === 'tel' || passOnTo === 'callto') && links[passOnTo] === true
}

function Registration({ phone, scheme }: { phone: PhoneShell; scheme: 'tel' | 'callto' }) {
  const isOn = phone.links[scheme]
  return (
    <Toggle
      icon="phone"
      label={tLater('phone.dial.register', { scheme })}
      hint={tLater(isOn === null ? 'phone.link.unknown' : isOn ? 'phone.link.on' : 'phone.dial.other')}
      isOn={isOn === true}
      isDisabled={false}
      onChange={(on) => tell('registerLinks', { scheme, on })}
    />
  )
}
