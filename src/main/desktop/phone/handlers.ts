import { shell } from 'electron'
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
}

type PhoneCalls = 'registerLinks' | 'copyHookToken' | 'copyText' | 'arrivals' | 'simulateCall'

/** The handlers of the bridge's calls about phone systems. */
export function phoneHandlers({ phone, links }: PhoneHandlerParts): Pick<Handlers, PhoneCalls> {
  return {
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
