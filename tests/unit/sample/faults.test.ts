import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  badGateway,
  captivePortal,
  gatewayTooManyRequests,
  notProvisioned,
  profileTooManyRequests,
  type SamplePlatform,
  sampleStars,
  serverError,
  startSamplePlatform,
  tooManyRelatedIdentities,
  unknownMergePolicy,
} from '../../../src/main/sample/index'
import { type Client, entities, profileOf, profilesOf, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  platform.behaviour.faults = []
})

const rich = profileOf('Phone', sampleStars.rich.number)
const get = () => client.get(entities, rich)
const elapsed = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

describe('the way of an answer', () => {
  it('can be late, and is still the real answer', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, delayMs: 80 })
    expect(await elapsed(async () => expect((await get()).status).toBe(200))).toBeGreaterThanOrEqual(78)
    expect(await elapsed(get)).toBeLessThan(78)
  })

  it('can be late and then go wrong', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, delayMs: 40, reset: true })
    expect(await elapsed(() => expect(get()).rejects.toThrow())).toBeGreaterThanOrEqual(38)
  })

  it('can be cut off: the whole is promised, half of it comes', async () => {
    const whole = (await (await get()).text()).length
    platform.behaviour.faults.push({ path: entities, times: 1, truncate: true })
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThanOrEqual(whole)
    await expect(answer.text()).rejects.toThrow()
    expect((await get()).status).toBe(200)
  })

  it('can end too early, without HTTP knowing of it', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, halfJson: true })
    const answer = await get()
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(text.startsWith('{"')).toBe(true)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  it('can drip, piece after piece, and be whole in the end', async () => {
    const whole = await (await get()).json()
    const size = JSON.stringify(whole).length
    platform.behaviour.faults.push({
      path: entities,
      times: 1,
      drip: { bytesPerChunk: Math.ceil(size / 5), everyMs: 20 },
    })
    let dripped: unknown
    const took = await elapsed(async () => {
      dripped = await (await get()).json()
    })
    expect(dripped).toEqual(whole)
    expect(took).toBeGreaterThanOrEqual(75)
  })

  it('stops dripping when nobody reads any more, and lets the server close', async () => {
    const other = await startSamplePlatform()
    const { get: ask } = await signIn(other)
    other.behaviour.faults.push({ path: entities, times: 1, drip: { bytesPerChunk: 1, everyMs: 1000 } })
    const answer = await ask(entities, rich)
    await answer.body?.cancel()
    await other.close()
  })

  it('can be much too large, and still be the real answer', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, hugeBytes: 3_000_000 })
    const body = await (await get()).json()
    const { _padding: padding, ...real } = body
    expect(padding).toHaveLength(3_000_000)
    expect(real).toEqual(await (await get()).json())
  })

  it('is left early without harm when it is too large to be read', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, hugeBytes: 60_000_000 })
    const reader = (await get()).body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    await reader?.cancel()
    expect((await get()).status).toBe(200)
  })

  it('applies to an answer of the fault’s own too', async () => {
    const body = { message: 'x'.repeat(100) }
    platform.behaviour.faults.push({ path: entities, times: 1, status: 503, body, halfJson: true })
    const answer = await get()
    expect([answer.status, (await answer.text()).length]).toEqual([503, Math.floor(JSON.stringify(body).length / 2)])
  })
})

describe('a fault', () => {
  it('lets as many requests pass as it says', async () => {
    platform.behaviour.faults.push({ path: entities, skip: 2, times: 1, status: 503 })
    const statuses = []
    for (let index = 0; index < 4; index++) statuses.push((await get()).status)
    expect(statuses).toEqual([200, 200, 503, 200])
  })

  it('that waits for its turn does not keep the next one from its own', async () => {
    platform.behaviour.faults.push(
      { path: entities, skip: 1, times: 1, status: 500 },
      { path: entities, times: 1, status: 502 },
    )
    expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([502, 500, 200])
  })
})

describe('the answers that faults share with the services', () => {
  it('are the very ones that the services give', async () => {
    const given = await client.get(entities, { ...rich, mergePolicyId: 'none' })
    expect([given.status, await given.json()]).toEqual([422, unknownMergePolicy().body])
    platform.behaviour.hub = false
    expect(await (await get()).json()).toEqual(notProvisioned().body)
    platform.behaviour.hub = true
  })

  it.each([
    ['the profile service’s throttle', profileTooManyRequests(250), 429],
    ['the gateway’s throttle', gatewayTooManyRequests(7), 429],
    ['too many identities', tooManyRelatedIdentities(), 422],
    ['a server error', serverError(), 500],
  ])('can be sent for any request: %s', async (_what, known, status) => {
    platform.behaviour.faults.push({ path: entities, times: 2, ...known })
    const answer = await client.post(entities, profilesOf(['Phone:1']))
    expect([answer.status, await answer.json()]).toEqual([status, known.body])
    expect((await get()).headers.get('retry-after')).toBe(known.headers?.['retry-after'] ?? null)
  })

  it('may be pages instead of JSON', async () => {
    for (const known of [badGateway(), captivePortal()]) {
      platform.behaviour.faults.push({ path: entities, times: 1, ...known })
      const answer = await get()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([known.status, 'text/html'])
      expect(await answer.text()).toContain('<')
    }
  })
})
