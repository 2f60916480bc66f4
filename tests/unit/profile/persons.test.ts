import { describe, expect, it } from 'vitest'
import type { ProfileAnswer, ProfileQuery } from '../../../src/main/platform'
import { type Findings, type LookupSettings, lookUp, type PersonReference } from '../../../src/main/profile'
import { type LookupState, PersonChoice } from '../../../src/preload/bridge'
import { CALLER, good, recordOf, scriptedPlatform, scriptedTools } from './scripted'

const crm = (id: string) => ({ namespace: 'crmid', id })
const phone = { namespace: 'phone', id: '+14155550123' }

/** A hub with these profiles for whatever it is asked, and lookups that share what was learnt. */
function hubOf(first: ProfileAnswer['records'], change: Partial<LookupSettings> = {}) {
  const hub = { records: first }
  let startedAt = 1_700_000_000_000.5
  const queries: ProfileQuery[] = []
  const { platform } = scriptedPlatform({
    profiles: async (query) => {
      queries.push(query)
      return good({ records: hub.records, asked: query.identities.length, unanswered: 0 })
    },
  })
  const tools = scriptedTools(platform, change)
  const look = async (person: PersonReference | null = null, again = false) => {
    const told: { state: LookupState; findings: Findings }[] = []
    startedAt += 1_000
    await lookUp(
      { ...CALLER, person, again },
      tools,
      new AbortController().signal,
      startedAt,
      (state, findings = {}) => {
        told.push({ state, findings })
      },
    )
    const { state, findings = {} } = told.at(-1) ?? {}
    const people = state?.kind === 'ambiguous' ? state.people : []
    const choose = (reference: string) =>
      findings.people?.get(people.find((person) => person.reference === reference)?.id ?? '') ?? null
    return { state, trace: findings.trace, people, choose }
  }
  return { hub, queries, tools, look }
}

const joined = (change = {}) =>
  recordOf('Joined', { identities: [crm('1'), crm('2'), phone], identityGraph: ['g'], ...change })
const other = recordOf('Other', { identities: [crm('3'), phone] })

describe('a joined graph among several people', () => {
  it('is listed by its ids alone, and opens as uncertain', async () => {
    const { look } = hubOf([joined(), other])
    const { state, people, choose } = await look()
    expect(state).toMatchObject({ kind: 'ambiguous', reason: 'several' })
    expect(people.map(({ id: _, ...facts }) => facts)).toEqual([
      { name: null, place: null, tier: null, reference: 'CRMID 1' },
      { name: null, place: null, tier: null, reference: 'CRMID 2' },
      { name: 'Other', place: null, tier: null, reference: 'CRMID 3' },
    ])
    expect((await look(choose('CRMID 1'))).state).toMatchObject({ kind: 'found', card: { uncertain: true } })
    expect((await look(choose('CRMID 3'))).state).toMatchObject({
      kind: 'found',
      card: { name: 'Other', uncertain: false },
    })
  })

  it('is noticed when a chosen person has become one', async () => {
    const { hub, look } = hubOf([joined({ identities: [crm('1'), phone] }), other])
    const chosen = (await look()).choose('CRMID 1')
    hub.records = [joined()]
    const { state, trace } = await look(chosen, true)
    expect(state).toMatchObject({ kind: 'ambiguous', reason: 'shared' })
    expect(trace?.why).toBe('joined-graph')
  })
})

describe('the people of an answer', () => {
  it('have ids that the bridge takes and that tell nothing, whatever their profiles’ are', async () => {
    const long = (end: string) => recordOf(end, { xid: `${'a'.repeat(140)}${end}`, identities: [crm(end)] })
    const { people } = await hubOf([long('1'), long('2')]).look()
    expect(people.every((person) => PersonChoice.safeParse(person).success)).toBe(true)
    expect(new Set(people.map(({ id }) => id)).size).toBe(2)
    for (const { id } of people) expect(id).toMatch(/^person-\d+$/)
  })

  it('are asked for in the organisation’s own spelling of their namespace, else in that of the settings', async () => {
    const { queries, tools, look } = hubOf([joined()], { unstitchedMergePolicyId: 'alone' })
    await look((await look()).choose('CRMID 1'))
    expect(queries.at(-1)).toMatchObject({ identities: [{ namespace: 'CRMID', id: '1' }], mergePolicyId: 'alone' })
    tools.remembered.keepNamespaces(['Phone', 'CrmId'])
    await look((await look()).choose('CRMID 1'))
    expect(queries.at(-1)?.identities).toEqual([{ namespace: 'CrmId', id: '1' }])
  })
})

describe('a chosen person', () => {
  it('is at hand, and the trace says no more than that they were chosen', async () => {
    const { queries, look } = hubOf([joined({ identities: [crm('1'), phone] }), other])
    const { state, trace } = await look((await look()).choose('CRMID 3'))
    expect(state).toMatchObject({ kind: 'found', card: { name: 'Other' } })
    expect(trace?.why).toBe('chosen-person')
    expect(queries).toHaveLength(1)
  })

  it('whose number leads elsewhere now is not called unknown: the number is looked up again', async () => {
    const { hub, look } = hubOf([recordOf('A', { identities: [crm('1'), phone] }), other])
    const chosen = (await look()).choose('CRMID 1')
    hub.records = [recordOf('New', { identities: [crm('9'), phone] })]
    const { state, trace } = await look(chosen, true)
    expect(state).toMatchObject({ kind: 'found', card: { name: 'New', uncertain: false } })
    expect(trace).toMatchObject({ why: 'one-profile', candidates: [{ result: 'matched' }, { result: 'nobody' }] })
    hub.records = []
    expect((await look(chosen, true)).state).toMatchObject({ kind: 'unknown' })
  })

  it('is never somebody else by an id of an earlier answer', async () => {
    const { hub, look } = hubOf([recordOf('A', { identities: [crm('1'), phone] }), other])
    const before = await look()
    hub.records = [recordOf('B', { identities: [crm('8')] }), recordOf('C', { identities: [crm('9')] })]
    const after = await look(before.choose('CRMID 1'), true)
    expect(after.people).toHaveLength(2)
    for (const { id } of before.people) expect(after.people.map((person) => person.id)).not.toContain(id)
  })

  it('who is not found alone is shown in the joined profile, as uncertain', async () => {
    const { hub, look } = hubOf([joined()], { unstitchedMergePolicyId: 'alone' })
    const { choose } = await look()
    hub.records = []
    expect((await look(choose('CRMID 2'))).state).toMatchObject({
      kind: 'found',
      card: { name: 'Joined', uncertain: true },
    })
    hub.records = [joined()]
    expect((await look(choose('CRMID 2'))).state).toMatchObject({ kind: 'found', card: { uncertain: true } })
    hub.records = [recordOf('Alone', { identities: [crm('2')] })]
    expect((await look(choose('CRMID 2'))).state).toMatchObject({
      kind: 'found',
      card: { name: 'Alone', uncertain: false },
    })
  })
})
