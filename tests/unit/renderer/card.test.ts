import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Card, Consent, LookupState, Problem, Shell } from '../../../src/preload/bridge'
import { About } from '../../../src/renderer/panel/About'
import { ScoreReasons } from '../../../src/renderer/panel/ScoreReasons'
import { Failed, Stage } from '../../../src/renderer/panel/Stage'
import { TraceCandidates } from '../../../src/renderer/panel/TraceCandidates'
import { TraceSteps } from '../../../src/renderer/panel/TraceSteps'
import { callView, card, score, shell, timing, trace } from './samples'

// The words are chosen by the language when they load, and Node 20 has no navigator.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB', platform: 'Linux' }))

beforeAll(() => Failed.fetchCode())

const now = Date.parse('2026-11-23T12:00:00Z')
/** What can be read: no markup, one space between words. */
const textOf = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
const stateText = (state: LookupState) => textOf(createElement(Stage, { call: callView('a', state), shell }))
const cardText = (change: Partial<Card>, kind: 'found' | 'partial' = 'found') =>
  stateText({ kind, card: { ...card, ...change }, timing })
const line = (title: string) => ({ title, kind: null, at: null, money: null, quantity: null })

describe('consent on a card', () => {
  const text = (consent: Omit<Consent, 'purpose'>, purpose = 'call') =>
    cardText({ consents: [{ purpose, ...consent }] })

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
      { purpose: 'call', answer: 'yes', value: 'y' },
      { purpose: 'email', answer: 'no', value: 'n' },
    ]
    const state: LookupState = { kind: 'found', card: { ...card, consents }, timing }
    const markup = renderToStaticMarkup(createElement(Stage, { call: callView('a', state), shell }))
    expect(markup).toMatch(/data-tone="neutral"(?:(?!data-tone).)*May be called/)
    expect(markup).toMatch(/data-tone="bad"(?:(?!data-tone).)*No e-mail/)
  })
})

describe('a score on a card', () => {
  const bare = { ...score, probability: null, percentile: null, factors: [] }

  it('offers its reasons only where there are any', () => {
    const tile = (value: typeof score) => cardText({ tiles: [{ id: 'churn', label: 'churn', value }] })
    expect(tile(score)).toContain('High · 82')
    expect(tile(score)).toContain('Why this score?')
    expect(tile(bare)).toContain('High · 82')
    expect(tile(bare)).not.toContain('Why')
  })

  it('has a name to its reasons where there are several', () => {
    const tiles = ['churn', 'conversion'].map((id) => ({ id, label: id, value: score }))
    expect(cardText({ tiles })).toContain('Why this score? Conversion chance')
  })

  it('says the chance, the rank, the date and what it rests on', () => {
    const text = textOf(createElement(ScoreReasons, { value: score, now }))
    expect(text).toContain('Probability 64% Rank Higher than 87% of customers')
    expect(text).toMatch(/Contacts in 14 days 3 Strong/)
    expect(text).toContain('Returned the last order')
    expect(text).toMatch(/Scored 20 Nov (?!·)/)
    expect(textOf(createElement(ScoreReasons, { value: { ...score, stale: true }, now }))).toContain('out of date')
  })

  it('can be one of further scores in a section', () => {
    const value = { ...bare, level: 'medium', score: 55, badWhen: 'low', stale: true } as const
    const fields = [{ id: 'conversion', label: 'conversion', value }]
    expect(cardText({ sections: [{ kind: 'fields', id: 'scores', label: 'scores', fields }] })).toMatch(
      /Scores Conversion chance out of date Medium · 55/,
    )
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
    const lines = { kind: 'lines', id: 'recentPurchases', label: 'recentPurchases', lines: [line('Kettle')] } as const
    const sections: Card['sections'] = [
      { kind: 'words', id: 'audiences', label: 'audiences', words: ['Gold'] },
      { ...lines, lines: [...lines.lines] },
    ]
    expect(cardText({ sections, moreEvents: true })).toMatch(/Kettle .*Load older events .*Audiences Gold/)
    expect(cardText({ sections, moreEvents: false })).not.toContain('older')
  })

  it('put former audiences after those of now', () => {
    const sections: Card['sections'] = [
      { kind: 'words', id: 'audiences', label: 'audiences', words: ['Gold'] },
      { kind: 'words', id: 'formerAudiences', label: 'formerAudiences', words: ['Lapsed'] },
    ]
    expect(cardText({ sections })).toMatch(/Audiences Gold Former audiences Lapsed/)
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
    for (const state of states) expect(stateText(state)).toContain('Details')
    expect(cardText({})).toContain('Details')
    expect(stateText({ kind: 'withheld' })).not.toContain('Details')
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

describe('about', () => {
  it('counts profile calls where an organisation is connected', () => {
    const connected = (platform: Shell['connection']['platform']): Shell => ({
      ...shell,
      connection: { ...shell.connection, platform },
      usage: { today: 12, thisMonth: 3_400 },
    })
    const text = textOf(createElement(About, { shell: connected('experience-platform') }))
    expect(text).toMatch(/Profile calls today 12 Profile calls this month 3,400/)
    expect(textOf(createElement(About, { shell: connected('sample') }))).not.toContain('Profile calls')
  })
})
