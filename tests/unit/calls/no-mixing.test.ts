import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasCard, MOST_CALLS, MOST_PINS } from '../../../src/main/calls'
import { firstWorld, type Move, move, play, shownName, subjectOf, type World } from './world'

/** Holds `expectation` after each of any moves; `before` is the world that the move was made in. */
function always(expectation: (after: World, before: World, made: Move) => void, numRuns = 1_000): void {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
      let world = firstWorld()
      for (const next of moves) {
        const before = world
        world = play(world, next)
        expectation(world, before, next)
      }
    }),
    { numRuns },
  )
}

describe('whatever the order and delay of answers', () => {
  it("no frame shows one caller's data under another's number or address", () => {
    always(({ calls }) => {
      for (const call of calls.list) {
        const name = shownName(call)
        if (name !== null) expect(name.split(' ')[0]).toBe(subjectOf(call))
        if (call.note !== '') expect(call.note).toBe(`note of ${call.id}.`)
      }
    })
  })

  it('nobody is taken for verified but the very customer who was, in that phone call', () => {
    always(({ calls, verifiedAs }) => {
      for (const call of calls.list) {
        if (!call.verified || !hasCard(call)) continue
        const { name, phone } = verifiedAs.get(call.id) ?? {}
        expect(shownName(call)).toBe(name)
        if (phone) expect(call.phone?.key).toBe(phone)
      }
    })
  })

  it('a call that is forgotten leaves nothing behind, and never comes back', () => {
    always(({ calls, forgotten }) => {
      const kept = JSON.stringify(calls)
      for (const id of forgotten) {
        expect(kept).not.toContain(`"${id}"`)
        expect(kept).not.toContain(`note of ${id}.`)
      }
    })
  })

  it('of a customer who is not the caller nothing is left in the call', () => {
    always(({ calls }) => {
      for (const call of calls.list)
        if (call.state.kind === 'dismissed') expect(JSON.stringify(call)).not.toMatch(/variant-|person-/)
    })
  })

  it('pinned calls stay until they are forgotten, and leave room for others', () => {
    always(({ calls }, before, made) => {
      const ids = new Set(calls.list.map(({ id }) => id))
      const pinned = before.calls.list.filter((call) => call.pinned)
      if (made.do !== 'forget') expect(pinned.every(({ id }) => ids.has(id))).toBe(true)
      expect(calls.list.filter((call) => call.pinned).length).toBeLessThanOrEqual(MOST_PINS)
    })
  })

  it('at most the call on stage has requests open, and the stage is always one of the calls', () => {
    always(({ calls: { list, stage } }) => {
      expect(list.filter(({ open, id }) => open && id !== stage)).toEqual([])
      expect(stage === null || list.some(({ id }) => id === stage)).toBe(true)
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      expect(list.length).toBeLessThanOrEqual(MOST_CALLS)
    }, 500)
  })
})
