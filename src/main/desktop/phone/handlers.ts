import { shell } from 'electron'
import type { UserSettings } from '../../settings'
import { copyText } from '../copy'
import type { Links } from '../links'
import { ownCommand } from '../own-command'
import type { Handlers } from '../route'
import type { Phone } from '.'
import { simulateCall } from './simulate'

/** What the calls about phone systems act on. */
export type PhoneHandlerParts = {
  phone: Phone
  links: Links
  save: (wanted: UserSettings) => Promise<void>
}

type PhoneCalls =
  | 'setPhone'
  | 'setDialLinks'
  | 'registerLinks'
  | 'copyHookToken'
  | 'copyText'
  | 'arrivals'
  | 'simulateCall'

/** The handlers of the bridge's calls about phone systems. */
export function phoneHandlers({ phone, links, save }: PhoneHandlerParts): Pick<Handlers, PhoneCalls> {
  return {
    setPhone: async (wanted) => {
      await save({ phone: wanted })
      return null
    },
    setDialLinks: async ({ mode, passOnTo }) => {
      await save({ triggers: { ...(mode && { dialLinks: mode }), ...(passOnTo && { passOnTo }) } })
      return null
    },
    registerLinks: ({ scheme, on }) => links.register(scheme, on),
    copyHookToken: async ({ renew }) => {
      const { token, isKept } = await phone.token(renew)
      await copyText(token)
      return isKept
    },
    copyText: async ({ text }) => {
      await copyText(text)
      return null
    },
    arrivals: () => phone.arrivals(),
    simulateCall: (wanted) =>
      simulateCall(wanted, {
        command: ownCommand(),
        state: phone.state,
        token: async () => (await phone.token(false)).token,
        openLink: async (link) => {
          if (links.owned().callside) await shell.openExternal(link)
          else phone.link(link)
        },
        arrived: phone.arrived,
      }),
  }
}
