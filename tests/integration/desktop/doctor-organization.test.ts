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

describe('permissions', () => {
  it('that lookups need and the credential lacks are named as the role editor has them', async () => {
    surgery.sample.behaviour.permissions = ['view-datasets']
    const { permissions } = await surgery.checks()
    expect(permissions).toMatchObject({
      state: 'failed',
      detail: 'The credential lacks View Profiles, View Segments and View Identity Namespaces.',
      advice:
        'In Permissions, add to the credential’s role: Profile Management > View Profiles, Profile Management > View Segments and Identity Management > View Identity Namespaces. ' +
        'Optional: Identity Management > View Identity Graph, Profile Management > View Merge Policies and Sandbox Administration > View Sandboxes.',
    })
  })

  it('to see linked identities and the sandbox are optional', async () => {
    surgery.sample.behaviour.permissions = ['view-profiles', 'view-identity-namespaces']
    const { permissions, capabilities } = await surgery.checks()
    expect(permissions).toMatchObject({
      state: 'good',
      detail:
        'The credential may do what lookups need, and nothing beyond. ' +
        'Without Identity Management > View Identity Graph linked identities are not shown. ' +
        'Without Sandbox Administration > View Sandboxes this check cannot see the sandbox.',
    })
    expect(capabilities.detail).toContain('Linked identities: no (UIS-4064-403)')
    expect(capabilities.state).toBe('good')
  })

  it('beyond looking up are warned of, and a long list is cut', async () => {
    surgery.sample.behaviour.permissions.push(
      'manage-profiles',
      'manage-datasets',
      'manage-schemas',
      'manage-sandboxes',
      'reset-sandboxes',
      'export-audience-for-segment',
    )
    const { permissions } = await surgery.checks()
    expect(permissions).toMatchObject({
      state: 'warning',
      detail:
        'The credential can do more than look up: export-audience-for-segment, manage-datasets, manage-profiles, manage-sandboxes and 2 more.',
      advice: expect.stringContaining('out of its role'),
    })
  })

  it('of a credential that manages what it may not view are enough, and too much', async () => {
    surgery.sample.behaviour.permissions = ['manage-profiles', 'manage-identity-namespaces', 'view-identity-graph']
    expect((await surgery.checks()).permissions.state).toBe('warning')
  })

  it('that cannot be read are no failure', async () => {
    fault('/data/foundation/access-control', 403, { title: 'Forbidden', status: 403 })
    const checks = await surgery.checks()
    expect(checks.permissions).toMatchObject({ state: 'warning', error: { kind: 'not-permitted' } })
    expect(checks.lookup.state).toBe('good')
  })
})

describe('the sandbox and the namespaces', () => {
  it('a sandbox that the credential does not see is named beside those it sees', async () => {
    surgery.change({ connection: { sandbox: 'test' } })
    expect((await surgery.checks()).sandbox).toMatchObject({
      state: 'failed',
      detail: 'The credential does not see a sandbox test.',
      advice: expect.stringContaining('It sees: prod.'),
    })
  })

  it('namespaces are told in the organisation’s own spelling with how many profiles they have', async () => {
    surgery.change({ lookup: { identities: [{ namespace: 'phone', format: 'e164' }] } })
    const { namespaces } = await surgery.checks()
    expect(namespaces.state).toBe('good')
    expect(namespaces.detail).toMatch(/^All namespaces exist: Phone \(configured as phone\) with \d+ profiles\.$/)
    const asked = surgery.sample.requests.filter(({ path }) => path.endsWith('/access/entities'))
    expect(asked.map(({ query }) => query.entityIdNS ?? query.relatedEntityIdNS)).toEqual(['Phone', 'Phone', 'Phone'])
  })

  it('one that the organisation lacks fails, one without profiles is warned of', async () => {
    surgery.change({
      lookup: {
        identities: [
          { namespace: 'Phone', format: 'e164' },
          { namespace: 'Fax', format: 'e164' },
        ],
      },
    })
    expect((await surgery.checks()).namespaces).toMatchObject({
      state: 'failed',
      detail: 'The organisation has no namespace Fax.',
    })
    surgery.change({ lookup: { identities: [{ namespace: 'Phone_SHA256', format: 'sha256-e164-digits' }] } })
    const { namespaces } = await surgery.checks()
    expect(namespaces).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('no profile has an identity in Phone_SHA256'),
    })
    expect(namespaces.detail).toContain('Phone_SHA256 with 0 profiles')
  })

  it('a namespace for people that the organisation lacks is warned of', async () => {
    surgery.change({
      lookup: { identities: [{ namespace: 'Phone', format: 'e164' }], personNamespaces: ['CustomerNo'] },
    })
    expect((await surgery.checks()).namespaces).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('CustomerNo'),
    })
  })

  it('without the report the number of profiles is unknown, not none', async () => {
    fault('/data/core/ups/previewsamplestatus', 403, { title: 'Forbidden', status: 403 })
    const { namespaces } = await surgery.checks()
    expect(namespaces.state).toBe('good')
    expect(namespaces.detail).toContain('could not be read')
  })
})

describe('merge policies', () => {
  const stitched = 'Northwindle, one customer'
  it('say which is used, whether it is the default, and which takes profiles apart', async () => {
    const { detail } = (await surgery.checks())['merge-policy']
    expect(detail).toContain(`Lookups use the merge policy ${stitched}, the organisation’s default.`)
    expect(detail).toContain('taken apart by Northwindle, no stitching.')
  })

  it('that do not exist are named beside those that do', async () => {
    surgery.change({ lookup: { mergePolicyId: 'none-such' } })
    const check = (await surgery.checks())['merge-policy']
    expect(check).toMatchObject({ state: 'failed', detail: 'There is no merge policy none-such.' })
    expect(check.advice).toContain(stitched)
    surgery.change({ lookup: { unstitchedMergePolicyId: 'gone' } })
    expect((await surgery.checks())['merge-policy']).toMatchObject({
      state: 'failed',
      detail: 'There is no merge policy gone.',
      advice: expect.stringContaining('lookup.unstitchedMergePolicyId'),
    })
  })

  it('without a default one has to be named', async () => {
    fault('/data/core/ups/config/mergePolicies', 200, { children: [], _links: { next: { href: '' } } })
    expect((await surgery.checks())['merge-policy']).toMatchObject({
      state: 'failed',
      detail: 'No default merge policy is visible.',
    })
  })

  it('that join identities cannot take profiles apart, and one that joins none is told', async () => {
    const unstitched = surgery.settings.lookup.unstitchedMergePolicyId
    surgery.change({ lookup: { mergePolicyId: unstitched, unstitchedMergePolicyId: null } })
    expect((await surgery.checks())['merge-policy']).toMatchObject({
      state: 'good',
      detail: expect.stringContaining('not the organisation’s default. It joins no identities'),
    })
    const joined = '5d0c7a16-93f4-4b8e-a1d2-6e0f3c9b7a41'
    surgery.change({ lookup: { unstitchedMergePolicyId: joined } })
    expect((await surgery.checks())['merge-policy']).toMatchObject({
      state: 'failed',
      detail: `The merge policy ${stitched} (${joined}) of lookup.unstitchedMergePolicyId joins identities.`,
    })
  })

  it('that are not active on the edge are warned of while the edge is asked', async () => {
    const unstitched = surgery.settings.lookup.unstitchedMergePolicyId
    surgery.change({
      lookup: { mergePolicyId: unstitched },
      connection: { edge: { mode: 'fallback', datastreamId: sampleDatastreamId } },
    })
    expect((await surgery.checks())['merge-policy']).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining('not active on the edge'),
    })
  })
})
