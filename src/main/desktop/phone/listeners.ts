import { randomBytes } from 'node:crypto'
import type { PhoneShell } from '../../../preload/bridge'
import type { Credentials } from '../../credentials'
import type { Settings } from '../../settings'
import { type BaresipState, listenToBaresip, type OpenedHookServer, openHookServer } from '../../triggers/listeners'
import { type Arrived, refused, saidByHook } from './arrivals'

/** The keychain's account of the token with which phone systems call the hook. */
const HOOK_ACCOUNT = 'listener/hook'

export type Listeners = {
  /** Opens and closes what the settings say. Those that are as they were stay open. */
  follow(phone: Settings['phone']): void
  state(): Pick<PhoneShell, 'baresip' | 'hook'>
  /** The hook's token; a new one where there is none yet, or `renew` asks for it. */
  token(renew: boolean): Promise<Token>
  close(): Promise<void>
}

/** `isKept`: it is in the keychain and good for the next run, too. */
export type Token = { token: string; isKept: boolean }

export type ListenersOptions = {
  credentials: Credentials
  arrived: (arrived: Arrived) => void
  /** There is another state to show. */
  changed: () => void
}

type Wanted = { on: boolean; port: number }
type HookState = PhoneShell['hook']['state']

/** Of what was turned away nothing is shown: it may be a secret, or some other program's. */
const NOTHING = new Uint8Array()
const nowhere = { on: false, port: 1 }

/** The listeners for phone systems: baresip's events, and the hook for everything else. */
export function openListeners({ credentials, arrived, changed }: ListenersOptions): Listeners {
  let wanted: { baresip: Wanted; hook: Wanted } = { baresip: nowhere, hook: nowhere }
  let baresip: { close(): void } | null = null
  let baresipState: BaresipState | null = null
  let hook: Promise<OpenedHookServer | null> = Promise.resolve(null)
  let asked: Promise<Token> | null = null
  let hookState: HookState = 'off'

  const openBaresip = (port: number): void => {
    baresip = listenToBaresip({
      host: '127.0.0.1',
      port,
      onEvent: (event, raw) => arrived({ way: 'baresip', raw, said: { ok: true, event } }),
      onState(state) {
        baresipState = state
        changed()
      },
    })
  }
  /** One after another, so that each has let its port go before the next one asks for it. */
  const setHook = (port: number | null): void => {
    hookState = port === null ? 'off' : 'opening'
    const next = hook.then(closeOpened).then(() => (port === null ? null : openHook(port)))
    hook = next
    void next.then((opened) => {
      if (hook !== next || opened === null) return
      hookState = opened.ok ? 'open' : opened.reason
      changed()
    })
  }
  const openHook = async (port: number): Promise<OpenedHookServer> => {
    const held = await token(false)
    return openHookServer({
      port,
      token: held.token,
      onCall: (reading, raw) => arrived({ way: 'hook', raw, said: saidByHook(reading) }),
      onTurnedAway: (reason) => arrived({ way: 'hook', raw: NOTHING, said: refused(reason) }),
    })
  }
  /** Who asks before there is an answer gets the same one: two of them would make two tokens. */
  const token = (renew: boolean): Promise<Token> => {
    asked = renew ? makeKept() : (asked ?? readToken())
    return asked
  }
  const readToken = async (): Promise<Token> => {
    const { secret, place, problem } = await credentials.read(HOOK_ACCOUNT)
    if (secret !== null) return { token: secret, isKept: place === 'keychain' }
    // A locked keychain may hold the token that phone systems have: it is not written over.
    return problem ? { token: makeToken(), isKept: false } : makeKept()
  }
  const makeKept = async (): Promise<Token> => {
    const made = makeToken()
    const { place } = await credentials.keep(HOOK_ACCOUNT, made)
    return { token: made, isKept: place === 'keychain' }
  }

  return {
    follow(phone) {
      const before = wanted
      wanted = { baresip: phone.baresip, hook: phone.hook }
      if (!isSame(before.baresip, wanted.baresip)) {
        baresip?.close()
        baresip = null
        baresipState = null
        if (wanted.baresip.on) openBaresip(wanted.baresip.port)
      }
      if (!isSame(before.hook, wanted.hook)) setHook(wanted.hook.on ? wanted.hook.port : null)
    },
    state: () => ({
      baresip: { ...wanted.baresip, ...shownState(baresipState) },
      hook: { ...wanted.hook, state: hookState },
    }),
    async token(renew) {
      const made = await token(renew)
      // The former token opens nothing any more.
      if (renew && wanted.hook.on) setHook(wanted.hook.port)
      return made
    },
    async close() {
      baresip?.close()
      await closeOpened(await hook)
    },
  }
}

async function closeOpened(opened: OpenedHookServer | null): Promise<void> {
  if (opened?.ok) await opened.close()
}

const makeToken = (): string => randomBytes(24).toString('base64url')

const isSame = (one: Wanted, other: Wanted): boolean => one.on === other.on && (!one.on || one.port === other.port)

function shownState(state: BaresipState | null): Pick<PhoneShell['baresip'], 'state' | 'why' | 'nextTryAt'> {
  if (state === null) return { state: 'off', why: null, nextTryAt: null }
  if (state.kind !== 'waiting') return { state: state.kind, why: null, nextTryAt: null }
  return { state: 'waiting', why: state.why, nextTryAt: state.nextTryAt }
}
