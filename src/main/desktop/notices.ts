import type { IgnoredReason, Notice, SightingSource } from '../../preload/bridge'

/** Things to tell the agent, until they are dismissed. */
export type Notices = {
  current(): Notice[]
  /** Adds a notice; one of a kind is enough. */
  add(notice: Notice): void
  dismiss(index: number): void
  /** Says why the last text was not a call, or, with null, that it was one. */
  ignored(source: SightingSource, reason: IgnoredReason | null): void
}

/** Keeps the notices; `changed` runs when there is something else to show. */
export function keepNotices(first: Notice[], changed: () => void): Notices {
  let notices = first
  const replace = (next: Notice[]): void => {
    notices = next
    changed()
  }
  const without = (kind: Notice['kind']): Notice[] => notices.filter((notice) => notice.kind !== kind)
  return {
    current: () => notices,
    add(notice) {
      if (without(notice.kind).length === notices.length) replace([...notices, notice])
    },
    dismiss: (index) => replace(notices.filter((_, place) => place !== index)),
    ignored(source, reason) {
      const others = without('ignored')
      if (reason !== null) replace([...others, { kind: 'ignored', source, reason }])
      else if (others.length < notices.length) replace(others)
    },
  }
}
