import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  lookupPermissions,
  type SamplePlatform,
  sampleStars,
  startSamplePlatform,
} from '../../../src/main/sample/index'
import { type Client, entities, profileOf, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  platform.behaviour.permissions = [...lookupPermissions]
})

const acl = '/data/foundation/access-control/acl'
const effective = async (asked: unknown) => (await client.post(`${acl}/effective-policies`, asked)).json()

it('the reference lists every permission and resource type', async () => {
  const reference = await (await client.get(`${acl}/reference`)).json()
  expect(reference.permissions['view-profiles']).toMatchObject({ profiles: ['read'], segments: ['read'] })
  expect(reference.permissions['manage-profiles'].profiles).toEqual(['read', 'write', 'delete'])
  expect(reference['resource-types'].profiles).toEqual(['read', 'write', 'delete'])
})

it('the policies in effect are those asked for that the credential has', async () => {
  const asked = ['/permissions/view-profiles', '/permissions/manage-profiles', '/resource-types/profiles', '/other', 7]
  expect(await effective(asked)).toEqual({
    policies: { '/permissions/view-profiles': ['*'], '/resource-types/profiles': ['read'] },
  })
  platform.behaviour.permissions.push('manage-profiles')
  expect((await effective(asked)).policies['/resource-types/profiles']).toEqual(['read', 'write', 'delete'])
  expect((await client.post(`${acl}/effective-policies`, {})).status).toBe(400)
})

describe('without its permission', () => {
  const number = sampleStars.rich.number
  it.each([
    ['view-profiles', (c: Client) => c.get(entities, profileOf('Phone', number)), /READ profiles/],
    ['view-profiles', (c: Client) => c.get('/data/core/ups/config/mergePolicies'), /READ profile-configs/],
    ['view-profiles', (c: Client) => c.get('/data/core/ups/audiences'), /UPAPI-113752-403/],
    ['view-identity-graph', (c: Client) => c.post('/data/core/identity/v2/graph', {}), /UIS-4064-403/],
    ['view-identity-namespaces', (c: Client) => c.get('/data/core/idnamespace/identities'), /identity-namespaces/],
  ] as const)('%s, a service refuses in its own words', async (permission, ask, words) => {
    expect((await ask(client)).status).not.toBe(403)
    platform.behaviour.permissions = lookupPermissions.filter((name) => name !== permission)
    const answer = await ask(client)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringMatching(words)])
  })
})
