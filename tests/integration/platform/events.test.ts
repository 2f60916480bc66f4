import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventPage, EventQuery, Outcome } from '../../../src/main/platform'
import { sampleCases, sampleStars } from '../../../src/main/sample'
import { type Connected, connectToSample, entityRequests } from '../../support/sample'
import { type Answer, type Asked, type Stub, startStub } from '../../support/stub-platform'

const call = () => ({ signal: new AbortController().signal })
const eventsOf = (answer: Outcome<EventPage>) => (answer.ok ? answer.value.events : [])
const nextOf = (answer: Outcome<EventPage>) => (answer.ok ? answer.value.next : null)
const queryFor = (number: string, change: Partial<EventQuery> = {}): EventQuery => ({
  identity: { namespace: 'Phone', id: number },
  fields: null,
  mergePolicyId: null,
  limit: 40,
  ...change,
})

describe('the events of a profile', () => {
  let connected: Connected
  beforeEach(async () => {
    connected = await connectToSample()
  })
  afterEach(() => connected.close())

  it('come newest first, with their dataset, and types without stray white space', async () => {
    const answer = await connected.platform.events(queryFor(sampleStars.rich.number), call())
    const events = eventsOf(answer)
    expect(events.length).toBeGreaterThan(5)
    expect(events.map(({ at }) => at)).toEqual([...events.map(({ at }) => at)].sort().reverse())
    expect(events.every(({ type }) => type === type.trim() && type !== '')).toBe(true)
    expect(events.every(({ sourceId }) => sourceId !== null)).toBe(true)
    const [asked] = entityRequests(connected.sample)
    expect(asked?.search).toContain('relatedEntityId=%2B493023125042')
    expect(asked?.query).toMatchObject({ orderby: '-timestamp', limit: '40' })
  })

  it.each(['start', 'offsets'] as const)(
    'are followed to the last page where pages are named by "%s"',
    async (paging) => {
      connected.sample.behaviour.eventPaging = paging
      const number = sampleCases.manyEvents.number
      const whole = eventsOf(await connected.platform.events(queryFor(number, { limit: 1000 }), call()))
      const ids: string[] = []
      let page = await connected.platform.events(queryFor(number, { limit: 50 }), call())
      let next = nextOf(page)
      ids.push(...eventsOf(page).map(({ id }) => id))
      for (let count = 0; next !== null && count < 50; count += 1) {
        page = await connected.platform.events(queryFor(number, { limit: 50, page: next }), call())
        ids.push(...eventsOf(page).map(({ id }) => id))
        next = nextOf(page)
      }
      expect(whole.length).toBeGreaterThan(150)
      expect(ids).toEqual(whole.map(({ id }) => id))
    },
  )

  it('are none, and no problem, for somebody who is not known', async () => {
    const answer = await connected.platform.events(queryFor(sampleStars.unknown.number), call())
    expect(answer).toEqual({ ok: true, value: { events: [], next: null } })
  })

  it('are not licensed where the organisation does not have them, while profiles are still found', async () => {
    connected.sample.behaviour.events = false
    const answer = await connected.platform.events(queryFor(sampleStars.rich.number), call())
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-licensed', status: 403 } })
    const { identity } = queryFor(sampleStars.rich.number)
    const profile = await connected.platform.profiles(
      { identities: [identity], fields: null, mergePolicyId: null },
      call(),
    )
    expect(profile).toMatchObject({ ok: true, value: { records: [{}] } })
  })
})

describe('an answer about events', () => {
  let stub: Stub
  let answers: (asked: Asked, count: number) => Answer
  beforeEach(async () => {
    stub = await startStub((asked, count) => answers(asked, count))
  })
  afterEach(() => stub.close())

  const ask = (page?: string) =>
    stub.platform.events(queryFor('+493023125042', page === undefined ? {} : { page }), call())
  const tell = (body: unknown, status = 200) => {
    answers = () => ({ status, body })
  }

  it('is read whether its times are numbers or texts, and is ordered whatever order it came in', async () => {
    const entity = { eventType: ' web.login\t', _id: 'own' }
    tell({
      children: [
        { entityId: 'number', timestamp: Date.UTC(2026, 0, 1), entity, sourceId: ' ds ' },
        { entityId: 'text', timestamp: '2026-01-03T00:00:00Z', entity },
        { entity: { ...entity, timestamp: '2026-01-02T00:00:00Z' } },
        { entityId: 'no time', entity },
        { entityId: 'no entity', timestamp: 1 },
        'no event',
      ],
    })
    const shape = { type: 'web.login', sourceId: null }
    expect(eventsOf(await ask())).toMatchObject([
      { id: 'text', at: '2026-01-03T00:00:00.000Z', ...shape },
      { id: 'own', at: '2026-01-02T00:00:00.000Z', ...shape },
      { id: 'number', at: '2026-01-01T00:00:00.000Z', ...shape, sourceId: 'ds' },
    ])
  })

  it.each([[{ next: { href: '' } }], [{ next: { href: '  ' } }], [{ next: {} }], [{ next: null }], [{}], [undefined]])(
    'is the last page with the links %j',
    async (links) => {
      tell({ children: [], _links: links })
      expect(await ask()).toEqual({ ok: true, value: { events: [], next: null } })
    },
  )

  it('names its next page opaquely: the cursor arrives as it was sent', async () => {
    const cursor = 'a%2Bb+c==&orderby=-timestamp&x=%E2%82%AC,1:2'
    tell({ children: [], _links: { next: { href: `/entities?offsets=${cursor}` } } })
    const next = nextOf(await ask())
    await ask(next ?? '')
    expect(stub.asked[1]?.path).toBe(`/data/core/ups/access/entities?offsets=${cursor}`)
  })

  it.each([
    '/entities?start=1',
    'entities?start=1',
    '/entities/entities?start=1',
    '/entities/?start=1',
    '?start=1',
    '@/entities?start=1',
    '/access/entities?start=1',
    '/data/core/ups/access/entities?start=1',
    '/data/core/ups/access/entities/entities?start=1',
  ])('may name its next page as %s', async (page) => {
    tell({ children: [] })
    await ask(page)
    expect(stub.asked.map(({ path }) => path)).toEqual(['/data/core/ups/access/entities?start=1'])
  })

  it('may name its next page by a whole address of the same host', async () => {
    tell({ children: [] })
    await ask(`${stub.url}/data/core/ups/access/entities?start=1`)
    expect(stub.asked[0]?.path).toBe('/data/core/ups/access/entities?start=1')
  })

  it.each([
    'https://elsewhere.example/data/core/ups/access/entities?start=1',
    '//elsewhere.example/data/core/ups/access/entities?start=1',
    '\\\\elsewhere.example\\entities',
    '/\\elsewhere.example/entities',
    'javascript:alert(1)',
    '/../../../core/ups/config/mergePolicies',
    '/entities/../../config/mergePolicies?x=1',
    '/entities/%2e%2e/config',
  ])('is not followed to %s: the token stays where it belongs', async (page) => {
    tell({ children: [] })
    const answer = await ask(page)
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', code: 'next-page-elsewhere' } })
    expect(stub.asked).toEqual([])
  })

  it.each(['@elsewhere.example/entities', '.elsewhere.example/entities', ':1@elsewhere.example/entities'])(
    'does not become another host with the link %s',
    async (page) => {
      tell({ children: [] })
      await ask(page)
      expect(
        stub.asked.every(
          ({ path, headers }) =>
            path.startsWith('/data/core/ups/access/entities') && stub.url.endsWith(headers.host ?? '-'),
        ),
      ).toBe(true)
    },
  )

  it.each([
    [400, { message: 'schema.name _xdm.context.experienceevent is not supported', statusCode: '400' }],
    [422, { title: 'The schema is invalid', detail: 'Unsupported', status: 422 }],
    [422, [{ message: 'Looking up ExperienceEvents has been deprecated', statusCode: '422' }]],
    [403, { message: 'UPS-ACC-1000004: IMS Org is not provisioned.', statusCode: '403' }],
  ])('of status %d that finds fault with the schema means that events are not licensed', async (status, body) => {
    tell(body, status)
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'not-licensed', status, retryable: false } })
  })

  it.each([
    [400, { message: 'limit is not valid', statusCode: '400' }, 'unexpected-response'],
    [422, { message: 'Too many related identities', statusCode: '422' }, 'too-many-identities'],
    [422, { message: 'The provided merge policy is not found.', 'error-code': 'UPLIB-101221-404' }, 'merge-policy'],
    [403, { message: 'No permission', statusCode: '403' }, 'not-permitted'],
  ])('of status %d about something else keeps its own kind', async (status, body, kind) => {
    tell(body, status)
    expect(await ask()).toMatchObject({ ok: false, problem: { kind, status } })
  })

  it('of any length is read in no time', async () => {
    const message = 'schema experience events '.repeat(40_000)
    tell({ message, detail: message, title: message }, 400)
    const before = performance.now()
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'unexpected-response' } })
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  it("of status 404 is a history without events, unless it is somebody else's page", async () => {
    tell({ statusCode: '404' }, 404)
    expect(await ask()).toEqual({ ok: true, value: { events: [], next: null } })
    answers = () => ({ status: 404, html: '<html>no such page</html>' })
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', status: 404 } })
  })

  it('without a list of events is not taken for a history without events', async () => {
    tell({ login: 'here' })
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', code: 'events' } })
    tell({})
    expect(await ask()).toEqual({ ok: true, value: { events: [], next: null } })
  })
})
