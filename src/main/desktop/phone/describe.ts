import type { PhoneShell } from '../../../preload/bridge'
import type { Settings } from '../../settings'
import { ownCommand } from '../own-command'
import type { Phone } from '.'

/** The ways in for phone systems, as the panel shows them. */
export function describePhone(
  { phone, triggers }: Settings,
  listeners: ReturnType<Phone['state']>,
  links: PhoneShell['links'],
): PhoneShell {
  const { dialLinks, passOnTo } = triggers
  return { ...listeners, outgoing: phone.outgoing, dialLinks, passOnTo, links, command: ownCommand() }
}
