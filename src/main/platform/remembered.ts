import type { Organization } from './gateway'
import type { Outcome, ProblemKind } from './problems'
import { type Entry, emptyEntry, keyOf, newest, readEntry, writeEntry } from './remembered-file'

/** What an organisation may have or not have, by its licence and by the credential's permissions. */
export type CapabilityName = 'hub' | 'events' | 'edge' | 'audiences' | 'identityGraph' | 'datasets'

/**
 * `kind` says how it was refused, null for yes and where that was not kept; `code` is the platform's own for a refusal;
 * `at` is when it was learnt, as ISO 8601.
 */
export type Capability = { state: 'yes' | 'no'; kind: ProblemKind | null; code: string | null; at: string }

/** The namespace, and how a number is written in it: what the last match was found by. */
export type Spelling = { namespace: string; format: string }

/** What lookups have taught about one organisation, client and sandbox. Never a number, an id or a name of anybody. */
export type Remembered = {
  /** Null: not known, or a refusal so old that it is worth asking again. */
  capability(name: CapabilityName): Capability | null
  /**
   * An answer says yes; `not-licensed` and `not-permitted` say no; anything else says nothing. A `merge-policy` problem
   * is an answer of the hub too, which gives it to nobody who may not ask.
   */
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
 * Opens what is remembered of an organisation in a JSON file, which several organisations and processes share: of each
 * thing the file keeps what was learnt last, whoever learnt it, and writing takes back what others have learnt. A file
 * that cannot be understood is started afresh. `now` is in milliseconds since the epoch.
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
    writing = writing.then(async () => {
      const held = await writeEntry(path, key, entry, now())
      Object.assign(entry, newest(entry, held, now()))
    })
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
  const isBelieved = ({ at }: Lesson & { at: string }): boolean => Math.abs(now() - Date.parse(at)) < BELIEVED_MS
  const time = () => new Date(now()).toISOString()
  const current = (name: CapabilityName): Capability | null => {
    const known = entry.capabilities[name]
    return known && (known.state === 'yes' || isBelieved(known)) ? known : null
  }
  // What is known already gets its new time in memory alone: it goes to the file with whatever is written next.
  return {
    capability: current,
    learn(name, outcome) {
      const learnt = lessonOf(name, outcome)
      // Where the hub itself is refused, the refusal of events says nothing about them.
      if (!learnt || (name === 'events' && learnt.state === 'no' && current('hub')?.state === 'no')) return
      const known = entry.capabilities[name]
      const isNew = !known || !isSame(known, learnt) || !isBelieved(known)
      entry.capabilities[name] = { ...learnt, at: time() }
      if (isNew) changed()
    },
    namespaces: () => entry.namespaces,
    keepNamespaces(codes) {
      const isNew = JSON.stringify(codes) !== JSON.stringify(entry.namespaces)
      Object.assign(entry, { namespaces: [...codes], namespacesAt: time() })
      if (isNew) changed()
    },
    spelling: () => entry.spelling,
    keepSpelling({ namespace, format }) {
      const isNew = entry.spelling?.namespace !== namespace || entry.spelling.format !== format
      Object.assign(entry, { spelling: { namespace, format }, spellingAt: time() })
      if (isNew) changed()
    },
    settled,
  }
}

type Lesson = Pick<Entry['capabilities'][CapabilityName] & object, 'state' | 'kind' | 'code'>

const YES: Lesson = { state: 'yes', kind: null, code: null }

function lessonOf(name: CapabilityName, outcome: Outcome<unknown>): Lesson | null {
  if (outcome.ok) return YES
  const { kind, code } = outcome.problem
  if (kind === 'not-licensed' || kind === 'not-permitted') return { state: 'no', kind, code: code ?? null }
  return name === 'hub' && kind === 'merge-policy' ? YES : null
}

/** Whether an outcome says that something is there or refused, rather than nothing about it. */
export function teaches(name: CapabilityName, outcome: Outcome<unknown>): boolean {
  return lessonOf(name, outcome) !== null
}

const isSame = (one: Lesson, other: Lesson): boolean =>
  one.state === other.state && one.kind === other.kind && one.code === other.code
