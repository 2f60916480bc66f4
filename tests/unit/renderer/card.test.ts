import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Card, CardField, CardSection, Consent, LookupState, Problem } from '../../../src/preload/bridge'
import { ScoreReasons } from '../../../src/renderer/panel/ScoreReasons'
import { Failed, Stage } from '../../../src/renderer/panel/Stage'
import { TraceCandidates } from '../../../src/renderer/panel/TraceCandidates'
import { TraceSteps } from '../../../src/renderer/panel/TraceSteps'
import { speak } from '../../../src/renderer/words'
import { callView, card, desk, field, score, timing, trace } from './samples'

// Which keys there are is the system's matter, and Node 20 has no navigator.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB', platform: 'Linux' }))

// There is no main here to feed a replica; what is painted comes by properties.
vi.mock('../../../src/renderer/store', () => ({
  replica: { getState: () => ({ snapshot: null, silent: false }), subscribe: () => () => {} },
  useReplica: (select: (state: { snapshot: null; silent: boolean }) => unknown) =>
    select({ snapshot: null, silent: false }),
}))

const now = Date.parse('2026-11-23T12:00:00Z')

beforeAll(async () => {
  speak('en-GB')
  vi.useFakeTimers({ now, toFake: ['Date'] })
  await Failed.fetchCode()
})
afterAll(() => vi.useRealTimers())

/** What can be read: no markup, one space between words. */
const textOf = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
const stage = (state: LookupState) => createElement(Stage, { call: callView('a', state), desk, isSample: true })
const stateText = (state: LookupState) => textOf(stage(state))
const cardText = (change: Partial<Card>, kind: 'found' | 'partial' = 'found') =>
  stateText({ kind, card: { ...card, ...change }, timing })
const tiles = (fields: CardField[]): CardSection[] => [
  { kind: 'tiles', id: 'overview', label: 'overview', covered: null, fields },
]
const line = (title: string) => ({ title, kind: null, at: null, money: null, quantity: null })

describe('consent on a card', () => {
  const text = (consent: Omit<Consent, 'purpose' | 'at'>, purpose = 'call') =>
    cardText({ consents: [{ purpose, at: null, ...consent }] })

  it('is an answer alone where the customer gave it', () => {
    expect(text({ answer: 'yes', value: 'y' })).toMatch(/May be called (?!·)/)
    expect(text({ answer: 'no', value: 'n' })).toMatch(/No calls (?!·)/)
  })

  it.each([
    ['dy', 'yes', 'May be called · by default'],
    ['dn', 'no', 'No calls · by default'],
    ['LI', 'yes', 'May be called · legitimate interest'],
    ['CT', 'yes', 'May be called · contract'],
    ['CP', 'yes', 'May be called · legal obligation'],
    ['VI', 'yes', 'May be called · vital interest'],
    ['PI', 'yes', 'May be called · public interest'],
    ['p', null, 'Calls: pending'],
    ['u', null, 'Calls: unknown'],
    ['other', null, 'Calls: not decided'],
  ] as const)('%s says what it rests on', (value, answer, words) => {
    expect(text({ answer, value })).toContain(words)
  })

  it('has words for a purpose of the organisation’s own', () => {
    expect(text({ answer: 'no', value: 'dn' }, 'Trade fairs')).toContain('Trade fairs: no · by default')
    expect(text({ answer: null, value: 'p' }, 'Trade fairs')).toContain('Trade fairs: pending')
  })

  it('gives a colour to refusals alone', () => {
    const consents: Consent[] = [
      { purpose: 'call', answer: 'yes', value: 'y', at: null },
      { purpose: 'email', answer: 'no', value: 'n', at: null },
    ]
    const state: LookupState = { kind: 'found', card: { ...card, consents }, timing }
    const markup = renderToStaticMarkup(stage(state))
    expect(markup).toMatch(/data-tone="neutral"(?:(?!data-tone).)*May be called/)
    expect(markup).toMatch(/data-tone="bad"(?:(?!data-tone).)*No e-mail/)
  })
})

describe('a score on a card', () => {
  const bare = { ...score, probability: null, percentile: null, factors: [] }

  it('offers its reasons only where there are any', () => {
    const tile = (value: typeof score) => cardText({ sections: tiles([field('churn', value)]) })
    expect(tile(score)).toContain('High · 82')
    expect(tile(score)).toContain('Why this score?')
    expect(tile(bare)).toContain('High · 82')
    expect(tile(bare)).not.toContain('Why this score')
  })

  it('has a name to its reasons where there are several', () => {
    const fields = ['churn', 'conversion'].map((id) => field(id, score))
    expect(cardText({ sections: tiles(fields) })).toContain('Why this score? Conversion chance')
  })

  it('says the chance, the rank, the date and what it rests on', () => {
    const text = textOf(createElement(ScoreReasons, { value: score }))
    expect(text).toContain('Probability 64% Rank Higher than 87% of customers')
    expect(text).toMatch(/Contacts in 14 days 3/)
    expect(renderToStaticMarkup(createElement(ScoreReasons, { value: score }))).toContain('aria-label="Strong"')
    expect(text).toContain('Returned the last order')
    expect(text).toMatch(/Scored 20 Nov (?!·)/)
    expect(textOf(createElement(ScoreReasons, { value: { ...score, stale: true } }))).toContain('out of date')
  })

  it('can be one of further scores in a section', () => {
    const value = { ...bare, level: 'medium', score: 55, badWhen: 'low', stale: true } as const
    const fields = [field('conversion', value)]
    const sections: CardSection[] = [{ kind: 'fields', id: 'scores', label: 'scores', covered: null, fields }]
    expect(cardText({ sections })).toMatch(/Scores Conversion chance out of date Medium · 55/)
  })
})

describe('the sections of a card', () => {
  it('say why a part is missing, and offer another try only for what failed', () => {
    const missing = (why: 'not-enabled' | 'failed' | 'edge') => cardText({ notAvailable: [{ part: 'events', why }] })
    expect(missing('failed')).toMatch(/Purchases and campaigns Try again Could not be loaded this time/)
    expect(missing('not-enabled')).toContain('Not enabled for this organisation')
    expect(missing('edge')).toContain('Not known at the edge')
    for (const why of ['not-enabled', 'edge'] as const) expect(missing(why)).not.toContain('Try again')
  })

  it('offer older events where there are any', () => {
    const sections: CardSection[] = [
      { kind: 'lines', id: 'recentPurchases', label: 'recentPurchases', covered: null, lines: [line('Kettle')] },
    ]
    expect(cardText({ sections, moreEvents: true })).toMatch(/Kettle .*Load older events/)
    expect(cardText({ sections, moreEvents: false })).not.toContain('older')
  })

  it('come in the order of the view', () => {
    const words = (id: string, word: string): CardSection => ({
      kind: 'words',
      id,
      label: id,
      covered: null,
      words: [word],
    })
    const sections = [words('formerAudiences', 'Lapsed'), words('audiences', 'Gold')]
    expect(cardText({ sections })).toMatch(/Former audiences Lapsed Audiences Gold/)
  })

  it('say in words why they are covered, and what is masked', () => {
    const sections: CardSection[] = [
      { kind: 'lines', id: 'campaignTouches', label: 'campaignTouches', covered: 'marketing', lines: [] },
      {
        kind: 'fields',
        id: 'contact',
        label: 'contact',
        covered: null,
        fields: [field('email', { type: 'masked' }), field('conversion', { type: 'covered', purpose: 'personalize' })],
      },
    ]
    const text = cardText({ sections })
    expect(text).toMatch(/Campaigns Hidden: the customer has declined marketing\./)
    expect(text).toMatch(/E-mail .*Hidden until verified/)
    expect(text).toMatch(/Conversion chance .*Hidden: no personalisation/)
  })
})

describe('a profile from the edge', () => {
  it('says so, and whether more is coming', () => {
    expect(cardText({ source: 'edge' })).toContain('Edge only: mapped attributes and audiences')
    expect(cardText({ source: 'edge' }, 'partial')).toContain('full profile is on its way')
    expect(cardText({ source: 'hub' })).not.toMatch(/edge/i)
  })
})

describe('a failed lookup', () => {
  const text = (problem: Problem) =>
    stateText({ kind: 'failed', problem, timing: { ...timing, answeredAt: Date.now() } })

  it('counts down to the next try', () => {
    const problem: Problem = { kind: 'unreachable', code: 'circuit-open', retryable: true, retryAfterMs: 20_000 }
    expect(text(problem)).toMatch(/Try again in (20|19) secs/)
  })

  it('says at what time a limit is over', () => {
    const limit: Problem = { kind: 'limit-reached', code: 'per-hour', retryable: false, retryAfterMs: 600_000 }
    expect(text(limit)).toMatch(/possible again at .*\d{1,2}:\d{2}/)
    expect(text(limit)).not.toContain('Try again')
  })
})

describe('how it was looked up', () => {
  it('can be reached from every state that asked the platform', () => {
    const states: LookupState[] = [
      { kind: 'failed', problem: { kind: 'timeout', retryable: true }, timing },
      { kind: 'ambiguous', reason: 'several', people: [], timing },
      { kind: 'unknown', tried: [], timing },
    ]
    for (const state of states) expect(stateText(state)).toMatch(/Why these people\?|What was tried\?|What happened\?/)
    expect(cardText({})).toContain('Why this match?')
    expect(stateText({ kind: 'withheld' })).not.toMatch(/Why this|What was tried/)
  })

  it('names each spelling by how it is written, never by the number', () => {
    const text = textOf(createElement(TraceCandidates, { candidates: trace.candidates }))
    expect(text).toMatch(/Phone International with \+ · Germany Matched/)
    expect(text).toMatch(/Phone Hashed, with \+ · Germany Nobody/)
  })

  it('tells each request with its attempt, answer, size, request and time', () => {
    const text = textOf(createElement(TraceSteps, { steps: trace.steps }))
    expect(text).toMatch(/Profile HTTP 503 · 0\.1 kB The platform can’t be reached request-1 300 ms/)
    expect(text).toMatch(/Profile attempt 2 · HTTP 200 · 12 kB request-2 212 ms/)
  })
})
