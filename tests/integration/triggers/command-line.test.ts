import { describe, expect, test } from 'vitest'
import { parseCommandLine, USAGE } from '../../../src/main/triggers'

const lookup = { kind: 'lookup', number: null, stdin: false, json: false }

describe('starting the app', () => {
  test.each([
    [[], false],
    [['--hidden'], true],
    [['--no-sandbox', '--user-data-dir=/tmp/x', '--hidden', '--inspect=0'], true],
    [['--disable-features=A,B', '--whatever=1', '-psn_0_1234'], false],
    [['--hidden', 'callside://lookup?phone=%2B14155550123'], true],
    [['tel:+14155550123'], false],
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
