import type { IgnoredReason, Notice, SightingSource } from '../../preload/bridge'

/** Things to tell the agent, until they are dismissed. */
export type Notices = {
  current(): Notice[]
  /** Adds a notice, in place of an older one of its kind. */
  add(notice: Notice): void
  /** Takes back what no longer holds. */
  remove(kind: Notice['kind']): void
  dismiss(index: number): void
  /** Says why the last text was not a call, or, with null, that it was one. */
  ignored(source: SightingSource, reason: IgnoredReason | null): void
}

/** Sources that are set up outside, and what a mistake in their set-up makes: a call that comes shows it is mended. */
const OUTSIDE = new Set<SightingSource>(['phone', 'link'])
const MISTAKES: Notice['kind'][] = ['placeholder', 'link-refused']

/** Keeps the notices; `changed` runs when there is something else to show. */
export function keepNotices(first: Notice[], changed: () => void): Notices {
  let notices = first
  const replace = (next: Notice[]): void => {
    notices = next
    changed()
  }
  const without = (kinds: Notice['kind'][]): Notice[] => notices.filter(({ kind }) => !kinds.includes(kind))
  return {
    current: () => notices,
    add(notice) {
      replace([...without([notice.kind]), notice])
    },
    remove(kind) {
      const others = without([kind])
      if (others.length < notices.length) replace(others)
    },
    dismiss: (index) => replace(notices.filter((_, place) => place !== index)),
    ignored(source, reason) {
      const others = without(reason === null && OUTSIDE.has(source) ? ['ignored', ...MISTAKES] : ['ignored'])
      if (reason !== null) replace([...others, { kind: 'ignored', source, reason }])
      else if (others.length < notices.length) replace(others)
    },
  }
}
