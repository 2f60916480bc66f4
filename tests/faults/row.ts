import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeychainProblem, SecretPlace } from '../../src/main/credentials'
import type { Card, IgnoredReason, MissingPart, Notice, ProblemKind } from '../../src/preload/bridge'

/** What the agent has before them, exactly. `missing` are parts that the card says it does without. */
export type Seen =
  | {
      state: 'found'
      name: string | null
      missing: `${MissingPart['part']}: ${MissingPart['why']}`[]
      source: Card['source']
    }
  | { state: 'ambiguous'; reason: 'several' | 'shared'; people: number }
  | { state: 'unknown' }
  | { state: 'failed'; kind: ProblemKind; code: string | null; retryable: boolean; tellsWhen: boolean }
  | { state: 'choose-number'; count: number }
  | { state: 'withheld' }
  | { state: 'internal'; extension: string }
  | { state: 'service-number'; number: string }
  | { state: 'ignored'; reason: IgnoredReason }
  /** Nothing is told of it any more: somebody else is on screen. */
  | { state: 'silent' }
  | { state: 'notice'; notice: Exclude<Notice['kind'], 'ignored' | 'placeholder' | 'link-refused'> }
  | { state: 'secret'; place: SecretPlace; problem: KeychainProblem | null }
  /** A line of the doctor or of the command line. */
  | { state: 'told'; words: string }
  /** Everything goes on as if nothing had happened; `how` says what is done instead. */
  | { state: 'as-usual'; how: string }

type Common = {
  /** A short plain name, another one for each row. */
  name: string
  /** What goes wrong, in a sentence. */
  happens: string
  sees: Seen
}

/** A fault that is arranged in plain Node; `run` returns what the agent sees of it. */
export type ClientRow = Common & { level: 'client'; run: (own: Own) => Promise<Seen> }

/** A fault of the real app, played in tests/e2e/faults.spec.ts under the row's name. */
export type AppRow = Common & { level: 'app' }

/** A fault that another test is about: its file and title. */
export type KnownRow = Common & { level: 'known'; file: string; title: string }

export type Row = ClientRow | AppRow | KnownRow

/** Rows of one area, in the order in which they are printed. */
export type Area = { title: string; rows: Row[] }

/** What a row may use up: a folder of its own, and things to be closed afterwards. */
export type Own = {
  later<T extends { close(): unknown }>(opened: T): T
  folder(): Promise<string>
  /** Closes everything, the last first. */
  close(): Promise<void>
}

export function openOwn(): Own {
  const closing: (() => unknown)[] = []
  return {
    later(opened) {
      closing.push(() => opened.close())
      return opened
    },
    async folder() {
      const path = await mkdtemp(join(tmpdir(), 'callside-fault-'))
      closing.push(() => rm(path, { recursive: true, force: true }))
      return path
    },
    async close() {
      for (const close of closing.splice(0).reverse()) await close()
    },
  }
}

/** A failed lookup. */
export const failed = (
  kind: ProblemKind,
  code: string | null,
  { retryable = false, tellsWhen = false }: { retryable?: boolean; tellsWhen?: boolean } = {},
): Seen => ({ state: 'failed', kind, code, retryable, tellsWhen })

/** A failed lookup that may be tried again, by itself when the network is back or by the agent. */
export const failedForNow = (kind: ProblemKind, code: string | null, tellsWhen = false): Seen =>
  failed(kind, code, { retryable: true, tellsWhen })
