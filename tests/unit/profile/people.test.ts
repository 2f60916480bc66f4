import { describe, expect, it } from 'vitest'
import { describeIdentity, findPeople } from '../../../src/main/profile/people'
import { recordOf } from './scripted'

const crm = (id: string, namespace = 'crmid') => ({ namespace, id })

describe('the people behind a number', () => {
  it('are one where identity graphs overlap, through a third profile too, and the newest profile is theirs', () => {
    const records = [
      recordOf('old', { identityGraph: ['a', 'b'], lastModifiedAt: '2026-01-01T00:00:00Z' }),
      recordOf('new', { identityGraph: ['c', 'd'], lastModifiedAt: '2026-03-01T00:00:00Z' }),
      recordOf('between', { identityGraph: ['b', 'c'], lastModifiedAt: '2026-02-01T00:00:00Z' }),
    ]
    expect(findPeople(records, [])).toMatchObject({ kind: 'one', record: { xid: 'xid-new' }, overlapping: true })
  })

  it('are several where graphs have nothing in common, an empty id included', () => {
    const records = [recordOf('one', { identityGraph: [''] }), recordOf('other', { identityGraph: [''] })]
    expect(findPeople(records, [])).toMatchObject({ kind: 'several', people: { length: 2 } })
  })

  it('are mixed in one profile where it has two ids of a person namespace, however that is spelt', () => {
    const record = recordOf('mixed', { identities: [crm('1'), crm('2', 'CRMId')] })
    expect(findPeople([record], [' CRMID '])).toMatchObject({ kind: 'shared', identities: { length: 2 } })
    expect(findPeople([record], ['LoyaltyID'])).toMatchObject({ kind: 'one' })
  })

  it('are one where two ids differ in white space alone', () => {
    const record = recordOf('one', { identities: [crm('1'), crm(' 1 '), crm('  ')] })
    expect(findPeople([record], ['CRMID'])).toMatchObject({ kind: 'one', overlapping: false })
  })

  it('are one where an answer without graphs holds the same id of a person namespace twice, and not the same phone', () => {
    const phone = { namespace: 'phone', id: '+14155550123' }
    const records = (ids: string[]) =>
      ids.map((id, index) => recordOf(`${index}`, { identities: [crm(id, index ? 'CRMID' : 'crmid'), phone] }))
    expect(findPeople(records(['7', ' 7']), ['CRMID'])).toMatchObject({ kind: 'one', overlapping: true })
    expect(findPeople(records(['7', '8']), ['CRMID'])).toMatchObject({ kind: 'several' })
    expect(findPeople(records(['', '']), ['CRMID'])).toMatchObject({ kind: 'several' })
  })

  it('are checked one by one where they are several: each may still be a joined graph', () => {
    const records = [
      recordOf('joined', { identities: [crm('1'), crm('2')] }),
      recordOf('other', { identities: [crm('3')] }),
    ]
    expect(findPeople(records, ['CRMID'])).toMatchObject({
      kind: 'several',
      people: [{ kind: 'shared', identities: { length: 2 } }, { kind: 'one' }],
    })
  })

  it('are mixed where two overlapping profiles have different ids, whichever is the newer', () => {
    const records = [
      recordOf('one', { identityGraph: ['p'], identities: [crm('1')] }),
      recordOf('other', { identityGraph: ['p'], identities: [crm('2')] }),
    ]
    expect(findPeople(records, ['CRMID'])).toMatchObject({ kind: 'shared' })
  })

  it('are told apart by their ids without stray white space', () => {
    expect(describeIdentity({ namespace: ' crmid', id: ' NW-1\t' })).toMatchObject({ reference: 'CRMID NW-1' })
  })
})
