import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookupPermissions, sampleStars } from '../../../src/main/sample'
import { type Connected, connectToSample } from '../../support/sample'
import { type Answer, type Asked, type Stub, startStub } from '../../support/stub-platform'

const call = () => ({ signal: new AbortController().signal, deadline: Date.now() })

describe('the set-up of the sample organisation', () => {
  let connected: Connected
  beforeEach(async () => {
    connected = await connectToSample()
  })
  afterEach(() => connected.close())

  it('has merge policies, of which one is the default and active on the edge', async () => {
    const answer = await connected.platform.mergePolicies(call())
    const policies = answer.ok ? answer.value : []
    expect(policies.filter(({ isDefault }) => isDefault)).toHaveLength(1)
    expect(policies.find(({ isDefault }) => isDefault)).toMatchObject({ stitched: true, isActiveOnEdge: true })
    expect(policies.some(({ stitched }) => !stitched)).toBe(true)
  })

  it('has namespaces in their own spelling, and sandboxes', async () => {
    expect(await connected.platform.namespaces(call())).toMatchObject({
      value: expect.arrayContaining(['Phone', 'CRMID']),
    })
    expect(await connected.platform.sandboxes(call())).toEqual({ ok: true, value: ['prod'] })
  })

  it('counts the profiles of each namespace', async () => {
    const answer = await connected.platform.namespaceReport(call())
    const phone = answer.ok ? answer.value.find(({ code }) => code === 'Phone') : undefined
    expect(phone?.profiles).toBeGreaterThan(10)
  })

  it('grants what the role of the credential grants, and nothing else', async () => {
    connected.sample.behaviour.permissions = ['view-profiles', 'manage-sandboxes']
    expect(await connected.platform.permissions(call())).toEqual({
      ok: true,
      value: ['manage-sandboxes', 'view-profiles'],
    })
    connected.sample.behaviour.permissions = []
    expect(await connected.platform.permissions(call())).toEqual({ ok: true, value: [] })
  })

  it('links the identities of a customer, itself included', async () => {
    const identity = { namespace: 'Phone', id: sampleStars.rich.number }
    const answer = await connected.platform.identityGraph(identity, call())
    const members = answer.ok ? answer.value : []
    expect(members).toContainEqual(identity)
    expect(new Set(members.map(({ namespace }) => namespace)).size).toBeGreaterThan(2)
    const nobody = { namespace: 'Phone', id: sampleStars.unknown.number }
    expect(await connected.platform.identityGraph(nobody, call())).toEqual({ ok: true, value: [] })
  })

  it('does not show the graph without the permission for it', async () => {
    connected.sample.behaviour.permissions = lookupPermissions.filter((name) => name !== 'view-identity-graph')
    const answer = await connected.platform.identityGraph({ namespace: 'Phone', id: sampleStars.rich.number }, call())
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-permitted', status: 403 } })
  })
})

describe('an answer about the organisation', () => {
  let stub: Stub
  let answers: (asked: Asked, count: number) => Answer
  beforeEach(async () => {
    stub = await startStub((asked, count) => answers(asked, count))
  })
  afterEach(() => stub.close())
  const tell = (body: unknown, status = 200) => {
    answers = () => ({ status, body })
  }
  const policy = (id: string, more: object = {}) => ({
    id,
    name: `policy ${id}`,
    schema: { name: '_xdm.context.profile' },
    ...more,
  })
  const nextTo = (href: string) => ({ next: { href } })

  it('about merge policies is read over all of its pages, whatever their links look like', async () => {
    const links = ['@/mergePolicies?start=2&limit=1', '/config/mergePolicies?start=3', '', 'never']
    answers = (_, count) => ({ body: { children: [policy(String(count))], _links: nextTo(links[count - 1] ?? '') } })
    const answer = await stub.platform.mergePolicies(call())
    expect(answer.ok && answer.value.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(stub.asked.map(({ path }) => path)).toEqual([
      '/data/core/ups/config/mergePolicies?limit=100',
      '/data/core/ups/config/mergePolicies?start=2&limit=1',
      '/data/core/ups/config/mergePolicies?start=3',
    ])
  })

  it('about merge policies ends after twenty pages when its links go in circles', async () => {
    tell({ children: [policy('1')], _links: nextTo('/config/mergePolicies?start=1') })
    const answer = await stub.platform.mergePolicies(call())
    expect(answer.ok && answer.value).toHaveLength(1)
    expect(stub.asked).toHaveLength(20)
  })

  it('about merge policies is refused when a page is on another host', async () => {
    tell({ children: [policy('1')], _links: nextTo('https://elsewhere.example/config/mergePolicies?start=1') })
    expect(await stub.platform.mergePolicies(call())).toMatchObject({
      ok: false,
      problem: { code: 'next-page-elsewhere' },
    })
    expect(stub.asked).toHaveLength(1)
  })

  it('about merge policies is about profiles alone, and keeps what can be read', async () => {
    const account = policy('2', { schema: { name: '_xdm.context.account' } })
    const bare = { id: ' 3 ', isActiveOnEdge: 'true', default: null }
    tell({
      children: [
        policy('1', { isActiveOnEdge: true, identityGraph: { type: 'pdg' } }),
        account,
        bare,
        { name: 'x' },
        7,
      ],
    })
    expect(await stub.platform.mergePolicies(call())).toEqual({
      ok: true,
      value: [
        { id: '1', name: 'policy 1', isDefault: false, stitched: true, isActiveOnEdge: true },
        { id: '3', name: '', isDefault: false, stitched: false, isActiveOnEdge: false },
      ],
    })
  })

  it('about audiences is asked for in slices of a hundred, each id once', async () => {
    answers = ({ body }) => {
      const ids = (body as { ids: { id: string }[] }).ids.map(({ id }) => id)
      return {
        status: 207,
        body: { results: Object.fromEntries(ids.map((id) => [id, { id, name: ` Audience ${id}` }])) },
      }
    }
    const ids = Array.from({ length: 250 }, (_, index) => `a${index}`)
    const answer = await stub.platform.audienceNames([...ids, 'a0', 'a1'], call())
    expect(answer.ok && answer.value.size).toBe(250)
    expect(answer.ok && answer.value.get('a249')).toBe('Audience a249')
    const sizes = stub.asked.map(({ body }) => (body as { ids: unknown[] }).ids.length)
    expect(sizes).toEqual([100, 100, 50])
  })

  it('about audiences leaves out whatever has no name, and finds outside ones by their audience id', async () => {
    const results = {
      a: { id: 'a', name: '' },
      b: { status: 404, message: 'none' },
      c: 'odd',
      d: { id: 'd', audienceId: 'outside', name: 'Store regulars' },
    }
    tell({ results }, 207)
    const answer = await stub.platform.audienceNames(['a', 'b', 'c', 'outside'], call())
    expect(answer).toEqual({ ok: true, value: new Map([['outside', 'Store regulars']]) })
    tell({ status: 404, message: 'None of the requested audiences could be found' }, 404)
    expect(await stub.platform.audienceNames(['a'], call())).toEqual({ ok: true, value: new Map() })
    expect(await stub.platform.audienceNames([], call())).toEqual({ ok: true, value: new Map() })
  })

  it('about namespaces and sandboxes is trimmed, and a broken item hides no other', async () => {
    tell([{ code: ' Phone ' }, { code: '' }, { id: 4 }, null, { code: 'Phone' }, { code: 'CRMID' }])
    expect(await stub.platform.namespaces(call())).toEqual({ ok: true, value: ['Phone', 'CRMID'] })
    const sandboxes = [{ name: 'prod' }, { name: 'dev', state: 'active' }, { name: 'old', state: 'deleted' }, {}]
    answers = (_, count) =>
      count === 2
        ? { body: { sandboxes, _links: nextTo('/sandbox-management/?limit=4&offset=4') } }
        : { body: { sandboxes: [{ name: 'last' }], _links: {} } }
    expect(await stub.platform.sandboxes(call())).toEqual({ ok: true, value: ['prod', 'dev', 'last'] })
    expect(stub.asked[2]?.path).toBe('/data/foundation/sandbox-management/?limit=4&offset=4')
  })

  it('about permissions names those with at least one action', async () => {
    answers = ({ method }) => {
      if (method === 'GET')
        return { body: { permissions: { 'view-profiles': {}, 'manage-profiles': {}, 'view-schemas': {} } } }
      const policies = {
        '/permissions/view-profiles': ['read'],
        '/permissions/manage-profiles': [],
        '/resource-types/profiles': ['read'],
        '/permissions/view-schemas': ['*'],
      }
      return { body: { policies } }
    }
    expect(await stub.platform.permissions(call())).toEqual({ ok: true, value: ['view-profiles', 'view-schemas'] })
    expect(stub.asked[1]?.body).toEqual([
      '/permissions/view-profiles',
      '/permissions/manage-profiles',
      '/permissions/view-schemas',
    ])
  })

  it('about the graph of an XID is asked for by that XID alone', async () => {
    tell({ graphs: [{ members: ['BU1', { ns: 'CRMID', id: ' 1 ' }, { ns: 'crmid', id: '1' }, { id: 'x' }, 7] }] })
    expect(await stub.platform.identityGraph({ namespace: '', id: 'BU1' }, call())).toEqual({
      ok: true,
      value: [
        { namespace: '', id: 'BU1' },
        { namespace: 'crmid', id: '1' },
      ],
    })
    expect(stub.asked[0]?.body).toEqual({ xids: ['BU1'], projection_type: 'set' })
  })

  it('is asked for with its purpose, so that what was sent can be counted and traced', async () => {
    tell({})
    const identity = { namespace: 'Phone', id: '+493023125042' }
    const query = { fields: null, mergePolicyId: null }
    await stub.platform.profiles({ ...query, identities: [identity] }, call())
    await stub.platform.events({ ...query, identity, limit: 1 }, call())
    await stub.platform.audienceNames(['a'], call())
    await stub.platform.edge({ identity, datastreamId: 'd' }, call())
    await stub.platform.identityGraph(identity, call())
    for (const name of ['namespaces', 'mergePolicies', 'sandboxes', 'permissions', 'namespaceReport'] as const)
      await stub.platform[name](call())
    expect(stub.sent).toEqual([
      'token',
      'profiles',
      'events',
      'audiences',
      'edge',
      'identity-graph',
      'namespaces',
      'merge-policies',
      'sandboxes',
      'permissions',
      'namespace-report',
    ])
  })

  it.each([
    ['namespaces', 'namespaces'],
    ['mergePolicies', 'merge-policies'],
    ['sandboxes', 'sandboxes'],
    ['permissions', 'permissions'],
    ['namespaceReport', 'namespace-report'],
  ] as const)('that is none for %s is unexpected, and says of what', async (name, code) => {
    tell({ something: 'else' })
    expect(await stub.platform[name](call())).toMatchObject({
      ok: false,
      problem: { kind: 'unexpected-response', code },
    })
  })

  it.each(['namespaces', 'mergePolicies', 'sandboxes', 'permissions', 'namespaceReport'] as const)(
    'that is a refusal of %s keeps its code and request id',
    async (name) => {
      answers = () => ({
        status: 403,
        body: { error_code: '403025', message: 'Profile is not valid' },
        headers: { 'x-request-id': 'r-1' },
      })
      const problem = { kind: 'not-permitted', code: '403025', requestId: 'r-1' }
      expect(await stub.platform[name](call())).toMatchObject({ ok: false, problem })
    },
  )
})
