import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isErrorCode, isIdentifier } from '../../../src/main/platform'
import { problemOf } from '../../../src/main/platform/problems'

describe('an error code', () => {
  it.each([
    '403025',
    '429050',
    'UPS-ACC-1000004',
    'UPLIB-101221-404',
    'EXEG-0506-401',
    'UIS-4064-403',
    'UPAPI-113752-403',
    'RequestRateTooLarge',
    'invalid_client',
    'ENOTFOUND',
    'UND_ERR_SOCKET',
    'NAMESPACE_NOT_FOUND',
  ])('%s is one', (code) => expect(isErrorCode(code)).toBe(true))

  it.each([
    '',
    'Identity Phone:+14155550123 is malformed',
    'two words',
    '+14155550123',
    '14155550123',
    '5550123',
    '415-555-0123',
    '0.30.23.12.50.42',
    'UPS-ACC-4155550',
    'UPS-ACC-10000044155550123',
    'PHONE-14155550123-400',
    'someone@example.com',
    'a'.repeat(81),
    '7f'.repeat(32),
  ])('%j is none', (code) => expect(isErrorCode(code)).toBe(false))
})

describe('an identifier', () => {
  it.each([
    randomUUID(),
    '12345678-1234-1234-1234-123456789012',
    randomUUID().toUpperCase(),
    'req-12345678-1234-1234-1234-123456789012',
    '0123456789abcdef0123456789abcdef',
    '5YrVbqD3YvxYOn5ihuC3KILIoEPZgdJN',
    'r-1',
  ])('%s is one', (id) => expect(isIdentifier(id)).toBe(true))

  it.each([
    '12345678-1234-1234-1234-1234567890123',
    '01234567890123456789012345678901',
    'lookup-of-14155550123',
    `${randomUUID()}-4155550123`,
    'Phone:415',
    'a'.repeat(121),
    'e'.repeat(64),
  ])('%s is none', (id) => expect(isIdentifier(id)).toBe(false))
})

/** A whole number with its country's code, as a caller has it. */
const digits = fc.stringMatching(/^[1-9][0-9]{8,14}$/)
const written = digits.chain((text) =>
  fc.constantFrom(
    text,
    `+${text}`,
    `00${text}`,
    text.replace(/(\d{3})(?=\d)/g, '$1-'),
    text.replace(/(\d{2})(?=\d)/g, '$1.'),
    text.replace(/(\d{4})(?=\d)/g, '$1_'),
    `(${text.slice(0, 3)}) ${text.slice(3)}`,
  ),
)
/** Where a careless service may repeat it. */
const carried = fc
  .tuple(
    written,
    fc.constantFrom(
      (number: string) => number,
      (number: string) => `Identity Phone:${number} is malformed`,
      (number: string) => `UPS-ACC-${number}`,
      (number: string) => `UPS-ACC-${number}: no`,
      (number: string) => `https://ns.adobe.com/aep/errors/${number}`,
      (number: string) => `https://ns.adobe.com/aep/errors/UPLIB-${number}-404`,
      (number: string) => `Phone_${number}`,
      (number: string) => `${number}-403`,
      (number: string) => `request-${number}`,
      (number: string) => `x${number}x`,
    ),
  )
  .map(([number, carry]) => ({ number, text: carry(number) }))
const keys = ['error_code', 'error-code', 'errorCode', 'error', 'type', 'title', 'message', 'detail', 'requestId']

describe('a problem', () => {
  it("holds no seven digits of the caller's number, wherever an answer repeats it", () => {
    fc.assert(
      fc.property(
        carried,
        fc.subarray(keys, { minLength: 1 }),
        fc.constantFrom(200, 400, 401, 403, 404, 422, 429, 500, 503),
        fc.boolean(),
        ({ number, text }, named, status, isListed) => {
          const body = { ...Object.fromEntries(named.map((key) => [key, text])), report: { requestId: text } }
          const problem = problemOf({ status, headers: { 'x-request-id': text }, body: isListed ? [body] : body })
          const told = Object.values(problem).filter((value) => typeof value === 'string')
          const caller = number.replace(/\D/g, '')
          const runs = Array.from({ length: caller.length - 6 }, (_, start) => caller.slice(start, start + 7))
          for (const value of told) {
            const shown = value.replace(/\D/g, '')
            expect(runs.filter((run) => shown.includes(run))).toEqual([])
          }
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('takes the next code or id where the first is none', () => {
    const body = {
      error: 'Identity Phone:+14155550123 is malformed',
      type: 'https://ns.adobe.com/aep/errors/UPLIB-101221-404',
      requestId: 'lookup of +14155550123',
    }
    const headers = { 'x-request-id': '5YrVbqD3YvxYOn5ihuC3KILIoEPZgdJN' }
    expect(problemOf({ status: 422, headers, body })).toMatchObject({
      kind: 'merge-policy',
      code: 'UPLIB-101221-404',
      requestId: '5YrVbqD3YvxYOn5ihuC3KILIoEPZgdJN',
    })
  })
})
