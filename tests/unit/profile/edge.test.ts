import { describe, expect, it } from 'vitest'
import { edgeRecord } from '../../../src/main/profile/edge'
import { valueAt } from '../../../src/main/profile/paths'

const asked = { namespace: 'Phone', id: '+14155550123', reading: 0, format: 'e164' as const }
const entityOf = (attributes: Record<string, unknown>) => edgeRecord({ attributes, segments: [] }, asked).entity

describe('what the edge answers, as a profile', () => {
  it('has flat names at the top and names with dots as paths', () => {
    const entity = entityOf({ city: 'Ulm', 'loyalty.tier': 'gold', 'loyalty.points': 7 })
    expect(valueAt(entity, 'city')).toBe('Ulm')
    expect(valueAt(entity, 'loyalty.tier')).toBe('gold')
    expect(valueAt(entity, 'loyalty.points')).toBe(7)
  })

  it('joins a path with an object of the same name, in either order, and changes nothing of the answer', () => {
    const loyalty = { points: 7 }
    for (const attributes of [
      { loyalty, 'loyalty.tier': 'gold' },
      { 'loyalty.tier': 'gold', loyalty },
    ]) {
      expect(valueAt(entityOf(attributes), 'loyalty.tier')).toBe('gold')
      expect(valueAt(entityOf(attributes), 'loyalty.points')).toBe(7)
    }
    expect(loyalty).toEqual({ points: 7 })
  })

  it('leaves out a path through a value, and takes no name for anything but a name', () => {
    expect(valueAt(entityOf({ loyalty: 'gold', 'loyalty.tier': 'x' }), 'loyalty')).toBe('gold')
    const entity = entityOf({ '__proto__.polluted': 'yes', 'constructor.name': 'x' })
    expect({}).not.toHaveProperty('polluted')
    expect(valueAt(entity, 'constructor.name')).toBe('x')
  })

  it('has audiences as a profile has them, and the identity that was asked for', () => {
    const segments = [
      { id: 'a', namespace: 'ups' },
      { id: 'b', namespace: 'AAM' },
    ]
    const record = edgeRecord({ attributes: {}, segments }, asked)
    expect(JSON.parse(JSON.stringify(record.entity))).toEqual({
      segmentMembership: { ups: { a: { status: 'realized' } }, AAM: { b: { status: 'realized' } } },
    })
    expect(record.identities).toEqual([{ namespace: 'Phone', id: '+14155550123' }])
  })
})
