import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { LinkRefusal } from '../../../src/main/triggers'
import { type Arrival, type ArrivalMeaning, PassOnScheme, type PhoneShell } from '../../../src/preload/bridge'
import { translator } from '../../../src/preload/locales'
import { formatter } from '../../../src/renderer/format'
import { noticeWords } from '../../../src/renderer/notices'
import { Arrivals } from '../../../src/renderer/phone/Arrivals'
import { arrivalFacts, meaningWords } from '../../../src/renderer/phone/arrivalWords'
import { byteRows } from '../../../src/renderer/phone/bytes'
import { baresipWords, readPort } from '../../../src/renderer/phone/listenerWords'
import { registrationProblem } from '../../../src/renderer/phone/registration'
import { schemeOptions } from '../../../src/renderer/phone/schemes'

// The words are chosen by the language when they load, and Node 20 has no navigator.
vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB', platform: 'Linux' }))

const t = translator('en')
const words = { t, tLater: t }
const textOf = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
const hexOf = (text: string) => Buffer.from(text).toString('hex')

const arrival: Arrival = {
  id: 1,
  at: Date.parse('2026-11-23T12:00:00Z'),
  way: 'link',
  system: 'teams',
  hex: hexOf('callside://lookup?phone={phone}'),
  isCut: false,
  phase: null,
  direction: null,
  callId: null,
  line: null,
  queue: null,
  meaning: { kind: 'placeholder', written: '{phone}', advice: 'placeholder.teams' },
  change: 'none',
}

describe('what arrived', () => {
  it('is shown byte by byte, eight in a row, with what can be read of them', () => {
    expect(byteRows(hexOf('+1 202 555 ü\n'))).toEqual([
      { offset: '0000', hex: ['2b', '31', '20', '32', '30', '32', '20', '35'], text: '+1 202 5' },
      { offset: '0008', hex: ['35', '35', '20', 'c3', 'bc', '0a'], text: '55 ···' },
    ])
    expect(byteRows('')).toEqual([])
    expect(byteRows('00'.repeat(1_024))).toHaveLength(128)
  })

  it('says of a placeholder which phone system it belongs to and what to fix', () => {
    const text = textOf(createElement(Arrivals, { arrivals: [arrival] }))
    expect(text).toContain('Not a number but a placeholder: {phone}')
    expect(text).toContain('This is Microsoft Teams’.')
    expect(text).toMatch(/0000 63 61 6c 6c 73 69 64 65 callside 0008/)
    expect(text).toContain('31 bytes')
  })

  it('says that there were more bytes than are kept', () => {
    const cut = { ...arrival, hex: '41'.repeat(1_024), isCut: true }
    expect(textOf(createElement(Arrivals, { arrivals: [cut] }))).toContain('The first 1,024 bytes')
  })

  it('has the newest open, and the others one press away', () => {
    const html = renderToStaticMarkup(createElement(Arrivals, { arrivals: [{ ...arrival, id: 2 }, arrival] }))
    expect(html.match(/aria-expanded="(true|false)"/g)).toEqual(['aria-expanded="true"', 'aria-expanded="false"'])
  })

  it('says so when there is nothing yet', () => {
    expect(textOf(createElement(Arrivals, { arrivals: [] }))).toContain('Nothing yet.')
  })

  it.each<[ArrivalMeaning, string]>([
    [{ kind: 'number', display: '+1 202 555 0123' }, 'Read as +1 202 555 0123'],
    [{ kind: 'several', count: 2 }, '2 numbers, to choose from'],
    [{ kind: 'withheld' }, 'The caller hides the number'],
    [{ kind: 'internal' }, 'An internal extension, not looked up'],
    [{ kind: 'service-number' }, 'An emergency or service number, not looked up'],
    [{ kind: 'nothing', reason: 'no-number' }, 'There was no phone number in that text.'],
    [{ kind: 'nothing', reason: 'of a later version' }, 'There was no phone number in that text.'],
    [{ kind: 'refused', reason: 'not-json', detail: null }, 'Refused: the body isn’t JSON in UTF-8.'],
    [{ kind: 'refused', reason: 'field', detail: 'numbr' }, 'Refused: the field numbr is missing, wrong or unknown.'],
    [{ kind: 'refused', reason: 'field', detail: null }, 'Refused: the body has to be one JSON object.'],
    [{ kind: 'refused', reason: 'unknown-phase', detail: null }, t('notice.link-refused.unknown-phase')],
    [{ kind: 'refused', reason: 'of a later version', detail: null }, t('notice.link-refused.other')],
  ])('of the kind %j is said in words', (meaning, said) => {
    expect(meaningWords(meaning, words)).toMatchObject({ text: said, advice: null })
  })

  it('tells what else was said of the call, and leaves out what wasn’t', () => {
    const call = { ...arrival, system: 'microsip', phase: 'ringing', direction: 'inbound', queue: 'Sales' } as const
    expect(arrivalFacts({ ...call, change: 'began' }, words)).toEqual([
      ['Phone system', 'MicroSIP'],
      ['Phase', 'ringing'],
      ['Direction', 'incoming'],
      ['Queue', 'Sales'],
      ['Result', 'A new call'],
    ])
    expect(arrivalFacts({ ...arrival, system: 'our own' }, words)[0]).toEqual(['Phone system', 'our own'])
  })
})

describe('notices of phone systems', () => {
  it('say what arrived in place of a number, whose it is, and what to fix', () => {
    const said = noticeWords({ kind: 'placeholder', written: '%CallerNumber%', advice: 'placeholder.3cx' }, t)
    expect(said).toMatch(/^The phone system sent %CallerNumber% in place .*This is 3CX’s\. .*%CallerNumber%/)
    expect(noticeWords({ kind: 'placeholder', written: '{x}', advice: 'of a later version' }, t)).toContain(
      t('placeholder.unknown'),
    )
  })

  it('say for each refused link what is wrong with it', () => {
    const reasons = Object.keys({
      'too-long': true,
      'control-characters': true,
      malformed: true,
      'repeated-parameter': true,
      'percent-encoding': true,
      'argument-injection': true,
      'nested-link': true,
      'no-number': true,
      'unknown-phase': true,
      'unknown-direction': true,
    } satisfies Record<LinkRefusal, true>)
    const other = t('notice.link-refused.other')
    const said = [...reasons, 'dial-links-off'].map((reason) => noticeWords({ kind: 'link-refused', reason }, t))
    expect(new Set([...said, other]).size).toBe(reasons.length + 2)
    expect(noticeWords({ kind: 'link-refused', reason: 'of a later version' }, t)).toBe(other)
  })
})

describe('the listeners', () => {
  const baresip = { on: true, port: 4444, state: 'off', why: null, nextTryAt: null } as const
  const said = (change: Partial<PhoneShell['baresip']>, now = 0) =>
    baresipWords({ ...baresip, ...change }, now, { tLater: t, format: formatter('en-GB', t) })

  it('say how the connection to baresip is, and when it is tried again', () => {
    expect(said({})).toBe('Off. Nothing is tried.')
    expect(said({ state: 'connecting' })).toBe('Connecting…')
    expect(said({ state: 'connected' })).toContain('Connected.')
    const waiting = { state: 'waiting', why: 'not-running', nextTryAt: 4_000 } as const
    expect(said(waiting, 1_000)).toMatch(/^No baresip answers on this port\. Next try in 3\ssecs?\.$/)
    expect(said(waiting, 5_000)).toBe('No baresip answers on this port.')
    expect(said({ ...waiting, why: 'closed' })).toContain('closed the connection')
    expect(said({ ...waiting, why: 'malformed' })).toContain('isn’t baresip')
  })

  it.each(['off', 'opening', 'open', 'port-taken', 'not-allowed'] as const)('say how the hook is: %s', (state) => {
    expect(t(`phone.hook.${state}`)).toMatch(/\w{3}.*\.|…$/)
  })

  it.each([
    ['1', 1],
    [' 4444 ', 4444],
    ['65535', 65_535],
    ['65536', null],
    ['0', null],
    ['', null],
    ['44a', null],
    ['-1', null],
    ['4444.5', null],
  ])('take %j for the port %j', (typed, port) => {
    expect(readPort(typed)).toBe(port)
  })
})

describe('links that the system opens', () => {
  const said = (value: 'done' | 'overruled' | 'failed', on = true, computer: 'windows' | 'other' = 'other') => {
    const key = registrationProblem({ ok: true, value }, on, computer)
    return key && t(key, { scheme: 'tel' })
  }

  it('need no word where the system obeys, and say what to do where it doesn’t', () => {
    expect(said('done')).toBeNull()
    expect(said('overruled')).toMatch(/-mimeapps\.list.*x-scheme-handler\/tel\./)
    expect(said('overruled', true, 'windows')).toContain('choose Callside for tel: links')
    expect(said('overruled', false)).toContain('choose another program for tel: links')
    expect(said('failed')).toContain('Nothing was changed')
    const broken = { ok: false, error: { kind: 'failed', detail: 'registerLinks' } } as const
    expect(registrationProblem(broken, true, 'other')).toBe('phone.link.failed')
  })

  it('are passed on by any scheme of the bridge', () => {
    expect(schemeOptions.map(({ value }) => value).sort()).toEqual([...PassOnScheme.options].sort())
    for (const { value, label } of schemeOptions) expect(label).toBe(`${value}:`)
  })
})
