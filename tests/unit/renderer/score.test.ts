import { describe, expect, it } from 'vitest'
import { factorName, hasReasons, scoreTone } from '../../../src/renderer/panel/score'
import { score } from './samples'

describe('a score', () => {
  it('is good or bad news by its own polarity', () => {
    expect(scoreTone(score)).toBe('bad')
    expect(scoreTone({ ...score, badWhen: 'low' })).toBe('good')
    expect(scoreTone({ ...score, level: 'low', badWhen: 'low' })).toBe('bad')
    expect(scoreTone({ ...score, level: 'medium', badWhen: 'low' })).toBe('warn')
  })

  it('has reasons where there is more than a level and a date', () => {
    const bare = { ...score, probability: null, percentile: null, factors: [] }
    expect(hasReasons(bare)).toBe(false)
    expect(hasReasons({ ...bare, probability: 0 })).toBe(true)
    expect(hasReasons({ ...bare, percentile: 1 })).toBe(true)
    expect(hasReasons({ ...bare, factors: score.factors })).toBe(true)
  })
})

describe('the name of a factor', () => {
  it.each([
    ['daysSinceLastVisit', 'Days since last visit'],
    ['_tenant.web.daysSinceLastVisit', 'Days since last visit'],
    ['PRODUCT_VIEWS', 'Product views'],
    ['commerce/orders:purchase-count', 'Purchase count'],
    ['NPSScore', 'NPS score'],
    ['contactsIn14Days', 'Contacts in 14 days'],
    ['Returned the last order', 'Returned the last order'],
    ['購入回数', '購入回数'],
    ['', ''],
    ['._.', '._.'],
  ])('%s reads %s', (code, words) => {
    expect(factorName(code)).toBe(words)
  })
})
