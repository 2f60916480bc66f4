import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, type CallView, diffSnapshots, type Snapshot } from '../../../src/preload/bridge'

const shells = [0, 1].map((index) => ({ version: `1.0.${index}` }) as Snapshot['shell'])

/** A small pool of calls, so that two snapshots share some of them by identity, as main's do. */
const pool: CallView[] = Array.from({ length: 6 }, (_, index) => ({
  id: `call-${index % 4}`,
  number: null,
  source: 'search',
  sightedAt: index,
  state: { kind: 'looking' },
  phone: null,
  identity: null,
  chosen: false,
  verified: false,
  pinned: false,
  note: '',
}))

const snapshot = fc
  .record({
    shell: fc.constantFrom(...shells),
    calls: fc.uniqueArray(fc.constantFrom(...pool), { selector: ({ id }) => id }),
    stage: fc.constantFrom(null, 'call-0', 'call-1'),
  })
  .map((parts): Snapshot => ({ ...parts, sequence: 0 }))

describe('patches', () => {
  it('lead from any snapshot to any other', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        const next = { ...after, sequence: before.sequence + 1 }
        expect(applyPatch(before, diffSnapshots(before, next))).toEqual(next)
      }),
    )
  })

  it('are refused when one in between is missing, or when they are old', () => {
    const [before, after] = [0, 1].map(
      (sequence) => ({ sequence, shell: shells[0], calls: [], stage: null }) as Snapshot,
    )
    const patch = diffSnapshots(before as Snapshot, { ...(after as Snapshot), sequence: 3 })
    expect(applyPatch(before as Snapshot, patch)).toBeNull()
    expect(applyPatch({ ...(before as Snapshot), sequence: 3 }, patch)).toBeNull()
  })

  it('carry only what changed', () => {
    const calls = pool.slice(0, 3)
    const before = { sequence: 0, shell: shells[0], calls, stage: 'call-0' } as Snapshot
    const changed = { ...(calls[1] as CallView), state: { kind: 'withheld' } } as CallView
    const after = { ...before, sequence: 1, calls: [calls[0], changed, calls[2]] as CallView[] }
    const patch = diffSnapshots(before, after)
    expect(patch).toEqual({ sequence: 1, calls: [changed], order: ['call-0', 'call-1', 'call-2'] })
  })
})
