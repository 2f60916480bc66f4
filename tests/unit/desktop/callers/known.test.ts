import { expect, it } from 'vitest'
import { noCalls } from '../../../../src/main/calls'
import { keepKnown } from '../../../../src/main/desktop/callers/known'

it('a lookup of everything that another call interrupts can be begun anew', () => {
  const known = keepKnown()
  const asking = new AbortController()
  known.begin('call-1', 1)
  known.learn('call-1', 1, { attributes: { state: 'asking' }, asking })
  const call = { id: 'call-1', open: true, state: { kind: 'looking' } } as (typeof noCalls.list)[number]
  known.follow({ ...noCalls, list: [call], stage: 'call-2' })
  expect(asking.signal.aborted).toBe(true)
  expect(known.get('call-1')).toEqual({ attempt: 1 })
})
