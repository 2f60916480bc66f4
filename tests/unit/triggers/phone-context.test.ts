import { describe, expect, test } from 'vitest'
import { phoneContextSchema } from '../../../src/main/triggers'

describe('what a phone system may add', () => {
  test.each([
    {},
    { callId: 'x'.repeat(128), did: '1'.repeat(64), queue: 'q'.repeat(128), phoneSystem: 'p'.repeat(64) },
    { phase: 'ringing', direction: 'inbound' },
    { phase: 'answered', direction: 'outbound' },
    { phase: 'ended', queue: 'Línea 1 – ventas' },
  ])('%j', (phone) => {
    expect(phoneContextSchema.parse(phone)).toEqual(phone)
  })

  test.each([
    { callId: '' },
    { callId: 'x'.repeat(129) },
    { did: '1'.repeat(65) },
    { queue: 'q'.repeat(129) },
    { phoneSystem: 'p'.repeat(65) },
    { queue: 'a\nb' },
    { did: '1\u0000' },
    { phase: 'Ringing' },
    { direction: 'in' },
    { callId: 7 },
    null,
  ])('but not %j', (phone) => {
    expect(phoneContextSchema.safeParse(phone).success).toBe(false)
  })
})
