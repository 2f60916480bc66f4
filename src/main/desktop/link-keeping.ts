import type { LinkScheme, PassOnScheme } from '../../preload/bridge'
import { dialable } from '../triggers/dialable'

/** Who opens links of a scheme, where the operating system tells. */
export type Opener = 'ours' | 'other' | 'nobody' | 'unknown'

/** What one operating system knows of links. */
export type LinkRegistry = {
  /** Who opens links of a scheme that this app can be registered for; asked often, so it must cost little. */
  opener(scheme: LinkScheme): Promise<Opener>
  /** Registers this app for a scheme, or gives the scheme back to whoever had it. */
  register(scheme: LinkScheme, on: boolean): Promise<void>
  /** Who would answer a link of any scheme, asked just before one is opened. */
  answerer(scheme: string): Promise<Opener>
}

export type Links = {
  /** Which schemes the operating system opens with this app, as of the last look; null where it does not tell. */
  owned(): Record<LinkScheme, boolean | null>
  /** Looks again. */
  refresh(): Promise<void>
  register(scheme: LinkScheme, on: boolean): Promise<void>
  /**
   * Has the phone app dial what a link was meant to dial. False where nothing can: `text` is no plain number, nobody
   * answers the scheme, or it is this app itself that would be asked, and on and on.
   */
  passOn(text: string, scheme: PassOnScheme): Promise<boolean>
}

export type LinksOptions = {
  /** There is something else to show. */
  changed: () => void
  registry: LinkRegistry
  /** Opens an address with whatever the operating system has for it. */
  open: (address: string) => Promise<void>
}

/** Every scheme that anything is ever passed on by, whatever the settings or the page say. */
const PASS_ON: readonly PassOnScheme[] = ['sip', 'sips', 'callto', 'tel', 'ciscotel', 'zoiper']

/** The links that the operating system opens with this app, and those that this app has it open. */
export function keepLinks({ changed, registry, open }: LinksOptions): Links {
  let owned: Record<LinkScheme, boolean | null> = { callside: null, tel: null, callto: null }
  let last: Promise<void> = Promise.resolve()

  const owns = async (scheme: LinkScheme): Promise<boolean | null> => {
    const opener = await registry.opener(scheme).catch(() => 'unknown')
    return opener === 'unknown' ? null : opener === 'ours'
  }
  const refresh = async (): Promise<void> => {
    const [callside, tel, callto] = await Promise.all([owns('callside'), owns('tel'), owns('callto')])
    const isNew = callside !== owned.callside || tel !== owned.tel || callto !== owned.callto
    owned = { callside, tel, callto }
    if (isNew) changed()
  }

  return {
    owned: () => owned,
    refresh,
    register(scheme, on) {
      // One after another: each of them changes the same file. What came of it is seen afterwards.
      last = last.then(() => registry.register(scheme, on).catch(() => undefined)).then(refresh)
      return last
    },
    async passOn(text, scheme) {
      const number = dialable(text)
      if (number === null || !PASS_ON.includes(scheme)) return false
      const answerer = await registry.answerer(scheme).catch(() => 'unknown')
      if (answerer === 'ours' || answerer === 'nobody') return false
      return open(`${scheme}:${number.replaceAll('#', '%23')}`).then(
        () => true,
        () => false,
      )
    },
  }
}
