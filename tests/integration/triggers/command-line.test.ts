import { describe, expect, test } from 'vitest'
import { parseCommandLine, USAGE } from '../../../src/main/triggers'

const lookup = { kind: 'lookup', number: null, stdin: false, json: false }

describe('starting the app', () => {
  test.each([
    [[], false],
    [['--hidden'], true],
    [['--no-sandbox', '--user-data-dir=/tmp/x', '--hidden', '--inspect=0'], true],
    [['--disable-features=A,B', '--whatever=1', '-psn_0_1234'], false],
  ])('%j runs it', (args, hidden) => {
    expect(parseCommandLine(args)).toEqual({ kind: 'run', hidden })
  })
})

describe('lookup', () => {
  test.each([
    [['lookup', '+14155550123'], { number: '+14155550123' }],
    [['lookup', '+1 415 555 0123', '--json'], { number: '+1 415 555 0123', json: true }],
    [['lookup', '--json', '+1', '415', '555', '0123'], { number: '+1 415 555 0123', json: true }],
    [['--json', 'lookup', '+14155550123'], { number: '+14155550123', json: true }],
    [['lookup', '--', '-123'], { number: '-123' }],
    [['lookup', '--json', '--', '--no-sandbox'], { number: '--no-sandbox', json: true }],
    [['lookup', '--stdin'], { stdin: true }],
    [['lookup', '--stdin', '--json'], { stdin: true, json: true }],
    [['--no-sandbox', '--unknown=1', 'lookup', '123', '--no-sandbox', '--user-data-dir=/tmp/a b'], { number: '123' }],
    [['lookup', '123', '--remote-debugging-port=0', '--force-device-scale-factor=2'], { number: '123' }],
    [['lookup', '9'.repeat(2_000)], { number: '9'.repeat(2_000) }],
  ])('%j', (args, expected) => {
    expect(parseCommandLine(args)).toEqual({ ...lookup, ...expected })
  })
})

describe('lookup of whatever a softphone appends', () => {
  test.each([
    ['+1%20415%20555%200123', '+1 415 555 0123'],
    ['%2B14155550123', '+14155550123'],
    ['0014155550123', '0014155550123'],
    ['sip:+14155550123@pbx.example;user=phone;transport=tcp', '+14155550123'],
    ['<sips:%2B14155550123@192.0.2.7:5061>', '+14155550123'],
    ['"Ada 4155550199" <sip:+14155550123@pbx.example>;tag=1', '+14155550123'],
    ['sip:ada:4155550199@4155550198.example', 'ada'],
    ['sip:4155550199.example', ''],
    ['sip:anonymous@anonymous.invalid', 'anonymous'],
    ['tel:+14155550123;ext=12', '+14155550123;ext=12'],
    ['"+14155550123"', '"+14155550123"'],
    ["'+14155550123';", "'+14155550123';"],
    ['$(reboot)', '$(reboot)'],
    ['`reboot` & calc | more > x', '`reboot` & calc | more > x'],
    ['%CallerNumber%', '%CallerNumber%'],
    ['%7Bphone%7D', '{phone}'],
    ['100%', '100%'],
    ['call <sip:101@pbx> or 415 555 0123', 'call <sip:101@pbx> or 415 555 0123'],
    ['anonymous', 'anonymous'],
  ])('%j', (argument, number) => {
    expect(parseCommandLine(['lookup', argument])).toEqual({ ...lookup, number })
    expect(parseCommandLine(['lookup', '--', argument])).toEqual({ ...lookup, number })
  })
})

describe('lookup for a phone system', () => {
  test.each([
    [['--from', 'microsip', '4155550123'], { number: '4155550123', phone: { phoneSystem: 'microsip' } }],
    [['--from', 'microsip', '--', '--stdin'], { number: '--stdin', phone: { phoneSystem: 'microsip' } }],
    [['--from', 'microsip'], { number: '', phone: { phoneSystem: 'microsip' } }],
    [['--from', 'microsip', '--', ''], { number: '', phone: { phoneSystem: 'microsip' } }],
    [['--from', '', '101'], { number: '101', phone: {} }],
    [['--from=3cx', '--stdin'], { stdin: true, phone: { phoneSystem: '3cx' } }],
    [['101', '--phase', 'Ended', '--json'], { number: '101', json: true, phone: { phase: 'ended' } }],
    [['--call-id', '{callId}', '--did', '%CalledNumber%', '--', '101'], { number: '101', phone: {} }],
    [['--queue', 'x'.repeat(129), '--did', '1\u00002', '101'], { number: '101', phone: {} }],
    [
      ['--call-id', 'a-1', '--phase=ringing', '--direction', 'outbound', '--did', '+493090', '--queue', 'Gold', '101'],
      {
        number: '101',
        phone: { callId: 'a-1', phase: 'ringing', direction: 'outbound', did: '+493090', queue: 'Gold' },
      },
    ],
  ])('%j', (args, expected) => {
    expect(parseCommandLine(['lookup', ...args])).toEqual({ ...lookup, ...expected })
  })

  test('loses nothing that stands before the command', () => {
    expect(parseCommandLine(['--from=microsip', '--no-sandbox', 'lookup', '101'])).toEqual({
      ...lookup,
      number: '101',
      phone: { phoneSystem: 'microsip' },
    })
  })
})

describe('a link, as the operating system opens it', () => {
  const called = { kind: 'lookup', text: '+14155550123', phone: {}, passOn: false }
  test.each([
    [['callside://lookup?phone=%2B14155550123'], called],
    [['--hidden', '--no-sandbox', 'callside:lookup?phone=+14155550123'], called],
    [['--', 'callside://lookup?phone=%2B14155550123'], called],
    [['tel:+14155550123'], { ...called, passOn: true }],
    [['CALLTO:+14155550123'], { ...called, passOn: true }],
    [['callside://doctor'], { kind: 'refused', reason: 'malformed' }],
    [['tel:--inspect'], { kind: 'refused', reason: 'argument-injection' }],
  ])('%j', (args, link) => {
    expect(parseCommandLine(args)).toEqual({ kind: 'link', link })
  })
})

test.each([
  [['doctor'], false],
  [['doctor', '--json'], true],
  [['--inspect=0', 'doctor', '--no-sandbox', '--json'], true],
])('%j checks the set-up', (args, json) => {
  expect(parseCommandLine(args)).toEqual({ kind: 'doctor', json })
})

describe('wrong usage', () => {
  test.each([
    [['lookup'], 'needs a number'],
    [['lookup', ''], 'needs a number'],
    [['lookup', ' ', '--json'], 'needs a number'],
    [['lookup', '--stdin', '123'], 'not both'],
    [['lookup', '9'.repeat(2_001)], '2000 characters'],
    [['lookup', '-123'], '-1'],
    [['lookup', '123', '--jsno'], '--jsno'],
    [['lookup', '123', '--unknown=1'], '--unknown'],
    [['lookup', '123', '--json=yes'], '--json'],
    [['lookup', '123', '--hidden'], '--hidden'],
    [['lookup', '123', '--from'], '--from'],
    [['lookup', '--from', '--json', '123'], '--from'],
    [['lookup', '--phase', 'dialing', '123'], '--phase takes ringing, answered, ended'],
    [['lookup', '--direction', 'up', '123'], '--direction takes inbound, outbound'],
    [['lookup', '--from', 'microsip', '--stdin', '123'], 'not both'],
    [['lookup', '--from', 'microsip', '--no-such', '123'], '--no-such'],
    [['tel:+14155550123', '--json'], 'stands alone'],
    [['callside://lookup?phone=1', 'tel:2'], 'stands alone'],
    [['--', 'tel:+14155550123', '--inspect'], 'stands alone'],
    [['--', 'lookup', '123'], 'Unknown command'],
    [['https://lookup?phone=1'], 'Unknown command'],
    [['doctor', '--from', 'microsip'], 'nothing of a phone system'],
    [['doctor', '123'], 'no number'],
    [['doctor', '--stdin'], 'no number'],
    [['call', '123'], 'Unknown command'],
    [['+14155550123'], 'Unknown command'],
  ])('%j', (args, reason) => {
    const parsed = parseCommandLine(args)
    expect(parsed.kind).toBe('usage')
    const { message } = parsed as { message: string }
    expect(message.slice(0, -USAGE.length)).toContain(reason)
    expect(message.endsWith(USAGE)).toBe(true)
  })

  test.each([[['--help']], [['-h']], [['lookup', '--help']], [['doctor', '-h']], [['--help', 'lookup', '1']]])(
    '%j shows the usage alone',
    (args) => {
      expect(parseCommandLine(args)).toEqual({ kind: 'usage', message: USAGE })
    },
  )
})
