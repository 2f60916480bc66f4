import { describe, expect, it } from 'vitest'
import {
  CardPart,
  ConsentValue,
  IgnoredReason,
  LookupState,
  MissingPart,
  Notice,
  ProblemKind,
  RequestPurpose,
  SightingSource,
  TraceCandidate,
  TraceReason,
} from '../../../src/preload/bridge'
import { isTextKey, translator } from '../../../src/preload/locales'
import { en } from '../../../src/preload/locales/en'
import { noticeWords } from '../../../src/renderer/notices'
import { helpsToConnect, possibleAgainAt, problemWords } from '../../../src/renderer/problems'

const t = translator('en')
const keysOf = (...keys: string[]) => keys.filter((key) => !isTextKey(key))

describe('every state has words', () => {
  it('of the title bar', () => {
    const kinds = LookupState.options.map((option) => option.shape.kind.value)
    expect(kinds).toHaveLength(13)
    expect(keysOf(...kinds.map((kind) => `status.${kind}`))).toEqual([])
    expect(keysOf(...SightingSource.options.map((source) => `source.${source}`))).toEqual([])
  })

  it('of the shortcut', () => {
    expect(keysOf(...['registered', 'taken', 'invalid', 'off'].map((state) => `idle.hotkey.${state}`))).toEqual([])
  })

  it('of parts that are not available', () => {
    expect(keysOf(...CardPart.options.map((part) => `card.part.${part}`))).toEqual([])
    expect(keysOf(...MissingPart.shape.why.options.map((why) => `card.missing.${why}`))).toEqual([])
  })

  it('of how it came about', () => {
    expect(keysOf(...TraceReason.options.map((why) => `trace.why.${why}`))).toEqual([])
    expect(keysOf(...RequestPurpose.options.map((purpose) => `trace.purpose.${purpose}`))).toEqual([])
    expect(keysOf(...TraceCandidate.shape.result.options.map((result) => `trace.result.${result}`))).toEqual([])
    const formats = ['e164', 'e164-digits', 'national', 'as-received', 'sha256-e164', 'sha256-e164-digits']
    expect(keysOf(...formats.map((format) => `trace.format.${format}`))).toEqual([])
  })
})

describe('every problem has words', () => {
  it.each(ProblemKind.options)('%s: title, meaning, what to do, whom to ask', (kind) => {
    const words = Object.values(problemWords({ kind, retryable: false }, t))
    expect(words).toHaveLength(4)
    for (const word of words) expect(word).toMatch(/\w{3}/)
  })

  it.each(['403025', '403003', '401013', 'invalid_client', 'unknown-sandbox', 'no-secret', 'host'])(
    'code %s is explained',
    (code) => {
      const problem = { kind: 'not-permitted', retryable: false } as const
      expect(problemWords({ ...problem, code }, t).meaning).not.toBe(problemWords(problem, t).meaning)
    },
  )

  it.each([
    ['circuit-open', 'unreachable'],
    ['captive-portal', 'unreachable'],
    ['certificate', 'unreachable'],
    ['proxy-sign-in', 'unreachable'],
    ['proxy', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['too-large', 'unexpected-response'],
    ['per-minute', 'limit-reached'],
    ['per-hour', 'limit-reached'],
    ['per-day', 'limit-reached'],
    ['links', 'limit-reached'],
  ] as const)('code %s says more than %s', (code, kind) => {
    const problem = { kind, retryable: true } as const
    expect(problemWords({ ...problem, code }, t).meaning).not.toBe(problemWords(problem, t).meaning)
  })

  it('a code tells what to do where that differs, and leaves the rest to the kind', () => {
    const problem = { kind: 'unreachable', retryable: true } as const
    const words = problemWords({ ...problem, code: 'captive-portal' }, t)
    expect(words.title).toBe('This network wants you to sign in first')
    expect(words.todo).toMatch(/sign in to the network/)
    expect(problemWords({ ...problem, code: 'ENOTFOUND' }, t)).toMatchObject({
      title: problemWords(problem, t).title,
      todo: problemWords(problem, t).todo,
    })
  })

  it('a missing licence says whom to ask', () => {
    expect(problemWords({ kind: 'not-licensed', retryable: false }, t).whom).toMatch(
      /administrator.*Adobe account team/,
    )
  })

  it('a long wait ends at a time of day; a short one is left to the button that counts it down', () => {
    const limit = { kind: 'limit-reached', retryable: true } as const
    expect(possibleAgainAt({ ...limit, retryAfterMs: 600_000 }, 1_000)).toBe(601_000)
    expect(possibleAgainAt({ ...limit, retryAfterMs: 5_000 }, 1_000)).toBeNull()
    expect(possibleAgainAt({ ...limit, retryable: false, retryAfterMs: 5_000 }, 1_000)).toBe(6_000)
    expect(possibleAgainAt(limit, 1_000)).toBeNull()
  })

  it('a code nobody knows leaves the words of the kind', () => {
    const problem = { kind: 'timeout', retryable: true } as const
    expect(problemWords({ ...problem, code: 'UPSIDE-DOWN' }, t)).toEqual(problemWords(problem, t))
  })

  it('leads to the connection only where that helps', () => {
    const helped = ProblemKind.options.filter((kind) => helpsToConnect({ kind, retryable: false }))
    expect(helped).toEqual(['not-configured', 'credentials-rejected'])
  })
})

describe('every notice has words', () => {
  it('of the settings', () => {
    const kinds = Notice.options.map((option) => option.shape.kind.value)
    const ofSettings = ['settings-broken', 'settings-newer', 'policy-refused', 'settings-not-saved']
    expect(kinds).toEqual([...ofSettings, 'ignored', 'placeholder', 'link-refused'])
    expect(noticeWords({ kind: 'settings-broken', keptAs: 'settings.broken-1.json', detail: '' }, t)).toContain(
      'settings.broken-1.json',
    )
    expect(noticeWords({ kind: 'settings-newer' }, t)).toMatch(/newer/)
    expect(noticeWords({ kind: 'policy-refused', detail: 'It is not JSON.' }, t)).toMatch(
      /It is not JSON. .*administrator/,
    )
    expect(noticeWords({ kind: 'settings-not-saved' }, t)).toMatch(/saved/)
  })

  it.each(IgnoredReason.options)('of a text ignored as %s', (reason) => {
    expect(noticeWords({ kind: 'ignored', reason, source: 'clipboard' }, t)).toMatch(/\w{3}/)
  })
})

describe('labels of a card', () => {
  it('have keys for what the built-in views show', () => {
    const fields = [
      'lifetimeValue',
      'churn',
      'loyalty',
      'lastPurchase',
      'recentPurchases',
      'campaignTouches',
      'audiences',
      'formerAudiences',
      'scores',
      'conversion',
    ]
    expect(keysOf(...fields.map((field) => `field.${field}`))).toEqual([])
    const touches = ['emailSent', 'emailOpened', 'emailClicked', 'message', 'push', 'advert', 'offer', 'other']
    expect(keysOf(...touches.map((kind) => `touch.${kind}`))).toEqual([])
  })

  it('have a yes, a no and a name for every purpose of consent', () => {
    const purposes = 'call marketing email sms push postal personalize share collect fax whatsapp other'.split(' ')
    const answers = ['yes', 'no', 'name']
    expect(keysOf(...purposes.flatMap((purpose) => answers.map((answer) => `consent.${purpose}.${answer}`)))).toEqual(
      [],
    )
  })

  it('have words for every value of consent that is more than yes or no', () => {
    const bases = ConsentValue.options.filter((value) => !['y', 'n', 'p', 'u', 'other'].includes(value))
    expect(keysOf(...bases.map((value) => `consent.basis.${value}`))).toEqual([])
    expect(keysOf(...['p', 'u', 'other'].map((value) => `consent.undecided.${value}`))).toEqual([])
  })
})

describe('the dictionary', () => {
  it('fills places in, and writes numbers for the language', () => {
    expect(t('card.changed', { when: 'yesterday' })).toBe('Changed yesterday')
    expect(translator('de-CH')('card.points', { count: 12400 })).toBe(`${(12400).toLocaleString('de-CH')} points`)
  })

  it('chooses plural forms by count', () => {
    expect(t('choose-number.title', { count: 1 })).toBe('1 number found')
    expect(t('choose-number.title', { count: 3 })).toBe('3 numbers found')
  })

  it('leaves a place that has no value visible, rather than writing undefined', () => {
    expect(t('card.changed')).toBe('Changed {when}')
  })

  it('falls back to English', () => {
    expect(translator('tlh')('bar.menu')).toBe('Menu')
  })

  it('has no empty text and no key of Object itself', () => {
    const texts = Object.values(en).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    expect(isTextKey('toString')).toBe(false)
  })
})
