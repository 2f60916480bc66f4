import type { CallOptions, Outcome } from '../platform'

type Fetch = (ids: string[], options: CallOptions) => Promise<Outcome<Map<string, string>>>

/** Names of things that a profile tells by their ids, such as audiences and datasets. */
export type Names = {
  /** The names at hand for these ids, without asking anybody. */
  known(ids: string[]): Map<string, string>
  /** The ids of these that somebody has to be asked about; one that is known to have no name is not among them. */
  missing(ids: string[]): string[]
  /** Asks for the names that are not at hand. */
  learn(ids: string[], options: CallOptions): Promise<Outcome<null>>
}

/** Names change rarely, so they are kept in memory this long, in milliseconds. */
const KEEP_MS = 15 * 60_000

/** Names with a memory, so that a second caller of the same audiences or datasets costs no request. `now` is in milliseconds. */
export function rememberNames(fetch: Fetch, now: () => number): Names {
  const kept = new Map<string, { name: string | null; until: number }>()
  const fresh = (id: string) => {
    const entry = kept.get(id)
    return entry && entry.until > now() ? entry : null
  }
  const missing = (ids: string[]): string[] => ids.filter((id) => fresh(id) === null)
  return {
    known: (ids) => new Map(ids.flatMap((id) => (fresh(id)?.name ? [[id, fresh(id)?.name ?? id] as const] : []))),
    missing,
    async learn(ids, options) {
      const unknown = missing(ids)
      if (unknown.length === 0) return { ok: true, value: null }
      const answer = await fetch(unknown, options)
      if (!answer.ok) return answer
      for (const id of unknown) kept.set(id, { name: answer.value.get(id) ?? null, until: now() + KEEP_MS })
      return { ok: true, value: null }
    },
  }
}
