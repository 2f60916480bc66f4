import { describe, expect, test } from 'vitest'
import { ECHO_MS, lookOnce, type OwnerChange } from '../../../src/main/triggers/clipboard-once'
import type { TextRead } from '../../../src/main/triggers/system-text'

const SOON = 200
const LATER = ECHO_MS + 1
const number: TextRead = { ok: true, text: '+1 202 555 0123' }
const other: TextRead = { ok: true, text: '+1 202 555 0145' }
const secret: TextRead = { ok: false, reason: 'secret' }
const own: TextRead = { ok: false, reason: 'own' }
const image: TextRead = { ok: false, reason: 'not-text' }

type Step =
  | { after: number; read: TextRead; change?: OwnerChange }
  | { after: number; lost: true }
  | { after: number; passedOver: true }

/** What becomes of each announced text: told, read but not told, or not even read. */
function play(steps: Step[]): string[] {
  const once = lookOnce()
  let at = 1_000_000
  return steps.flatMap((step) => {
    at += step.after
    if ('passedOver' in step) once.passOver(at)
    if ('lost' in step) expect(once.mayRead(at, 'lost')).toBe(false)
    if (!('read' in step)) return []
    if (!once.mayRead(at, 'owned')) return ['unread']
    return [once.isNew(at, step.read) ? 'told' : 'known']
  })
}

describe('a copy is looked at once', () => {
  test.each<[string, Step[], string[]]>([
    ['a text', [{ after: 0, read: number }], ['told']],
    [
      'an owner that announces it twice',
      [
        { after: 0, read: number },
        { after: 5, read: number },
      ],
      ['told', 'known'],
    ],
    [
      'a manager that takes it over, and again',
      [
        { after: 0, read: number },
        { after: ECHO_MS - 1, read: number },
        { after: ECHO_MS - 1, read: number },
      ],
      ['told', 'known', 'known'],
    ],
    [
      'a manager that brings it back when its owner ends',
      [
        { after: 0, read: number },
        { after: 600_000, lost: true },
        { after: SOON, read: number },
      ],
      ['told', 'known'],
    ],
    [
      'another text at once',
      [
        { after: 0, read: number },
        { after: 5, read: other },
      ],
      ['told', 'told'],
    ],
    [
      'another text and the first again at once',
      [
        { after: 0, read: number },
        { after: SOON, read: other },
        { after: SOON, read: number },
      ],
      ['told', 'told', 'told'],
    ],
  ])('%s', (_what, steps, expected) => expect(play(steps)).toEqual(expected))
})

describe('the same text copied again on purpose is looked at again', () => {
  test.each<[string, Step[]]>([
    [
      'later',
      [
        { after: 0, read: number },
        { after: LATER, read: number },
      ],
    ],
    [
      'after its owner has ended',
      [
        { after: 0, read: number },
        { after: SOON, lost: true },
        { after: LATER, read: number },
      ],
    ],
    [
      'after a picture',
      [
        { after: 0, read: number },
        { after: SOON, read: image },
        { after: SOON, read: number },
      ],
    ],
  ])('%s', (_what, steps) => expect(play(steps).filter((outcome) => outcome === 'told').length).toBeGreaterThan(1))
})

describe('what must not be looked at does not come back without its mark', () => {
  test.each<[string, Step[], string[]]>([
    [
      'a secret taken over',
      [
        { after: 0, read: secret },
        { after: SOON, read: number },
      ],
      ['told', 'unread'],
    ],
    [
      'a secret brought back when its owner ends',
      [
        { after: 0, read: secret },
        { after: 10_000, lost: true },
        { after: SOON, read: number },
      ],
      ['told', 'unread'],
    ],
    [
      'our own copy taken over',
      [
        { after: 0, read: own },
        { after: SOON, read: number },
      ],
      ['known', 'unread'],
    ],
    [
      'what was copied during a pause',
      [
        { after: 0, passedOver: true },
        { after: SOON, read: number },
      ],
      ['unread'],
    ],
    [
      'what was there before, and copies right after it',
      [
        { after: 0, lost: true },
        { after: SOON, read: other },
        { after: SOON, lost: true },
        { after: SOON, read: number },
      ],
      ['unread', 'told'],
    ],
    [
      'what was there before, brought back',
      [
        { after: 0, lost: true },
        { after: SOON, read: number },
      ],
      ['unread'],
    ],
    [
      'a number copied later',
      [
        { after: 0, read: secret },
        { after: LATER, read: number },
      ],
      ['told', 'told'],
    ],
  ])('%s', (_what, steps, expected) => expect(play(steps)).toEqual(expected))
})
