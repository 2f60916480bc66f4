import { describe, expect, test } from 'vitest'
import { parseCommandLine, USAGE } from '../../../src/main/triggers'

const lookup = { kind: 'lookup', number: null, stdin: false, json: false }

/** What follows the command, as it was given. */
const raw = (args: string[]) => args.slice(args.indexOf('lookup') + 1).join(' ')

describe('starting the app', () => {
  test.each([
    [[], false],
    [['--hidden'], true],
    [['--'], false],
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
    expect(parseCommandLine(args)).toEqual({ ...lookup, ...expected, raw: raw(args) })
  })

  test('keeps no more of what was given than anybody reads', () => {
    const args = ['lookup', '--from', 'x'.repeat(3_000), '--', '101']
    expect(parseCommandLine(args)).toMatchObject({ raw: `--from ${'x'.repeat(1_993)}` })
  })

  test('of the highlighted text asks for nothing else', () => {
    expect(parseCommandLine(['lookup', '--selection'])).toEqual({ kind: 'selection' })
    expect(parseCommandLine(['--selection', '--no-sandbox', 'lookup'])).toEqual({ kind: 'selection' })
  })
})

describe('a number alone, from a phone system that can append nothing else', () => {
  test.each([
    [['+14155550123'], '+14155550123'],
    [['4915112345678'], '4915112345678'],
    [['0014155550123'], '0014155550123'],
    [['101'], '101'],
    [['--', '+14155550123'], '+14155550123'],
    [['--hidden', '--no-sandbox', '(415)', '555-0123'], '(415) 555-0123'],
    [['+1%20415%20555%200123', '--user-data-dir=/tmp/x'], '+1 415 555 0123'],
    [['%2B14155550123'], '+14155550123'],
    [['١٢٣'], '١٢٣'],
    [['sip:+14155550123@pbx.example;user=phone'], '+14155550123'],
    [['sips:anonymous@anonymous.invalid'], 'anonymous'],
    [['<sip:101@pbx.example>'], '101'],
  ])('%j is looked up', (args, number) => {
    const given = args.slice(args.findIndex((arg) => !arg.startsWith('--')))
    expect(parseCommandLine(args)).toEqual({ ...lookup, number, raw: given.join(' ') })
  })

  test.each([
    [['anonymous']],
    [['']],
    [['--', '']],
    [['+']],
    [['call', '+14155550123']],
    [['+14155550123', '--json']],
    [['+14155550123;rm', '-rf']],
    [['$(reboot)']],
    [['`reboot`']],
    [['/etc/passwd']],
    [['./4155550123']],
    [['https://4155550123']],
    [['+14155550123', 'lookup']],
    [['lookup ', '+14155550123']],
  ])('%j is wrong usage', (args) => {
    expect(parseCommandLine(args)).toMatchObject({ kind: 'usage', message: expect.stringMatching(/^Unknown command/) })
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
    expect(parseCommandLine(['lookup', argument])).toEqual({ ...lookup, number, raw: argument })
    expect(parseCommandLine(['lookup', '--', argument])).toEqual({ ...lookup, number, raw: `-- ${argument}` })
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
    expect(parseCommandLine(['lookup', ...args])).toEqual({ ...lookup, ...expected, raw: args.join(' ') })
  })

  test('loses nothing that stands before the command', () => {
    expect(parseCommandLine(['--from=microsip', '--no-sandbox', 'lookup', '101'])).toEqual({
      ...lookup,
      number: '101',
      phone: { phoneSystem: 'microsip' },
      raw: '101',
    })
  })
})

describe('a link, as the operating system opens it', () => {
  // What it says is read by the app that runs, which shows what it refuses.
  test.each([
    [['callside://lookup?phone=%2B14155550123']],
    [['--hidden', '--no-sandbox', 'callside:lookup?phone=+14155550123']],
    [['--', 'callside://lookup?phone=%2B14155550123']],
    [['tel:+14155550123']],
    [['CALLTO:+14155550123']],
    [['callside://doctor']],
    [['tel:--inspect']],
  ])('%j', (args) => {
    expect(parseCommandLine(args)).toEqual({ kind: 'link', link: args.at(-1) })
  })

  test('is cut where it has long become nonsense', () => {
    expect(parseCommandLine([`tel:${'1'.repeat(9_000)}`])).toEqual({ kind: 'link', link: `tel:${'1'.repeat(4_092)}` })
  })
})

test.each([
  [['doctor'], false],
  [['doctor', '--json'], true],
  [['--inspect=0', 'doctor', '--no-sandbox', '--json'], true],
])('%j checks the set-up', (args, json) => {
  expect(parseCommandLine(args)).toEqual({ kind: 'doctor', json })
})

test('a number that is written like an option is not repeated', () => {
  const command = parseCommandLine(['lookup', '--+12025550123'])
  expect(command).toMatchObject({ kind: 'usage', message: expect.stringContaining('Unknown option') })
  expect(JSON.stringify(command)).not.toContain('2025550123')
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
    [['doctor', '--selection'], 'no number'],
    [['lookup', '--selection', '123'], '--selection stands alone'],
    [['lookup', '--selection', '--stdin'], '--selection stands alone'],
    [['lookup', '--selection', '--json'], '--selection stands alone'],
    [['lookup', '--selection', '--from', 'microsip'], '--selection stands alone'],
    [['call', '123'], 'Unknown command'],
    [['view'], 'view takes: check FILE'],
    [['view', 'show', 'a.json'], 'view takes: check FILE'],
    [['view', 'check', 'a.json', 'b.json'], 'view takes: check FILE'],
    [['view', 'check', 'a.json', '--phone'], 'a file and --phone NUMBER'],
    [['view', 'check', 'a.json', '--phone='], '--phone takes a number'],
    [['view', 'check', 'a.json', '--json'], 'a file and --phone NUMBER'],
    [['lookup', '123', '--phone', '456'], '--phone'],
  ])('%j', (args, reason) => {
    const parsed = parseCommandLine(args)
    expect(parsed.kind).toBe('usage')
    const { message } = parsed as { message: string }
    expect(message.slice(0, -USAGE.length)).toContain(reason)
    expect(message.endsWith(USAGE)).toBe(true)
  })

  test.each([
    [['view', 'check', 'a.json'], { file: 'a.json', phone: null }],
    [['view', 'check', '--phone', '+1 415 555 0123', 'a b.json'], { file: 'a b.json', phone: '+1 415 555 0123' }],
    [['--no-sandbox', 'view', 'check', 'a.json', '--user-data-dir=/x'], { file: 'a.json', phone: null }],
  ])('%j checks a view', (args, wanted) => {
    expect(parseCommandLine(args)).toEqual({ kind: 'view-check', ...wanted })
  })

  test.each([[['--help']], [['-h']], [['lookup', '--help']], [['doctor', '-h']], [['--help', 'lookup', '1']]])(
    '%j shows the usage alone',
    (args) => {
      expect(parseCommandLine(args)).toEqual({ kind: 'usage', message: USAGE })
    },
  )
})
