import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import type { DialLinks as Mode, PhoneShell } from '../../preload/bridge'
import { tell } from '../bridge'
import { Choice } from '../components/Choice'
import { Icon } from '../components/Icon'
import { tLater } from '../laterWords'
import pane from '../panel/Pane.module.css'
import { LinkToggle } from './LinkToggle'
import styles from './Phone.module.css'
import { Select } from './Select'
import { schemeOptions } from './schemes'

const modes: readonly Mode[] = ['off', 'look-up', 'pass-on']

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
  return (
    <LinkToggle
      scheme={scheme}
      icon="phone"
      label={tLater('phone.dial.register', { scheme })}
      isOn={phone.links[scheme]}
      offHint="phone.dial.other"
    />
  )
}
