import { describe, expect, it } from 'vitest'
import { CardPart, IgnoredReason, LookupState, Notice, ProblemKind, SightingSource } from '../../../src/preload/bridge'
import { isTextKey, translator } from '../../../src/preload/locales'
import { en } from '../../../src/preload/locales/en'
import { helpsToConnect, noticeWords, problemWords } from '../../../src/renderer/problems'

const t = translator('en')
const keysOf = (...keys: string[]) => keys.filter((key) => !isTextKey(key))

describe('every state has words', () => {
  it('of the title bar', () => {
    const kinds = LookupState.options.map((option) => option.shape.kind.value)
    expect(kinds).toHaveLength(11)
    expect(keysOf(...kinds.map((kind) => `status.${kind}`))).toEqual([])
    expect(keysOf(...SightingSource.options.map((source) => `source.${source}`))).toEqual([])
  })

  it('of the shortcut', () => {
    expect(keysOf(...['registered', 'taken', 'invalid', 'off'].map((state) => `idle.hotkey.${state}`))).toEqual([])
  })

  it('of parts that are not available', () => {
    expect(keysOf(...CardPart.options.map((part) => `card.part.${part}`))).toEqual([])
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
    expect(kinds).toEqual(['settings-broken', 'settings-newer', 'settings-not-saved', 'ignored'])
    expect(noticeWords({ kind: 'settings-broken', keptAs: 'settings.broken-1.json', detail: '' }, t)).toContain(
      'settings.broken-1.json',
    )
    expect(noticeWords({ kind: 'settings-newer' }, t)).toMatch(/newer/)
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
    ]
    expect(keysOf(...fields.map((field) => `field.${field}`))).toEqual([])
    const touches = ['emailSent', 'emailOpened', 'emailClicked', 'message', 'push', 'advert', 'offer', 'other']
    expect(keysOf(...touches.map((kind) => `touch.${kind}`))).toEqual([])
  })

  it('have three answers for every purpose of consent', () => {
    const purposes = 'call marketing email sms push postal personalize share collect fax whatsapp other'.split(' ')
    const answers = ['yes', 'no', 'undecided']
    expect(keysOf(...purposes.flatMap((purpose) => answers.map((answer) => `consent.${purpose}.${answer}`)))).toEqual(
      [],
    )
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
