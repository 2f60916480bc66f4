import type { Arrival, Notice, PhoneLink } from '../../../preload/bridge'
import type { Credentials } from '../../credentials'
import { classifyCaller } from '../../numbers'
import type { Settings } from '../../settings'
import { clock, type PhoneContext, readLink, type Sighting } from '../../triggers'
import {
  type CallLife,
  type LifeChange,
  noPhoneCalls,
  type PhoneCall,
  type PhoneEvent,
  phoneEventOf,
  stepCallLife,
} from '../../triggers/listeners'
import { type Arrived, keepArrivals, meaningOf, saidByRefused } from './arrivals'
import { numbersOn } from './lines'
import { type Listeners, openListeners } from './listeners'

export type Phone = Pick<Listeners, 'token' | 'state'> & {
  /** Follows the settings, now and after each change of them. */
  follow(settings: Settings): void
  /**
   * Keeps what a command line gave that said nothing else of a call; true for a placeholder, which is told and nobody to
   * be looked up.
   */
  bare(text: string, raw: string): boolean
  /** Takes what a command line told of a call; `raw` is how it was written. */
  command(text: string, context: PhoneContext, raw: string): void
  /** Takes a link that the operating system opened with the app. */
  link(written: string): void
  /** Takes whatever a phone system sent. */
  arrived(arrived: Arrived): void
  arrivals(): Arrival[]
  /** Drops what arrived so far. */
  forgetArrivals(): void
  /** Whether the phone system that told of this call also tells when it ends. */
  tellsEnd(phone: PhoneLink): boolean
  close(): Promise<void>
}

/** As with the lookups that links cause: any page can open them, in milliseconds. */
const PASS_ON_PAUSE_MS = 2_000

export type PhoneOptions = {
  settings: () => Settings
  credentials: Credentials
  /** Looks a caller up. */
  look: (sighting: Sighting) => void
  /** A call that was told of goes on or has ended. */
  said: (phone: PhoneLink, at: number) => void
  /** Dials a number with the phone app; false where nothing was dialled. */
  passOn: (text: string) => Promise<boolean>
  /** Tells the agent what has to be mended. */
  tell: (notice: Notice) => void
  changed: () => void
}

/** All the ways by which phone systems tell of calls, as one: a call that is reported twice is one call. */
export function openPhone(options: PhoneOptions): Phone {
  const { settings, look, said, tell } = options
  const log = keepArrivals()
  const listeners = openListeners({ ...options, arrived: (from) => arrived(from) })
  let life: CallLife = noPhoneCalls
  let passedOnAt = 0
  /** Phone systems that were heard to say more of a call than that it rings. */
  const telling = new Set(['baresip'])

  const arrived = (from: Arrived): void => {
    const at = clock()
    const event = from.said.ok ? from.said.event : null
    const meaning = meaningOf(from, numbersOn(settings(), event?.did ?? null))
    if (meaning.kind === 'placeholder') tell(meaning)
    const change = event && meaning.kind !== 'placeholder' ? step(event, at) : null
    log.add(from, at, meaning, change?.kind ?? 'none')
    if (!event || !change) return
    const phone = linkOf(change.call)
    // A page may have opened the link, so that it is admitted as links are.
    const source = from.way === 'link' ? 'link' : 'phone'
    if (change.kind === 'began') look({ text: event.text, source, at, phone })
    else said(phone, at)
  }

  const step = (event: PhoneEvent, at: number): LifeChange | null => {
    if (event.phase !== 'ringing' && !event.byLink) telling.add(event.phoneSystem)
    const next = stepCallLife(life, event, at, { outgoing: settings().phone.outgoing })
    life = next.life
    return next.change
  }

  const link = (written: string): void => {
    const read = readLink(written)
    const raw = Buffer.from(written)
    if (read.kind === 'refused') {
      arrived({ way: 'link', raw, said: saidByRefused(read) })
      if (read.reason !== 'placeholder') tell({ kind: 'link-refused', reason: read.reason })
    } else if (!read.passOn)
      arrived({
        way: 'link',
        raw,
        said: { ok: true, event: { ...phoneEventOf(read.text, read.phone, 'link'), byLink: true } },
      })
    else dialled(read.text, written)
  }

  /** Keeps what somebody handed over to be looked up and nothing more; true for a placeholder. */
  const handedOver = (way: 'command-line' | 'link', text: string, written: string): boolean => {
    const said: Arrived['said'] = { ok: true, event: phoneEventOf(text, {}, way) }
    const from: Arrived = { way, raw: Buffer.from(written), said }
    const meaning = meaningOf(from, settings().numbers)
    const isPlaceholder = meaning.kind === 'placeholder'
    if (isPlaceholder) tell(meaning)
    log.add(from, clock(), meaning, isPlaceholder ? 'none' : 'began')
    return isPlaceholder
  }

  /** The agent clicked a number somewhere, to look it up or to call it. */
  const dialled = (text: string, written: string): void => {
    handedOver('link', text, written)
    const { dialLinks } = settings().triggers
    if (dialLinks === 'off') tell({ kind: 'link-refused', reason: 'dial-links-off' })
    else look({ text, source: 'link', at: clock() })
    if (dialLinks === 'pass-on') void passOn(text)
  }

  /** What is shown and what is dialled are one number, and no page can have one dialled after the other. */
  const passOn = async (text: string): Promise<void> => {
    const at = clock()
    const found = classifyCaller(text, settings().numbers)
    const isOne = found.kind === 'internal' || (found.kind === 'numbers' && found.found.length === 1)
    const isSoon = at - passedOnAt < PASS_ON_PAUSE_MS
    if (!isSoon) passedOnAt = at
    if (isSoon || !isOne || !(await options.passOn(text))) tell({ kind: 'link-refused', reason: 'not-passed-on' })
  }

  return {
    follow: ({ phone }) => listeners.follow(phone),
    bare: (text, raw) => handedOver('command-line', text, raw),
    command: (text, context, raw) =>
      arrived({
        way: 'command-line',
        raw: Buffer.from(raw),
        said: { ok: true, event: phoneEventOf(text, context, 'command-line') },
      }),
    link,
    arrived,
    arrivals: log.list,
    forgetArrivals: log.forget,
    tellsEnd: ({ system }) => system !== null && telling.has(system),
    state: listeners.state,
    token: listeners.token,
    close: listeners.close,
  }
}

function linkOf({ key, phase, direction, did, queue, phoneSystem, endedAt, byLink }: PhoneCall): PhoneLink {
  const cut = (text: string | null, longest: number) => text?.slice(0, longest) ?? null
  return { key, phase, direction, line: cut(did, 64), queue: cut(queue, 128), system: phoneSystem, endedAt, byLink }
}
