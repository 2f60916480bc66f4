import { describe, expect, it } from 'vitest'
import { problemOf } from '../../../src/main/platform/problems'

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

  it('keeps the request id of the body, else of the header', () => {
    expect(answer(500, { requestId: 'in-body' }, { 'x-request-id': 'in-header' }).requestId).toBe('in-body')
    expect(answer(500, {}, { 'x-request-id': 'in-header' }).requestId).toBe('in-header')
  })

  it.each([null, 7, 'text', [], [null], { error_code: { nested: true } }])('survives %j as a body', (body) => {
    expect(answer(500, body)).toEqual({ kind: 'unexpected-response', retryable: true, status: 500 })
  })
})
