import { describe, expect, it } from 'vitest'
import type { Answer, Patch, Snapshot } from '../../../src/preload/bridge'
import { createReplica } from '../../../src/renderer/replica'
import { callView, snapshotOf, stagePatch } from './samples'

/** A main process whose answers are given by hand. */
function fakeMain() {
  const asked: ((answer: Answer<Snapshot>) => void)[] = []
  let send: (patch: Patch) => void = () => undefined
  const replica = createReplica({
    fetchSnapshot: () => new Promise((resolve) => asked.push(resolve)),
    onPatch: (listener) => {
      send = listener
      return () => undefined
    },
  })
  return {
    replica,
    asked,
    send: (patch: Patch) => send(patch),
    async answer(snapshot: Snapshot) {
      asked.shift()?.({ ok: true, value: snapshot })
      await settled()
    },
    async refuse() {
      asked.shift()?.({ ok: false, error: { kind: 'failed', detail: 'snapshot' } })
      await settled()
    },
    now: () => replica.getState().snapshot,
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the replica', () => {
  it('starts with the whole snapshot', async () => {
    const main = fakeMain()
    expect(main.now()).toBeNull()
    await main.answer(snapshotOf(4, 'a'))
    expect(main.now()).toEqual(snapshotOf(4, 'a'))
  })

  it('applies patches in order', async () => {
    const main = fakeMain()
    await main.answer(snapshotOf(1, 'a', 'b'))
    main.send(stagePatch(2, 'b'))
    main.send({ sequence: 3, order: ['b', 'c'], calls: [callView('c')] })
    expect(main.now()).toMatchObject({ sequence: 3, stage: 'b', calls: [{ id: 'b' }, { id: 'c' }] })
    expect(main.asked).toHaveLength(0)
  })

  it('fetches the whole snapshot when a patch is missing', async () => {
    const main = fakeMain()
    await main.answer(snapshotOf(1, 'a', 'b'))
    main.send(stagePatch(3, 'b'))
    expect(main.now()?.sequence).toBe(1)
    expect(main.asked).toHaveLength(1)
    await main.answer({ ...snapshotOf(3, 'a', 'b'), stage: 'b' })
    expect(main.now()).toMatchObject({ sequence: 3, stage: 'b' })
  })

  it('fetches the whole snapshot when a patch names a call it does not know', async () => {
    const main = fakeMain()
    await main.answer(snapshotOf(1, 'a'))
    main.send({ sequence: 2, order: ['a', 'unheard-of'] })
    expect(main.asked).toHaveLength(1)
  })

  it('ignores a patch that is old', async () => {
    const main = fakeMain()
    await main.answer(snapshotOf(5, 'a', 'b'))
    main.send(stagePatch(5, 'b'))
    main.send(stagePatch(2, 'b'))
    expect(main.now()).toEqual(snapshotOf(5, 'a', 'b'))
    expect(main.asked).toHaveLength(0)
  })

  it('puts patches that came while it fetched on top of what it fetched', async () => {
    const main = fakeMain()
    main.send(stagePatch(6, 'b'))
    main.send(stagePatch(7, null))
    await main.answer(snapshotOf(5, 'a', 'b'))
    expect(main.now()).toMatchObject({ sequence: 7, stage: null })
    expect(main.asked).toHaveLength(0)
  })

  it('never lets an old snapshot replace a newer one', async () => {
    const main = fakeMain()
    await main.answer(snapshotOf(8, 'a'))
    void main.replica.fetchWhole()
    await main.answer(snapshotOf(3, 'z'))
    expect(main.now()).toEqual(snapshotOf(8, 'a'))
  })

  it('asks again when what it fetched still lacks a patch in between', async () => {
    const main = fakeMain()
    main.send(stagePatch(9, 'b'))
    await main.answer(snapshotOf(5, 'a', 'b'))
    expect(main.now()?.sequence).toBe(5)
    expect(main.asked).toHaveLength(1)
    await main.answer({ ...snapshotOf(9, 'a', 'b'), stage: 'b' })
    expect(main.now()).toMatchObject({ sequence: 9, stage: 'b' })
    expect(main.asked).toHaveLength(0)
  })

  it('says when main gives no snapshot at all, and recovers with the next patch', async () => {
    const main = fakeMain()
    await main.refuse()
    expect(main.replica.getState()).toMatchObject({ snapshot: null, silent: true })
    main.send(stagePatch(2, 'a'))
    await main.answer(snapshotOf(2, 'a'))
    expect(main.replica.getState()).toMatchObject({ silent: false, snapshot: { sequence: 2 } })
  })

  it('keeps what it shows when a later fetch fails', async () => {
    const main = fakeMain()
    await main.answer(snapshotOf(1, 'a'))
    main.send(stagePatch(4, null))
    await main.refuse()
    expect(main.replica.getState()).toMatchObject({ silent: false, snapshot: { sequence: 1 } })
  })
})
