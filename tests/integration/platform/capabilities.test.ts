import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CapabilityName,
  type CapabilityProbe,
  connectPlatform,
  openRemembered,
  type Platform,
  probeCapabilities,
  type Remembered,
  rememberNothing,
} from '../../../src/main/platform'
import {
  lookupPermissions,
  type SamplePlatform,
  sampleDatastreamId,
  sampleStars,
  startSamplePlatform,
} from '../../../src/main/sample'

const identity = { namespace: 'Phone', id: sampleStars.rich.number }
const call = () => ({ signal: new AbortController().signal, deadline: Date.now() })

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
})
afterEach(async () => {
  await platform.close()
  await sample.close()
})

const probe = (remembered: Remembered, change: Partial<CapabilityProbe> = {}) =>
  probeCapabilities(
    platform,
    remembered,
    { identity, mergePolicyId: null, datastreamId: sampleDatastreamId, again: false, ...change },
    call(),
  )
const states = (remembered: Remembered) => {
  const names: CapabilityName[] = ['hub', 'events', 'edge', 'audiences', 'identityGraph']
  return Object.fromEntries(names.map((name) => [name, remembered.capability(name)?.state ?? null]))
}
const profileCalls = () => sample.requests.filter(({ path }) => path.endsWith('/access/entities'))

describe('probing what an organisation has', () => {
  it('finds everything where everything is there, for two profile calls', async () => {
    const remembered = rememberNothing()
    await probe(remembered)
    expect(states(remembered)).toEqual({
      hub: 'yes',
      events: 'yes',
      edge: 'yes',
      audiences: 'yes',
      identityGraph: 'yes',
    })
    expect(profileCalls()).toHaveLength(2)
  })

  it('costs nothing the second time, and all of it when it is asked for again', async () => {
    const remembered = rememberNothing()
    await probe(remembered)
    const before = sample.requests.length
    await probe(remembered)
    expect(sample.requests.length).toBe(before)
    await probe(remembered, { again: true })
    expect(profileCalls()).toHaveLength(4)
  })

  it('takes a hub that is not provisioned for a no, and does not spend a call on events then', async () => {
    sample.behaviour.hub = false
    const remembered = rememberNothing()
    await probe(remembered)
    expect(states(remembered)).toMatchObject({ hub: 'no', events: null, edge: 'yes', audiences: 'yes' })
    expect(remembered.capability('hub')?.code).toBe('UPS-ACC-1000004')
    expect(profileCalls()).toHaveLength(1)
  })

  it('takes a role without profiles for a no of the hub', async () => {
    sample.behaviour.permissions = lookupPermissions.filter((name) => name !== 'view-profiles')
    const remembered = rememberNothing()
    await probe(remembered)
    expect(states(remembered)).toMatchObject({ hub: 'no', events: null, audiences: 'no', identityGraph: 'yes' })
  })

  it('takes refused events for a no of events alone, and notices when they were bought', async () => {
    sample.behaviour.events = false
    const remembered = rememberNothing()
    await probe(remembered)
    expect(states(remembered)).toMatchObject({ hub: 'yes', events: 'no' })
    sample.behaviour.events = true
    await probe(remembered, { again: true })
    expect(states(remembered)).toMatchObject({ hub: 'yes', events: 'yes' })
  })

  it('takes a graph that the role does not show for a no', async () => {
    sample.behaviour.permissions = lookupPermissions.filter((name) => name !== 'view-identity-graph')
    const remembered = rememberNothing()
    await probe(remembered)
    expect(states(remembered)).toMatchObject({ hub: 'yes', identityGraph: 'no' })
    expect(remembered.capability('identityGraph')?.code).toBe('UIS-4064-403')
  })

  it('does not ask the edge without a datastream, and learns nothing from one without a destination', async () => {
    const remembered = rememberNothing()
    await probe(remembered, { datastreamId: null })
    expect(sample.requests.some(({ path }) => path.startsWith('/ee/'))).toBe(false)
    sample.behaviour.edge = false
    await probe(remembered)
    expect(states(remembered)).toMatchObject({ edge: null })
  })

  it('learns nothing from a platform in trouble', async () => {
    sample.behaviour.faults.push({ path: '/', times: 100, status: 503, body: { message: 'down' } })
    const remembered = rememberNothing()
    await probe(remembered)
    expect(states(remembered)).toEqual({ hub: null, events: null, edge: null, audiences: null, identityGraph: null })
  })

  it('asks the hub and events by the merge policy that lookups use', async () => {
    const policies = await platform.mergePolicies(call())
    const mergePolicyId = (policies.ok && policies.value.find(({ isDefault }) => !isDefault)?.id) || ''
    const remembered = rememberNothing()
    await probe(remembered, { mergePolicyId })
    expect(states(remembered)).toMatchObject({ hub: 'yes', events: 'yes' })
    expect(profileCalls().map(({ query }) => query.mergePolicyId)).toEqual([mergePolicyId, mergePolicyId])
  })

  it('takes a refused merge policy for a yes of the hub, and spends no call on events', async () => {
    const remembered = rememberNothing()
    const unanswered = await probe(remembered, { mergePolicyId: 'none-such' })
    expect(states(remembered)).toMatchObject({ hub: 'yes', events: null, audiences: 'yes' })
    expect(unanswered).toEqual({ events: expect.objectContaining({ kind: 'merge-policy', status: 422 }) })
    expect(profileCalls()).toHaveLength(1)
  })

  it('says what got no answer, and keeps what was known of it', async () => {
    const remembered = rememberNothing()
    expect(await probe(remembered)).toEqual({})
    sample.behaviour.permissions = lookupPermissions.filter((name) => name !== 'view-identity-graph')
    sample.behaviour.faults.push({ path: '/data/core/ups/access', times: 100, status: 500, body: { message: 'down' } })
    const unanswered = await probe(remembered, { again: true })
    const down = expect.objectContaining({ kind: 'unexpected-response', status: 500 })
    expect(unanswered).toEqual({ hub: down, events: down })
    expect(states(remembered)).toMatchObject({ hub: 'yes', events: 'yes', identityGraph: 'no' })
    expect(profileCalls()).toHaveLength(3)
  })

  it('writes nothing of whom it asked about', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callside-capabilities-'))
    const path = join(folder, 'remembered.json')
    const remembered = await openRemembered(path, sample.connection)
    await probe(remembered)
    await remembered.settled()
    const text = await readFile(path, 'utf8')
    expect(text).toContain('"hub"')
    const graph = await platform.identityGraph(identity, call())
    for (const { id } of graph.ok ? graph.value : [identity]) expect(text).not.toContain(id.replace(/^\+/, ''))
    await rm(folder, { recursive: true, force: true })
  })
})
