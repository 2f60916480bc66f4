import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleDatastreamId } from '../../../src/main/sample'
import { openSurgery, type Surgery } from './examination'

let surgery: Surgery
beforeEach(async () => {
  surgery = await openSurgery()
})
afterEach(() => surgery.close())

const fault = (path: string, status: number, body: unknown) => {
  surgery.sample.behaviour.faults.push({ path, times: 50, status, body })
}
const paths = () => surgery.sample.requests.map(({ path }) => path)

describe('capabilities', () => {
  it('say what the organisation has and since when it is known', async () => {
    surgery.sample.behaviour.events = false
    const { capabilities } = await surgery.checks()
    expect(capabilities.state).toBe('good')
    expect(capabilities.detail).toMatch(/Profiles at the hub: yes, learnt \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
    expect(capabilities.detail).toMatch(/ Events: no/)
    expect(capabilities.detail).toContain('Profiles at the edge: unknown.')
  })

  it('without the hub fail and name whom to ask', async () => {
    surgery.sample.behaviour.hub = false
    const { capabilities, lookup } = await surgery.checks()
    expect(capabilities).toMatchObject({ state: 'failed', advice: expect.stringContaining('Adobe account team') })
    expect(lookup).toMatchObject({ state: 'failed', error: { kind: 'not-licensed' } })
  })

  it('without the hub are a warning where the edge answers', async () => {
    surgery.sample.behaviour.hub = false
    surgery.change({ connection: { edge: { mode: 'fallback', datastreamId: sampleDatastreamId } } })
    const { capabilities, edge, lookup } = await surgery.checks()
    expect(edge.state).toBe('good')
    expect(capabilities).toMatchObject({ state: 'warning', advice: expect.stringContaining('edge alone') })
    expect(lookup.state).toBe('skipped')
  })

  it('that were there and are not confirmed now are no good news', async () => {
    await surgery.checks()
    fault('/data/core/ups/access', 500, { message: 'down' })
    const { capabilities } = await surgery.checks()
    expect(capabilities).toMatchObject({ state: 'warning', error: { kind: 'unexpected-response', status: 500 } })
    expect(capabilities.detail).toMatch(
      /^Profiles at the hub: yes, learnt [\d -:]+ UTC and not confirmed now \(unexpected-response\). Events: yes, learnt [\d -:]+ UTC and not confirmed now/,
    )
    expect(capabilities.detail).toMatch(/Audience names: yes, learnt [\d -:]+ UTC\./)
  })

  it('are asked for by the merge policy of lookups; one that is refused is told, and the hub is there', async () => {
    surgery.change({ lookup: { mergePolicyId: 'none-such' } })
    const { capabilities } = await surgery.checks()
    expect(capabilities).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('lookup.mergePolicyId'),
      error: { kind: 'merge-policy' },
    })
    expect(capabilities.detail).toMatch(/hub: yes, .* Events: unknown \(merge-policy, UPLIB-101221-404\)/)
  })

  it('of the edge are not confirmed by a check of it that failed', async () => {
    surgery.change({ connection: { edge: { mode: 'fallback', datastreamId: sampleDatastreamId } } })
    await surgery.checks()
    surgery.sample.behaviour.edge = false
    const { capabilities } = await surgery.checks()
    expect(capabilities.state).toBe('warning')
    expect(capabilities.detail).toContain('UTC and not confirmed now (unexpected-response, edge-no-lookup).')
  })

  it('are asked again although they are known', async () => {
    surgery.sample.behaviour.events = false
    expect((await surgery.checks()).capabilities.detail).toContain('Events: no')
    surgery.sample.behaviour.events = true
    expect((await surgery.checks()).capabilities.detail).toContain('Events: yes')
  })
})

describe('the edge', () => {
  const on = (datastreamId: string | null) =>
    surgery.change({ connection: { edge: { mode: 'first-paint', datastreamId } } })

  it('is asked once, and it is said that this may be recorded', async () => {
    on(sampleDatastreamId)
    const { edge, capabilities } = await surgery.checks()
    expect(edge.state).toBe('good')
    expect(edge.detail).toContain('may have been recorded as an event')
    expect(edge.detail).toContain('Active on the edge: Northwindle, one customer.')
    expect(capabilities.detail).toContain('Profiles at the edge: yes')
    expect(paths().filter((path) => path.endsWith('/v2/interact'))).toHaveLength(1)
  })

  it('without a datastream is not asked', async () => {
    on(null)
    expect((await surgery.checks()).edge).toMatchObject({
      state: 'failed',
      advice: expect.stringContaining('connection.edge.datastreamId'),
    })
    expect(paths().filter((path) => path.endsWith('/v2/interact'))).toEqual([])
  })

  it('with an unknown datastream, or one that looks nobody up, says what is missing', async () => {
    on('none-such')
    expect((await surgery.checks()).edge).toMatchObject({
      state: 'failed',
      advice: expect.stringContaining('connection.edge.datastreamId'),
    })
    on(sampleDatastreamId)
    surgery.sample.behaviour.edge = false
    expect((await surgery.checks()).edge).toMatchObject({
      state: 'failed',
      error: { code: 'edge-no-lookup' },
      advice: expect.stringContaining('Custom Personalization With Attributes'),
    })
  })

  it('needs a merge policy that is active there', async () => {
    on(sampleDatastreamId)
    const policy = { id: 'p', name: 'Plain', default: true, identityGraph: { type: 'pdg' }, isActiveOnEdge: false }
    fault('/data/core/ups/config/mergePolicies', 200, { children: [policy], _links: { next: { href: '' } } })
    expect((await surgery.checks()).edge).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('no merge policy is active on the edge'),
    })
  })
})
