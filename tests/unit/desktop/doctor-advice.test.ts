import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../../src/main/desktop/doctor'
import { adviceFor, toldBy } from '../../../src/main/desktop/doctor/advice'
import { type Problem, ProblemKind } from '../../../src/preload/bridge'

const { t, listed, together } = wordsFor('en')
const problem = (change: Partial<Problem>): Problem => ({ kind: 'unexpected-response', retryable: false, ...change })

describe('advice', () => {
  it.each([
    [{ kind: 'credentials-rejected' }, 'Adobe Developer Console'],
    [{ kind: 'not-permitted' }, 'add the credential to a role'],
    [{ kind: 'not-permitted', code: '403025' }, 'Experience Platform product profile'],
    [{ kind: 'not-licensed' }, 'Adobe account team'],
    [{ kind: 'merge-policy' }, 'lookup.mergePolicyId'],
    [{ kind: 'rate-limited' }, 'Wait a little'],
    [{ kind: 'unreachable', host: 'platform.adobe.io' }, 'firewall for platform.adobe.io'],
    [{ kind: 'timeout' }, 'firewall for the platform'],
    [{ kind: 'unreachable', code: 'ENOTFOUND' }, 'DNS'],
    [{ kind: 'unreachable', code: 'certificate' }, 'connection.certificateFile'],
    [{ kind: 'unreachable', code: 'captive-portal' }, 'in a browser'],
    [{ kind: 'unreachable', code: 'proxy' }, 'proxy’s address'],
    [{ kind: 'unreachable', code: 'proxy-sign-in' }, 'proxy/<host>'],
    [{ kind: 'unreachable', code: 'circuit-open' }, 'pauses'],
    [{ kind: 'not-configured', code: 'host' }, 'connection.trustedHosts'],
    [{ kind: 'unexpected-response' }, 'Adobe support'],
  ] as const)('for %o says what to do about it', (change, words) => {
    expect(adviceFor(problem(change), t)).toContain(words)
  })

  it('knows something for every kind of problem, and says who did not answer', () => {
    for (const kind of ProblemKind.options) expect(adviceFor(problem({ kind }), t)).not.toBe('')
    expect(toldBy(problem({ kind: 'timeout', host: 'ims.example' }), t)).toBe('No answer from ims.example: timeout.')
    expect(toldBy(problem({ kind: 'not-permitted', code: '403025' }), t)).toBe(
      'The platform answered with not-permitted (403025).',
    )
    expect(toldBy(problem({ kind: 'not-configured', code: 'host', host: 'evil.example' }), t)).toBe(
      'Nothing was sent to evil.example, which is not trusted.',
    )
  })

  it('lists in words, and counts what is too much', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
    expect(listed(['a', 'b', 'c', 'd'], 3)).toBe('a, b and 2 more')
    expect(listed(['a', 'b', 'c'], 3)).toBe('a, b and c')
    expect(wordsFor('ja').listed(['a', 'b', 'c'])).toBe('a、b、c')
  })

  it('puts sentences side by side, leaving out those that there are none of', () => {
    expect(together('One.', null, '', 'Two.')).toBe('One. Two.')
    expect(wordsFor('zh-Hans-CN').together('一。', '二。')).toBe('一。二。')
  })
})
