import { describe, expect, it } from 'vitest'
import { createSampleStore, type SampleRecord, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'

const record = (at: string, ids: string[], entity = {}, kind: SampleRecord['kind'] = 'profile'): SampleRecord => ({
  dataset: { id: `set-${at}`, name: 'Set' },
  kind,
  identities: ids.map((id) => ({ namespace: 'CRMID', id })),
  at: `2025-01-${at}T00:00:00.000Z`,
  entity,
})

describe('the store', () => {
  it('merges fragments by their time, not by their order of arrival', () => {
    const store = createSampleStore()
    store.ingest(record('03', ['a'], { name: { first: 'new' }, list: [3] }))
    store.ingest(record('01', ['a'], { name: { first: 'old', last: 'kept' }, list: [1, 2] }))
    const merged = store.profile({ namespace: 'crmid', id: 'a' }, true)
    expect(merged?.entity).toEqual({ name: { first: 'new', last: 'kept' }, list: [3] })
    expect(merged?.lastModifiedAt).toBe('2025-01-03T00:00:00Z')
    expect(merged?.sources).toEqual(['set-01', 'set-03'])
  })

  it('takes in later what is made only when somebody asks for the events', () => {
    const store = createSampleStore()
    store.ingest(record('01', ['a', 'b'], { known: true }))
    let times = 0
    store.ingestLater({ namespace: 'CRMID', id: 'a' }, () => {
      times += 1
      return [record('02', ['a'], {}, 'event'), record('03', ['a'], {}, 'event')]
    })
    expect(store.profile({ namespace: 'CRMID', id: 'a' }, true)?.entity).toEqual({ known: true })
    expect(store.events({ namespace: 'CRMID', id: 'other' }, true)).toEqual([])
    expect(times).toBe(0)
    expect(store.events({ namespace: 'CRMID', id: 'b' }, true)).toHaveLength(2)
    expect(store.events({ namespace: 'CRMID', id: 'a' }, false)).toHaveLength(2)
    expect(times).toBe(1)
  })

  it('joins graphs when a later record names members of both', () => {
    const store = createSampleStore()
    store.ingest(record('01', ['a', 'b'], { ab: 1 }))
    store.ingest(record('02', ['c', 'd'], { cd: 1 }))
    const a = { namespace: 'CRMID', id: 'a' }
    expect(store.profile(a, true)?.entity).toEqual({ ab: 1 })
    store.ingest(record('03', ['b', 'd'], {}, 'event'))
    expect(store.profile(a, true)?.entity).toEqual({ ab: 1, cd: 1 })
    expect(
      store
        .profile(a, true)
        ?.identities.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd'])
    expect(store.profile(a, false)?.entity).toEqual({ ab: 1 })
    expect(store.events(a, true)).toHaveLength(1)
    expect(store.events(a, false)).toHaveLength(0)
  })

  it('gives the same XID in every store, whatever the case of the namespace', () => {
    const xids = ['CRMID', 'crmId'].map((namespace) => {
      const store = createSampleStore()
      store.ingest(record('01', ['a']))
      return store.profile({ namespace, id: 'a' }, true)?.xid
    })
    expect(xids[0]).toBe(xids[1])
    expect(xids[0]).toMatch(/^[\w-]{28}$/)
  })

  it('is filled before anyone looks into it', async () => {
    const platform = await startSamplePlatform()
    const { number, name } = sampleStars.rich
    const profile = platform.store.profile({ namespace: 'Phone', id: number }, true)
    expect(profile?.entity).toMatchObject({ person: { name: { fullName: name } } })
    await platform.close()
  })

  it('knows no profile where only events are stored', () => {
    const store = createSampleStore()
    store.ingest(record('01', ['a'], {}, 'event'))
    expect(store.profile({ namespace: 'CRMID', id: 'a' }, true)).toBeUndefined()
  })

  it('refuses records without an identity or a time', () => {
    const store = createSampleStore()
    expect(() => store.ingest(record('01', []))).toThrow(TypeError)
    expect(() => store.ingest({ ...record('01', ['a']), at: 'yesterday' })).toThrow(TypeError)
  })
})
