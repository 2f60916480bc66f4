import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributePage, attributeTree } from '../../../src/main/profile'
import { valueAt } from '../../../src/main/profile/paths'
import { AttributeNode } from '../../../src/preload/bridge'

const entity = {
  person: { name: { firstName: 'Ada', lastName: 'Sommer' }, birthDate: '1984-03-02' },
  loyalty: { tier: 'gold', points: 12, ids: ['TC1', 'TC2'] },
  empty: {},
  none: null,
  test: false,
}

describe('the attributes of a profile', () => {
  it('leave out what is hidden, with all that is below it and nothing beside it', () => {
    const paths = attributeTree({ ...entity, loyaltyClub: 1 }, ['loyalty', 'person.name']).map(({ path }) => path)
    expect(paths).toEqual(['empty', 'loyaltyClub', 'none', 'person', 'person.birthDate', 'test'])
  })

  it('are a flat tree in order, each branch before what is in it', () => {
    expect(attributeTree(entity).map(({ path, depth, value, children }) => [path, depth, value, children])).toEqual([
      ['empty', 0, '{}', 0],
      ['loyalty', 0, null, 3],
      ['loyalty.ids', 1, null, 2],
      ['loyalty.ids.0', 2, 'TC1', 0],
      ['loyalty.ids.1', 2, 'TC2', 0],
      ['loyalty.points', 1, '12', 0],
      ['loyalty.tier', 1, 'gold', 0],
      ['none', 0, 'null', 0],
      ['person', 0, null, 2],
      ['person.birthDate', 1, '1984-03-02', 0],
      ['person.name', 1, null, 2],
      ['person.name.firstName', 2, 'Ada', 0],
      ['person.name.lastName', 2, 'Sommer', 0],
      ['test', 0, 'false', 0],
    ])
  })

  it('have paths by which a view finds the same value', () => {
    const anyEntity = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,5}$/),
      fc.letrec((tie) => ({
        value: fc.oneof(
          { depthSize: 'small' },
          fc.string(),
          fc.integer(),
          fc.array(tie('value'), { maxLength: 4 }),
          fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { maxKeys: 4 }),
        ),
      })).value,
    )
    fc.assert(
      fc.property(anyEntity, (any) => {
        for (const { path, value, children } of attributeTree(any)) {
          const held = valueAt(any, path)
          if (typeof held === 'string' || typeof held === 'number') expect(value).toBe(String(held).slice(0, 400))
          else expect(children).toBe(Object.keys(held as object).length)
        }
      }),
    )
  })

  it('fit the bridge whatever is in them', () => {
    const any = { [`${'k'.repeat(300)}`]: { [`${'l'.repeat(90)}`]: 'x'.repeat(2_000) }, ['m'.repeat(500)]: 1 }
    const tree = attributeTree(any)
    expect(tree).toHaveLength(2)
    for (const node of tree) expect(AttributeNode.parse(node)).toEqual(node)
  })

  it('are bounded in number and in depth', () => {
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`a${index}`, { b: 1 }]))
    expect(attributeTree(wide)).toHaveLength(20_000)
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)
    const tree = attributeTree(deep)
    expect(tree).toHaveLength(30)
    expect(tree.at(-1)).toMatchObject({ depth: 29, value: '{…}', children: 0 })
  })

  it('may be called as every object’s own parts are', () => {
    const any: unknown = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2, "toString": 3}')
    expect(attributeTree(any).map(({ path }) => path)).toEqual(['__proto__', '__proto__.x', 'constructor', 'toString'])
    expect(attributeTree(null)).toEqual([])
    expect(attributeTree('text')).toEqual([])
  })
})

describe('a search in the attributes', () => {
  const tree = attributeTree(entity)
  const found = (query: string, from = 0) => attributePage(tree, query, from).nodes.map(({ path }) => path)

  it('finds paths and values, whatever the case, with the branches that they are in', () => {
    expect(found('LASTname')).toEqual(['person', 'person.name', 'person.name.lastName'])
    expect(found('tc2')).toEqual(['loyalty', 'loyalty.ids', 'loyalty.ids.1'])
    expect(found(' gold ')).toEqual(['loyalty', 'loyalty.tier'])
    expect(found('nothing of the kind')).toEqual([])
  })

  it('finds all that is in a branch by the branch’s name', () => {
    expect(found('person.name')).toHaveLength(4)
  })

  it('goes on from where it is asked to, 200 at a time', () => {
    const many = attributeTree(
      Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`k${1_000 + index}`, index])),
    )
    expect(attributePage(many, '', 0)).toMatchObject({ nodes: { length: 200 }, total: 450 })
    expect(attributePage(many, 'k', 400)).toMatchObject({ nodes: { length: 50 }, total: 450 })
    expect(attributePage(many, '', 9_999).nodes).toEqual([])
    expect(attributePage(many, '', -5).nodes[0]?.path).toBe('k1000')
  })

  it('of 20,000 attributes takes less than 60 ms', () => {
    const many = attributeTree(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, `v${index}`])),
    )
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now()
      attributePage(many, 'v19999', 0)
      return performance.now() - before
    })
    expect(Math.min(...times)).toBeLessThan(60)
  })
})
