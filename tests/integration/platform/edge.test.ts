import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectPlatform, type Platform } from '../../../src/main/platform'
import { createEdge } from '../../../src/main/platform/edge'
import { createGateway } from '../../../src/main/platform/gateway'
import { createHttp } from '../../../src/main/platform/http'
import { createTokenSource } from '../../../src/main/platform/token'
import { type SamplePlatform, sampleDatastreamId, sampleStars, startSamplePlatform } from '../../../src/main/sample'
import { type Answer, type Asked, type Stub, startStub } from '../../support/stub-platform'

const call = () => ({ signal: new AbortController().signal, deadline: Date.now() })
const identity = { namespace: 'Phone', id: sampleStars.rich.number }

describe('the sample organisation at the edge', () => {
  let sample: SamplePlatform
  let platform: Platform
  beforeEach(async () => {
    sample = await startSamplePlatform()
    const { clientSecret, ...organization } = sample.connection
    platform = connectPlatform({
      ...organization,
      scopes: ['openid'],
      endpoints: { ims: sample.url, platform: sample.url, edge: sample.url },
      secret: async () => clientSecret,
      trust: { policyHosts: [], loopback: true },
    })
    sample.behaviour.edgeCustomers = 'all'
  })
  afterEach(async () => {
    await platform.close()
    await sample.close()
  })
  const ask = (datastreamId = sampleDatastreamId) => platform.edge({ identity, datastreamId }, call())

  it('answers with the mapped attributes and the audiences', async () => {
    const answer = await ask()
    expect(answer).toMatchObject({ ok: true, value: { attributes: { fullName: sampleStars.rich.name } } })
    expect(answer.ok && answer.value?.segments.length).toBeGreaterThan(0)
    expect(answer.ok && answer.value?.segments.every(({ id, namespace }) => id !== '' && namespace === 'ups')).toBe(
      true,
    )
  })

  it('is asked without a sandbox, by the primary identity alone, and then in its own region', async () => {
    await ask()
    await ask()
    const asked = sample.requests.filter(({ path }) => path.startsWith('/ee/'))
    expect(asked.map(({ path }) => path)).toEqual(['/ee/v2/interact', '/ee/irl1/v2/interact'])
    expect(asked[0]?.search).toBe(`?datastreamId=${sampleDatastreamId}`)
    expect(asked[0]?.headers['x-sandbox-name']).toBeUndefined()
    expect(asked[0]?.body).toEqual({
      event: { xdm: { identityMap: { Phone: [{ id: sampleStars.rich.number, primary: true }] } } },
    })
  })

  it('does not know whoever was not active', async () => {
    sample.behaviour.edgeCustomers = []
    expect(await ask()).toEqual({ ok: true, value: null })
  })

  it('says so when no destination looks anybody up, and when the datastream does not exist', async () => {
    sample.behaviour.edge = false
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', code: 'edge-no-lookup' } })
    expect(await ask('no-such-datastream')).toMatchObject({ ok: false, problem: { status: expect.any(Number) } })
  })
})

describe('what the edge answers', () => {
  let stub: Stub
  let answers: (asked: Asked, count: number) => Answer
  beforeEach(async () => {
    stub = await startStub((asked, count) => answers(asked, count))
  })
  afterEach(() => stub.close())

  const ask = () => stub.platform.edge({ identity, datastreamId: 'a b' }, call())
  const tell = (body: unknown, status = 200) => {
    answers = () => ({ status, body })
  }
  const pull = (payload: unknown) => ({ type: 'activation:pull', eventIndex: 0, payload })
  const lookup = (attributes: object, segments?: unknown) => ({ type: 'profileLookup', attributes, segments })
  const hint = (value: unknown, more: object = {}) => ({
    type: 'locationHint:result',
    payload: [
      { scope: 'Target', hint: '35' },
      { scope: 'EdgeNetwork', hint: value, ...more },
    ],
  })

  it('is picked by type and merged from several destinations, the first of which wins', async () => {
    const first = lookup({ city: { value: 'Leeds' }, tier: 'gold', gone: { value: null } }, [
      { id: 'A', namespace: 'ups' },
    ])
    const second = lookup({ city: { value: 'York' }, zip: { value: '1' } }, [
      { id: 'A' },
      { id: 'B', namespace: 'AAM' },
      7,
    ])
    tell({ handle: [{ type: 'state:store', payload: [{}] }, pull([first, { type: 'other' }]), pull([second])] })
    expect(await ask()).toEqual({
      ok: true,
      value: {
        attributes: { city: 'Leeds', tier: 'gold', gone: null, zip: '1' },
        segments: [
          { id: 'A', namespace: 'ups' },
          { id: 'B', namespace: 'AAM' },
        ],
      },
    })
    expect(stub.asked[0]?.path).toBe('/ee/v2/interact?datastreamId=a%20b')
  })

  it.each([[[]], [null], [[{ type: 'other' }]]])('is nobody with the payload %j', async (payload) => {
    tell({ requestId: '1', handle: [pull(payload)] })
    expect(await ask()).toEqual({ ok: true, value: null })
  })

  it('is used although it warns (207)', async () => {
    tell(
      {
        handle: [pull([lookup({ a: { value: 1 } })])],
        warnings: [{ type: 'https://ns.adobe.com/aep/errors/EXEG-0204-200' }],
      },
      207,
    )
    expect(await ask()).toMatchObject({ ok: true, value: { attributes: { a: 1 } } })
  })

  it('is a problem when it holds an error (207) and nobody', async () => {
    const type = 'https://ns.adobe.com/aep/errors/EXEG-0201-504'
    tell({ handle: [pull([])], errors: [{ type, status: 504, title: 'The service took too long' }] }, 207)
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'timeout', code: 'EXEG-0201-504', status: 504 } })
  })

  it('that refuses a permission is no reason for another token; one that calls it ended is', async () => {
    const refuse = (code: string) =>
      tell({ type: `https://ns.adobe.com/aep/errors/${code}`, status: 401, title: 'Unauthorized' }, 401)
    refuse('EXEG-0506-401')
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'not-permitted', code: 'EXEG-0506-401' } })
    expect(stub.sent).toEqual(['token', 'edge'])
    refuse('EXEG-0503-401')
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'credentials-rejected' } })
    expect(stub.sent).toEqual(['token', 'edge', 'edge', 'token', 'edge'])
  })

  it('is not asked for an XID, which has no namespace', async () => {
    const answer = await stub.platform.edge({ identity: { namespace: '', id: 'BU1' }, datastreamId: 'd' }, call())
    expect(answer).toEqual({ ok: true, value: null })
    expect(stub.asked).toEqual([])
  })

  it.each(['../x', 'irl1/..', 'IRL1', '', 'a'.repeat(21), 7, null, 'irl1?x', 'a%2f'])(
    'does not lead to a region with the hint %j',
    async (value) => {
      tell({ handle: [pull([]), hint(value)] })
      await ask()
      await ask()
      expect(stub.asked.map(({ path }) => path.split('?')[0])).toEqual(['/ee/v2/interact', '/ee/v2/interact'])
    },
  )

  it('loses its region when a call there fails', async () => {
    answers = (_, count) => (count === 2 ? { status: 404, body: {} } : { body: { handle: [pull([]), hint('va6')] } })
    for (let count = 0; count < 3; count += 1) await ask()
    const paths = ['/ee/v2/interact', '/ee/va6/v2/interact', '/ee/v2/interact']
    expect(stub.asked.map(({ path }) => path.split('?')[0])).toEqual(paths)
  })

  it.each([
    [{}, 1800],
    [{ ttlSeconds: 60 }, 60],
  ])('keeps to its region until the hint %j ends', async (more, seconds) => {
    let now = 1_000_000
    tell({ handle: [pull([])] })
    const http = createHttp({ policyHosts: [], loopback: true })
    const tokens = createTokenSource(http, { ims: stub.url, clientId: 'c', scopes: [], secret: async () => 's' })
    const organization = { organizationId: 'o', clientId: 'c', sandbox: 's' }
    const edge = createEdge(createGateway(http, 'http://127.0.0.1:9', organization, tokens), stub.url, () => now)
    const interact = () => edge({ identity, datastreamId: 'd' }, call())
    answers = (_, count) => ({ body: { handle: count === 1 ? [pull([]), hint('or2', more)] : [pull([])] } })
    await interact()
    now += seconds * 1000 - 1
    await interact()
    now += 1
    await interact()
    const paths = ['/ee/v2/interact', '/ee/or2/v2/interact', '/ee/v2/interact']
    expect(stub.asked.map(({ path }) => path.split('?')[0])).toEqual(paths)
    await http.close()
  })
})
