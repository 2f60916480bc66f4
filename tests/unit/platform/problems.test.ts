import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../../../src/main/platform/problems'
import { Problem } from '../../../src/preload/bridge'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  problemOf({ status, headers, body })

describe('error answers become problems', () => {
  it.each([
    [401, { error_code: '401013', message: 'Oauth token is not valid' }, 'credentials-rejected', '401013'],
    [403, { error_code: '403000', message: 'Api Key is required' }, 'credentials-rejected', '403000'],
    [403, { error_code: '403003', message: 'Api Key is invalid' }, 'credentials-rejected', '403003'],
    [400, { error_code: '400003', message: 'Missing header' }, 'not-configured', '400003'],
    [403, { error_code: '403025', message: 'Profile is not valid' }, 'not-permitted', '403025'],
    [
      403,
      { message: 'UPS-ACC-1000004: IMS Org is not provisioned.', statusCode: '403' },
      'not-licensed',
      'UPS-ACC-1000004',
    ],
    [403, { title: 'Forbidden', status: 403 }, 'not-permitted', undefined],
    [
      403,
      { type: 'https://ns.adobe.com/aep/errors/UIS-4064-403', title: 'Insufficient permissions', report: {} },
      'not-permitted',
      'UIS-4064-403',
    ],
    [
      403,
      { type: 'http://ns.adobe.com/aep/errors/PDP-4041-403', title: 'The user is not entitled to the organization.' },
      'not-permitted',
      'PDP-4041-403',
    ],
    [429, { title: 'RequestRateTooLarge', status: 429, detail: 'large' }, 'rate-limited', 'RequestRateTooLarge'],
    [503, { title: 'RequestRateTooLarge', status: 429 }, 'rate-limited', 'RequestRateTooLarge'],
    [
      401,
      { type: 'https://ns.adobe.com/aep/errors/EXEG-0503-401', status: 401, report: { requestId: 'r' } },
      'credentials-rejected',
      'EXEG-0503-401',
    ],
    [
      403,
      { type: 'https://ns.adobe.com/aep/errors/EXEG-0501-401', status: 401 },
      'credentials-rejected',
      'EXEG-0501-401',
    ],
    [401, { type: 'https://ns.adobe.com/aep/errors/EXEG-0506-401', status: 401 }, 'not-permitted', 'EXEG-0506-401'],
    [
      422,
      { type: 'https://ns.adobe.com/aep/errors/EXEG-0013-422', status: 422 },
      'unexpected-response',
      'EXEG-0013-422',
    ],
    [400, { error: 'invalid_client', error_description: 'wrong' }, 'unexpected-response', 'invalid_client'],
    [
      400,
      { type: '/placeholder/type/uri', status: 400, title: 'BadRequestError', detail: 'A valid content-type' },
      'unexpected-response',
      'BadRequestError',
    ],
    [
      422,
      {
        message: 'no such policy',
        statusCode: 422,
        type: 'http://ns.adobe.com/aep/errors/UPLIB-101221-404',
        'error-message': 'no such policy',
        status: 422,
      },
      'merge-policy',
      'UPLIB-101221-404',
    ],
    [422, { message: 'UPS-MRG-1000001:no', statusCode: '422' }, 'unexpected-response', 'UPS-MRG-1000001'],
    [407, undefined, 'unreachable', 'proxy-sign-in'],
    [511, { message: 'sign in' }, 'unreachable', 'captive-portal'],
    [302, undefined, 'unreachable', 'captive-portal'],
    [200, '<html>', 'unreachable', 'captive-portal'],
    [403, '  <!doctype html>', 'unexpected-response', 'not-the-platform'],
    [502, '<html>', 'unreachable', undefined],
    [504, '<html>', 'timeout', undefined],
    [429, '<html>', 'rate-limited', undefined],
    [422, { message: 'Too many related identities', statusCode: '422' }, 'too-many-identities', undefined],
    [
      422,
      { message: 'The provided merge policy is not found.', 'error-code': 'UPLIB-101221-404' },
      'merge-policy',
      'UPLIB-101221-404',
    ],
    [
      422,
      { type: 'https://ns.adobe.com/aep/errors/UPAPI-036002-422', title: 'x', requestId: 'r' },
      'unexpected-response',
      'UPAPI-036002-422',
    ],
    [500, { message: 'Unable to connect to server', statusCode: '500' }, 'unexpected-response', undefined],
    [503, '<html>', 'unreachable', undefined],
    [504, undefined, 'timeout', undefined],
  ])('%i %j is %s', (status, body, kind, code) => {
    const problem = answer(status, body)
    expect(problem.kind).toBe(kind)
    expect(problem.code).toBe(code)
  })

  it('reads the throttle of the profile service, which is a list with milliseconds as text', () => {
    const body = [{ message: 'Too many requests', retryAfterMs: '500', statusCode: '429' }]
    expect(answer(429, body)).toMatchObject({ kind: 'rate-limited', retryable: true, retryAfterMs: 500 })
  })

  it("reads the gateway's throttle, which is a header with seconds", () => {
    const body = { error_code: '429050', message: 'Too many requests' }
    expect(answer(429, body, { 'retry-after': '38' })).toMatchObject({ code: '429050', retryAfterMs: 38_000 })
  })

  it('reads a wait that is a date, and none from what is no wait', () => {
    const inHalfAMinute = new Date(Date.now() + 30_000).toUTCString()
    const wait = answer(503, {}, { 'retry-after': inHalfAMinute }).retryAfterMs ?? 0
    expect(wait).toBeGreaterThan(28_000)
    expect(wait).toBeLessThanOrEqual(30_000)
    expect(answer(503, {}, { 'retry-after': new Date(0).toUTCString() }).retryAfterMs).toBe(0)
    for (const header of ['soon', '-5', 'NaN', ' '])
      expect(answer(503, {}, { 'retry-after': header })).not.toHaveProperty('retryAfterMs')
    expect(answer(429, {}, { 'retry-after': '1e999' }).retryAfterMs).toBe(24 * 3_600_000)
    expect(answer(422, {}, { 'retry-after': '5' })).not.toHaveProperty('retryAfterMs')
  })

  it('knows a web page by what was read of it too', () => {
    const html = { headers: {}, body: undefined, html: true }
    expect(problemOf({ status: 401, ...html })).toMatchObject({ kind: 'unexpected-response', code: 'not-the-platform' })
    expect(problemOf({ status: 200, ...html })).toMatchObject({ code: 'captive-portal', retryable: true })
  })

  it('keeps the request id of a report', () => {
    expect(answer(422, { report: { requestId: 'in-report' } }, { 'x-request-id': 'h' }).requestId).toBe('in-report')
  })

  it('keeps the request id of the body, else of the header', () => {
    expect(answer(500, { requestId: 'in-body' }, { 'x-request-id': 'in-header' }).requestId).toBe('in-body')
    expect(answer(500, {}, { 'x-request-id': 'in-header' }).requestId).toBe('in-header')
  })

  it.each([null, 7, 'text', [], [null], { error_code: { nested: true } }])('survives %j as a body', (body) => {
    expect(answer(500, body)).toEqual({ kind: 'unexpected-response', retryable: true, status: 500 })
  })
})

/** Bodies that nobody has thought of, and bodies that are nearly right. */
const keys = [
  'error_code',
  'error-code',
  'error',
  'message',
  'title',
  'type',
  'status',
  'statusCode',
  'report',
  'requestId',
  'retryAfterMs',
  'constructor',
  '__proto__',
]
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    'UPS-ACC-1000004: no',
    'https://ns.adobe.com/aep/errors/',
    'EXEG-0503-401',
    '500',
    -1,
    1e300,
    'constructor',
  ),
)
const body = fc.oneof(
  value,
  fc.string(),
  fc.array(fc.dictionary(fc.constantFrom(...keys), value)),
  fc.dictionary(fc.constantFrom(...keys), value),
)
const headers = fc.dictionary(fc.constantFrom('retry-after', 'x-request-id', 'content-type'), fc.string())

describe('whatever an answer holds', () => {
  it('it becomes one problem that the bridge accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), body, headers, fc.boolean(), (status, sent, told, html) => {
        const problem = problemOf({ status, body: sent, headers: told, ...(html ? { html } : {}) })
        expect(Problem.safeParse(problem).success).toBe(true)
        expect(problem.status).toBe(status)
      }),
      { numRuns: 3_000 },
    )
  })
})
