import { describe, expect, it } from 'vitest'
import { viewNamed, withPaths, withScores } from '../../../src/main/profile'
import { readScore } from '../../../src/main/profile/scores'
import { fieldsOf, type ViewScore } from '../../../src/main/profile/view'
import { UserSettings } from '../../../src/main/settings/schema'

const supportView = viewNamed('support')

const now = new Date('2026-06-30T00:00:00Z')

/** The churn score of a profile that holds `held` at `_t.churn`, with changes to the field. */
function churn(
  held: unknown,
  change: Partial<ViewScore> = {},
  paths: Record<string, string[]> = {},
  rest: object = {},
) {
  const view = withPaths(supportView, { churn: ['_t.churn'], ...paths })
  const field = fieldsOf(view).find(({ id }) => id === 'churn') as ViewScore
  return readScore({ _t: { churn: held, ...rest } }, { ...field, ...change } as ViewScore, now)
}

describe('a score', () => {
  it('has probability, percentile, date and factors where the path leads to the whole object', () => {
    const score = churn({
      score: 82,
      probability: 0.71,
      percentile: '93',
      scoreDate: '2026-06-20T00:00:00Z',
      influentialFactors: [
        { code: 'orders_90d', value: 0, importance: 'HIGH' },
        { variable: 'opened newsletter', value: false, importance: 'medium' },
        { name: 'tier', importance: 'unheard of' },
        { value: 'no name' },
        'not an object',
      ],
    })
    expect(score).toEqual({
      type: 'score',
      score: 82,
      level: 'high',
      badWhen: 'high',
      probability: 0.71,
      percentile: 93,
      at: '2026-06-20T00:00:00.000Z',
      stale: false,
      factors: [
        { name: 'orders_90d', value: '0', importance: 'high' },
        { name: 'opened newsletter', value: 'false', importance: 'medium' },
        { name: 'tier', value: null, importance: null },
      ],
    })
  })

  it('is as much as there is where the path leads to a bare number', () => {
    expect(churn(12)).toMatchObject({ score: 12, level: 'low', probability: null, percentile: null, factors: [] })
    expect(churn({ value: '55' })).toMatchObject({ score: 55, level: 'medium' })
    expect(churn({ probability: 0.4 })).toBeNull()
  })

  it('finds what belongs to a bare number at paths of their own', () => {
    const paths = {
      'churn.date': ['_t.scored'],
      'churn.probability': ['_t.p'],
      'churn.percentile': ['_t.rank'],
      'churn.factors': ['_t.why'],
    }
    const rest = { scored: '2026-01-01T00:00:00Z', p: 0.5, rank: 40, why: [{ code: 'a' }] }
    expect(churn(12, {}, paths, rest)).toMatchObject({
      at: '2026-01-01T00:00:00.000Z',
      stale: true,
      probability: 0.5,
      percentile: 40,
      factors: [{ name: 'a' }],
    })
  })

  it.each([
    [{ probability: 71 }, null],
    [{ probability: -0.1 }, null],
    [{ probability: 1 }, 1],
    [{ probabilityPercent: 71 }, 0.71],
    [{ probabilityPercent: 101 }, null],
    [{ probability: 'likely' }, null],
  ])('has a probability from 0 to 1 and guesses none: %j', (held, probability) => {
    expect(churn({ score: 1, ...held })).toMatchObject({ probability })
  })

  it.each([
    [0.93, 93, 'high', null],
    [{ score: 0.93 }, 93, 'high', null],
    [{ score: 0.93, probability: 0.93 }, 93, 'high', 0.93],
    [{ score: 0.4, probability: 0.004 }, 0.4, 'low', 0.004],
    [1, 1, 'low', null],
  ])('is no share of 100 where it is a fraction: %j', (held, score, level, probability) => {
    expect(churn(held)).toMatchObject({ score, level, probability })
  })

  it.each([
    ['_t.churnProbability', 1, 100, 1],
    ['_t.churnProbability', 0.5, 50, 0.5],
    ['_t.churnProbabilityPercent', 50, 50, 0.5],
  ])('at a path that says probability is one: %s of %d', (path, held, score, probability) => {
    const rest = { [path.slice(3)]: held }
    expect(churn(undefined, {}, { churn: [path] }, rest)).toMatchObject({ score, probability })
  })

  it('has a date however it is written', () => {
    for (const scoreDate of [1_781_913_600_000, '1781913600000', '2026-06-20T00:00:00Z'])
      expect(churn({ score: 1, scoreDate })).toMatchObject({ at: '2026-06-20T00:00:00.000Z', stale: false })
    expect(churn({ score: 1, scoreDate: '7' })).toMatchObject({ at: null })
  })

  it('is judged as the organisation says, and what it does not say stays', () => {
    const own = {
      churn: { medium: 5, high: 10, scale: 1_000, staleAfterDays: 1 },
      conversion: { badWhen: 'high' as const },
    }
    const view = withScores(withPaths(supportView, { churn: ['c'], conversion: ['d'] }), own)
    const read = (id: string) => {
      const field = fieldsOf(view).find((it) => it.id === id) as ViewScore
      return readScore({ c: { score: 120, date: '2026-06-28T00:00:00Z' }, d: 55 }, field, now)
    }
    expect(read('churn')).toMatchObject({ score: 12, level: 'high', badWhen: 'high', stale: true })
    expect(read('conversion')).toMatchObject({ score: 55, level: 'medium', badWhen: 'high' })
    expect(withScores(supportView, { lifetimeValue: { scale: 1 }, nothing: {} })).toEqual(supportView)
  })

  it.each([
    [{ churn: { high: 80, badWhen: 'low' } }, true],
    [{ churn: {} }, true],
    [{ churn: { medium: 80, high: 60 } }, false],
    [{ churn: { scale: 0 } }, false],
    [{ churn: { badWhen: 'never' } }, false],
    [{ churn: 80 }, false],
  ])('takes settings that make sense alone: %j', (scores, isGood) => {
    expect(UserSettings.safeParse({ card: { scores } }).success).toBe(isGood)
  })

  it('has no percentile outside its range', () => {
    expect(churn({ score: 1, percentile: 140 })).toMatchObject({ percentile: null })
  })

  it('is bad when high or low as the view says, else by the type that the profile names', () => {
    expect(churn({ score: 1, propensityType: 'conversion' })).toMatchObject({ badWhen: 'high' })
    expect(churn({ score: 1, propensityType: 'Churn' }, { badWhen: null })).toMatchObject({ badWhen: 'high' })
    expect(churn({ score: 1, propensityType: 'conversion' }, { badWhen: null })).toMatchObject({ badWhen: 'low' })
    expect(churn({ score: 1 }, { badWhen: null })).toMatchObject({ badWhen: 'low' })
  })

  it('keeps no more factors than a card takes', () => {
    const influentialFactors = Array.from({ length: 30 }, (_, index) => ({ code: `f${index}` }))
    expect(churn({ score: 1, influentialFactors })).toMatchObject({ factors: { length: 10 } })
  })
})
