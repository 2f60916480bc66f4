import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/main/platform'
import { type Answer, type Stub, startStub } from '../../support/stub-platform'

let stub: Stub
let answer: Answer
beforeEach(async () => {
  stub = await startStub(() => answer)
})
afterEach(() => stub.close())

const call = () => ({ signal: new AbortController().signal, deadline: Date.now() })
const identity = { namespace: 'Phone', id: '+493023125042' }
const other = { namespace: 'Phone', id: '493023125042' }
const query = { fields: null, mergePolicyId: null }

/** Whatever asks for somebody or something, and what it answers where there is nobody. */
const services: [string, () => Promise<Outcome<unknown>>, unknown][] = [
  [
    'a profile',
    () => stub.platform.profiles({ ...query, identities: [identity] }, call()),
    expect.objectContaining({ records: [], unanswered: 0 }),
  ],
  [
    'several profiles',
    () => stub.platform.profiles({ ...query, identities: [identity, other] }, call()),
    expect.objectContaining({ records: [], unanswered: 0 }),
  ],
  ['events', () => stub.platform.events({ ...query, identity, limit: 5 }, call()), { events: [], next: null }],
  ['audiences', () => stub.platform.audienceNames(['a'], call()), new Map()],
  ['the identity graph', () => stub.platform.identityGraph(identity, call()), []],
]

const own: [string, unknown][] = [
  ['its published body', { statusCode: '404' }],
  ['a number for its status', { statusCode: 404, message: 'Nothing there' }],
  ['its words', { message: 'XDM objects not found.' }],
  ['an empty object', {}],
]
const foreign: [string, unknown, string | undefined][] = [
  ['the gateway', { error_code: '404000', message: 'Resource not found' }, '404000'],
  ['the gateway, with a status', { error_code: '404003', message: 'Resource not found', statusCode: '404' }, '404003'],
  [
    'another service',
    { type: 'https://ns.adobe.com/aep/errors/SMS-2008-404', title: 'No such sandbox', status: 404 },
    'SMS-2008-404',
  ],
  ['nobody in particular', { title: 'NotFound', status: 404, detail: 'Route not found.' }, 'NotFound'],
  ['the profile service, about something else', { statusCode: '404', message: 'UPS-ACC-2: no route' }, undefined],
]

describe.each(services)('a 404 for %s', (_what, ask, nobody) => {
  it.each(own)('means nobody when the service says so with %s', async (_how, body) => {
    answer = { status: 404, body }
    expect(await ask()).toEqual({ ok: true, value: nobody })
  })

  it.each(foreign)('is a problem when it comes from %s', async (_whom, body) => {
    answer = { status: 404, body, headers: { 'x-request-id': 'r-1' } }
    const outcome = await ask()
    expect(outcome).toMatchObject({ ok: false, problem: { status: 404, requestId: 'r-1' } })
  })
})

describe('a 404 that is a problem', () => {
  it.each(foreign.slice(0, 4))('names its code: %s', async (_whom, body, code) => {
    answer = { status: 404, body }
    for (const [, ask] of services)
      expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', code } })
  })

  it('is none for audiences in the published words for unknown audiences', async () => {
    const title = 'The entity a is not found.'
    answer = {
      status: 404,
      body: {
        type: 'https://ns.adobe.com/aep/errors/UPAPI-113000-404',
        title,
        status: 404,
        errors: { 404: [{ code: 'UPAPI-113000-404', message: title }] },
      },
    }
    expect(await stub.platform.audienceNames(['a'], call())).toEqual({ ok: true, value: new Map() })
    expect(await stub.platform.profiles({ ...query, identities: [identity] }, call())).toMatchObject({ ok: false })
  })

  it('is a problem of an identity in a partial answer too', async () => {
    const item = (error: object) => ({ status: 207, body: [{ xid: 'A', error }] })
    answer = item({ statusCode: '404' })
    const ask = () => stub.platform.profiles({ ...query, identities: [identity, other] }, call())
    expect(await ask()).toMatchObject({ ok: true, value: { records: [], unanswered: 0 } })
    answer = item({ status: 404, message: 'XDM objects not found.' })
    expect(await ask()).toMatchObject({ ok: true, value: { records: [], unanswered: 0 } })
    answer = item({ statusCode: '404', error_code: '404000', message: 'Resource not found' })
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', code: '404000' } })
  })
})
