import type { Organization } from './gateway'
import type { Outcome, PlatformProblem } from './problems'
import { type Entry, emptyEntry, keyOf, readEntry, writeEntry } from './remembered-file'

/** What an organisation may have or not have, by its licence and by the credential's permissions. */
export type CapabilityName = 'hub' | 'events' | 'edge' | 'audiences' | 'identityGraph'

/** `code` is the platform's own for a refusal, `at` when it was learnt, as ISO 8601. */
export type Capability = { state: 'yes' | 'no'; code: string | null; at: string }

/** The namespace, and how a number is written in it: what the last match was found by. */
export type Spelling = { namespace: string; format: string }

/** What lookups have taught about one organisation, client and sandbox. Never a number, an id or a name of anybody. */
export type Remembered = {
  /** Null: not known, or a refusal so old that it is worth asking again. */
  capability(name: CapabilityName): Capability | null
  /** An answer says yes; `not-licensed` and `not-permitted` say no; anything else says nothing. */
  learn(name: CapabilityName, outcome: Outcome<unknown>): void
  /** The codes of the organisation's namespaces, in their own spelling; null where nobody has asked yet. */
  namespaces(): string[] | null
  keepNamespaces(codes: string[]): void
  spelling(): Spelling | null
  keepSpelling(spelling: Spelling): void
  /** Resolves when everything is written; nothing is lost by leaving after that. */
  settled(): Promise<void>
}

/** A licence or a role can be extended any day, and nobody would tell this computer: a refusal is believed this long. */
const BELIEVED_MS = 24 * 3_600_000
/** Changes come in groups: they are written together this many milliseconds after the first. */
const WRITE_AFTER_MS = 250

/**
 * Opens what is remembered of an organisation in a JSON file, which several organisations and processes share: the
 * last one to write wins, for its own organisation only. A file that cannot be understood is started afresh. `now` is
 * in milliseconds since the epoch.
 */
export async function openRemembered(
  path: string,
  organization: Organization,
  now: () => number = Date.now,
): Promise<Remembered> {
  const key = keyOf(organization)
  const entry = await readEntry(path, key)
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()
  const write = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
    writing = writing.then(() => writeEntry(path, key, entry))
  }
  const changed = (): void => {
    if (timer) return
    timer = setTimeout(write, WRITE_AFTER_MS)
    timer.unref()
  }
  return remember(entry, changed, now, async () => {
    if (timer) write()
    await writing
  })
}

/** Remembers in memory, for as long as it is held. */
export function rememberNothing(): Remembered {
  return remember(
    emptyEntry(),
    () => {},
    Date.now,
    async () => {},
  )
}

function remember(entry: Entry, changed: () => void, now: () => number, settled: () => Promise<void>): Remembered {
  const current = (name: CapabilityName): Capability | null => {
    const known = entry.capabilities[name]
    return known && (known.state === 'yes' || now() - Date.parse(known.at) < BELIEVED_MS) ? known : null
  }
  const lesson = (name: CapabilityName, outcome: Outcome<unknown>): Pick<Capability, 'state' | 'code'> | null => {
    if (outcome.ok) return { state: 'yes', code: null }
    // Where the hub itself is refused, the refusal of events says nothing about them.
    if (name === 'events' && current('hub')?.state === 'no') return null
    return isRefusal(outcome.problem) ? { state: 'no', code: outcome.problem.code ?? null } : null
  }
  return {
    capability: current,
    learn(name, outcome) {
      const learnt = lesson(name, outcome)
      const known = entry.capabilities[name]
      if (!learnt || (known && isSame(known, learnt) && now() - Date.parse(known.at) < BELIEVED_MS)) return
      entry.capabilities[name] = { ...learnt, at: new Date(now()).toISOString() }
      changed()
    },
    namespaces: () => entry.namespaces,
    keepNamespaces(codes) {
      if (JSON.stringify(codes) === JSON.stringify(entry.namespaces)) return
      entry.namespaces = [...codes]
      changed()
    },
    spelling: () => entry.spelling,
    keepSpelling({ namespace, format }) {
      if (entry.spelling?.namespace === namespace && entry.spelling.format === format) return
      entry.spelling = { namespace, format }
      changed()
    },
    settled,
  }
}

const isRefusal = ({ kind }: PlatformProblem): boolean => kind === 'not-licensed' || kind === 'not-permitted'

const isSame = (one: Pick<Capability, 'state' | 'code'>, other: Pick<Capability, 'state' | 'code'>): boolean =>
  one.state === other.state && one.code === other.code
