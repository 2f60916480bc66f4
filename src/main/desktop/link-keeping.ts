import { LinkScheme, PassOnScheme, type Registered } from '../../preload/bridge'
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
  /** Registers this app for a scheme, or no longer; what came of it, as the system tells afterwards. */
  register(scheme: LinkScheme, on: boolean): Promise<Registered>
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

const isLinkScheme = (scheme: string): scheme is LinkScheme => LinkScheme.options.includes(scheme as LinkScheme)

/** The links that the operating system opens with this app, and those that this app has it open. */
export function keepLinks({ changed, registry, open }: LinksOptions): Links {
  let owned: Record<LinkScheme, boolean | null> = { callside: null, tel: null, callto: null }
  let last: Promise<unknown> = Promise.resolve()

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

  const register = async (scheme: LinkScheme, on: boolean): Promise<Registered> => {
    const isWritten = await registry.register(scheme, on).then(
      () => true,
      () => false,
    )
    await refresh()
    if (owned[scheme] === on) return 'done'
    if (!isWritten) return 'failed'
    return owned[scheme] === null ? 'done' : 'overruled'
  }

  return {
    owned: () => owned,
    refresh,
    register(scheme, on) {
      // One after another: each of them changes the same file.
      const registered = last.then(() => register(scheme, on))
      last = registered
      return registered
    },
    async passOn(text, scheme) {
      const number = dialable(text)
      // Whatever the settings or the page say, nothing else is ever opened.
      if (number === null || !PassOnScheme.options.includes(scheme)) return false
      const answerer = await registry.answerer(scheme).catch(() => 'unknown')
      if (answerer === 'ours' || answerer === 'nobody') return false
      // Where nobody tells, a scheme that this app takes, or may take, would come straight back.
      if (answerer === 'unknown' && isLinkScheme(scheme) && owned[scheme] !== false) return false
      return open(`${scheme}:${number}`).then(
        () => true,
        () => false,
      )
    },
  }
}
