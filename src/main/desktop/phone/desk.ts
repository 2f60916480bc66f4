import type { Notice, PhoneLink, PhoneShell } from '../../../preload/bridge'
import type { Credentials } from '../../credentials'
import type { Settings } from '../../settings'
import { clock, type Sighting } from '../../triggers'
import { type Hiding, hideAfterCalls } from '../hiding'
import { type Links, openLinks } from '../links'
import { ownCommand } from '../own-command'
import type { Panel } from '../panel'
import { openPhone, type Phone } from '.'

export type PhoneDesk = {
  phone: Phone
  links: Links
  hiding: Hiding
  /** The ways in for phone systems, as the panel shows them. */
  describe(): PhoneShell
  close(): Promise<void>
}

export type PhoneDeskOptions = {
  panel: Panel
  settings: () => Settings
  credentials: Credentials
  /** Looks a caller up. */
  look: (sighting: Sighting) => void
  /** A call that was told of goes on or has ended. */
  said: (phone: PhoneLink, at: number) => void
  /** Tells the agent what has to be mended. */
  tell: (notice: Notice) => void
  changed: () => void
}

/** The part of the desk that phone systems have to do with: their calls, the links they open, and the panel's hiding. */
export function openPhoneDesk({ panel, settings, tell, ...options }: PhoneDeskOptions): PhoneDesk {
  const links = openLinks(options)
  const phone = openPhone({
    ...options,
    settings,
    passOn: (text) => links.passOn(text, settings().triggers.passOnTo),
    tell(notice) {
      tell(notice)
      panel.pop()
    },
  })
  const hiding = hideAfterCalls({
    panel,
    after: () => settings().panel.hideAfterSeconds,
    tellsEnd: phone.tellsEnd,
    clock,
  })
  return {
    phone,
    links,
    hiding,
    describe() {
      const { dialLinks, passOnTo } = settings().triggers
      const { outgoing } = settings().phone
      return { ...phone.state(), outgoing, dialLinks, passOnTo, links: links.owned(), command: ownCommand() }
    },
    async close() {
      hiding.close()
      await phone.close()
    },
  }
}
