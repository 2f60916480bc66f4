import type { PhoneShell } from '../../preload/bridge'
import { tLater } from '../laterWords'
import { SelectControl } from '../settings/controls/SelectControl'
import { Setting } from '../settings/Setting'
import { LinkToggle } from './LinkToggle'
import { schemeOptions } from './schemes'

/** What belongs to links that dial a number, once something happens to them. */
export function DialLinks({ phone }: { phone: PhoneShell }) {
  const { dialLinks } = phone
  if (dialLinks === 'off') return null
  return (
    <>
      {dialLinks === 'pass-on' && (
        <Setting
          settingKey="triggers.passOnTo"
          error={isLoop(phone) ? tLater('phone.dial.loop') : undefined}
          hint={null}
        >
          {(control) => <SelectControl {...control} options={schemeOptions} />}
        </Setting>
      )}
      <Registration phone={phone} scheme="tel" />
      <Registration phone={phone} scheme="callto" />
    </>
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
      label={tLater('phone.dial.register', { scheme })}
      isOn={phone.links[scheme]}
      offHint="phone.dial.other"
    />
  )
}
