import { describe, expect, it } from 'vitest'
import { type Handlers, route } from '../../../src/main/desktop/route'

const handlers = {
  search: () => null,
  hide: () => {
    throw new RangeError('+493023125042 must not travel in an error')
  },
  fit: () => 'not what the bridge says',
} as unknown as Handlers

describe('a call of the page', () => {
  it('is answered with a value', async () => {
    expect(await route(handlers, 'search', { text: '1' })).toEqual({ ok: true, value: null })
  })

  it.each([
    ['an unknown name', 'eval', {}],
    ['a name of the prototype', 'constructor', {}],
    ['no name', undefined, {}],
    ['a name that is no text', ['search'], {}],
  ])('is refused for %s', async (_what, name, argument) => {
    expect(await route(handlers, name, argument)).toMatchObject({ ok: false, error: { kind: 'unknown-call' } })
  })

  it.each([
    ['no argument', undefined],
    ['a wrong type', { text: 5 }],
    ['an unknown key', { text: '1', admin: true }],
    ['too much', { text: 'x'.repeat(2_001) }],
    ['a list', ['1']],
  ])('is refused for %s', async (_what, argument) => {
    expect(await route(handlers, 'search', argument)).toMatchObject({ ok: false, error: { kind: 'bad-argument' } })
  })

  it('is refused when the result is not what the bridge says', async () => {
    expect(await route(handlers, 'fit', { height: 100 })).toMatchObject({ error: { kind: 'bad-result' } })
  })

  it('never throws, and an error carries no content', async () => {
    expect(await route(handlers, 'hide', {})).toEqual({ ok: false, error: { kind: 'failed', detail: 'RangeError' } })
  })
})
