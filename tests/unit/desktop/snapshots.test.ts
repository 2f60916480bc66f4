import { expect, it } from 'vitest'
import { keepSnapshots } from '../../../src/main/desktop/snapshots'
import type { Patch, Shell } from '../../../src/preload/bridge'

const shell = (waiting: number): Shell => ({ version: '1', desk: { waiting } }) as unknown as Shell

it('a shell that says the same is not sent again, and what follows it still is', () => {
  const sent: Patch[] = []
  const snapshots = keepSnapshots(shell(0), (patch) => sent.push(patch))
  snapshots.publish({ shell: shell(0) })
  expect(sent).toEqual([])
  snapshots.publish({ shell: shell(1) })
  snapshots.publish({ shell: shell(1), stage: 'call-1' })
  expect(sent).toEqual([
    { sequence: 1, shell: shell(1) },
    { sequence: 2, stage: 'call-1' },
  ])
})
