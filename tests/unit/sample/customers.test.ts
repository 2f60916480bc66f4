import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import {
  createSampleStore,
  sampleCustomers,
  sampleEdgeAttributes,
  sampleSettings,
  sampleStars,
} from '../../../src/main/sample/index'

const now = new Date()
const customers = sampleCustomers(now)
const store = createSampleStore()
for (const customer of customers) customer.records.forEach(store.ingest)
const entityOf = (id: string, namespace = 'Phone') => store.profile({ namespace, id }, true)?.entity

describe('the sample customers', () => {
  it('are at least 24 from at least 12 countries, with numbers of their own country', () => {
    expect(customers.length).toBeGreaterThanOrEqual(24)
    expect(new Set(customers.map(({ countryCode }) => countryCode)).size).toBeGreaterThanOrEqual(12)
    for (const { phone, countryCode } of customers) {
      const parsed = parsePhoneNumberFromString(phone)
      expect([phone, parsed?.isValid(), parsed?.country, parsed?.number]).toEqual([phone, true, countryCode, phone])
    }
  })

  it('share no number but the two that are shared on purpose', () => {
    const phones = customers.map(({ phone }) => phone)
    const shared = phones.filter((phone, index) => phones.indexOf(phone) !== index)
    expect(shared.sort()).toEqual([sampleStars.twoSpellings.number, sampleStars.sharedGraph.number].sort())
    expect(new Set(customers.map(({ crm }) => crm)).size).toBe(customers.length)
  })

  it('have names in their numbers’ stars, and one number is nobody’s', () => {
    const { unknown, sharedGraph, ...named } = sampleStars
    for (const { number, name } of Object.values(named)) {
      expect(entityOf(number)).toMatchObject({ person: { name: { fullName: name } } })
    }
    expect(customers.filter(({ phone }) => phone === sharedGraph.number).map(({ name }) => name)).toEqual([
      sharedGraph.name,
      sharedGraph.otherName,
    ])
    expect(parsePhoneNumberFromString(unknown.number)?.isValid()).toBe(true)
    expect(customers.map(({ phone }) => phone)).not.toContain(unknown.number)
    expect(sampleStars.longName.name).toHaveLength(60)
  })

  it('never tell of the future', () => {
    for (const { records } of customers) {
      for (const { at } of records) expect(Date.parse(at)).toBeLessThanOrEqual(now.getTime())
    }
  })

  it('write to nobody who could exist', () => {
    const addresses = customers.flatMap(({ records }) =>
      records.flatMap(({ identities }) => identities.filter(({ namespace }) => namespace === 'Email')),
    )
    for (const { id } of addresses) expect(id).toMatch(/^[a-z.]+@example\.(com|org)$/)
  })

  it('include the difficult ones', () => {
    expect(entityOf(sampleStars.sparse.number)).toEqual({
      person: { name: { fullName: sampleStars.sparse.name } },
      mobilePhone: { number: sampleStars.sparse.number, primary: true, status: 'active' },
    })
    expect(entityOf(sampleStars.declined.number)).toMatchObject({
      consents: { collect: { val: 'n' }, marketing: { any: { val: 'n' }, call: { val: 'n' }, email: { val: 'n' } } },
    })
    expect(customers.filter(({ records }) => records.some(({ entity }) => entity.testProfile === true))).toHaveLength(1)
  })
})

describe('the settings of the sample organisation', () => {
  it('point at paths that its rich profile has', () => {
    const entity = entityOf(sampleStars.rich.number)
    const { timeZone, ...paths } = sampleSettings().card.paths
    const atTheEdge = new Set(Object.keys(sampleEdgeAttributes))
    const atTheHub = Object.values(paths).flatMap((held) => held.filter((path) => !atTheEdge.has(path)))
    for (const path of atTheHub) expect(entity).toHaveProperty(path, expect.anything())
    expect(entityOf(sampleStars.second.number)).toHaveProperty(timeZone[0] ?? '', 'America/New_York')
  })
})
