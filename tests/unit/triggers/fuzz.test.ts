import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifySighting } from '../../../src/main/numbers'
import {
  type CommandLine,
  type Link,
  parseCommandLine,
  phoneContextSchema,
  readLink,
  recognisePlaceholder,
} from '../../../src/main/triggers'

const RUNS = 25_000
const LONGEST_NUMBER = 256

const pieces = fc.constantFrom(
  ...[
    '+14155550123',
    '%2B1415',
    '555-0123',
    '101',
    '0044',
    '١٢٣',
    'anonymous',
    'sip:',
    'sips:',
    'tel:',
    'callto:',
    '@',
  ],
  ...[
    'https://',
    'callside://lookup?',
    '?',
    '&',
    '=',
    '&phone=',
    '&did=',
    '&callId=',
    '&queue=',
    '&phase=ringing',
    '#',
  ],
  ...['&phase=', '&direction=out', '&source=3cx', '%', '%00', '%0a', '%zz', '%C3', '%20', '%22', '%2D%2D', '%E2%80%AE'],
  ...[
    '--',
    ' --json',
    ' -x',
    '"',
    "'",
    '`',
    '$(',
    ')',
    ';',
    '|',
    '&&',
    '\\',
    '<',
    '>',
    '\u0000',
    '\n',
    '\u2028',
    '\ud800',
  ],
  ...['{phone}', '$1', '%CallerNumber%', '[Number]', '<m>', '+', ' ', '/', '//', '..', ';ext=1', ';phone-context=+1'],
)
const noise = fc.oneof(
  { weight: 4, arbitrary: pieces },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const text = fc.array(noise, { maxLength: 8 }).map((parts) => parts.join(''))
const opening = fc.constantFrom(
  ...['callside://lookup?phone=', 'callside:lookup?phone=', 'callside://lookup?', 'callside:', 'tel:', 'callto://', ''],
)
const anyLink = fc
  .tuple(opening, text, fc.integer({ min: 0, max: 200 }))
  .map(([start, body, times]) => start + (times === 0 ? body.repeat(400) : body))

const options = [
  '--from',
  '--call-id',
  '--phase',
  '--direction',
  '--did',
  '--queue',
  '--json',
  '--stdin',
  '--',
  '--hidden',
]
const argument = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...options) },
  { weight: 1, arbitrary: fc.constantFrom('lookup', 'doctor', 'ended', 'inbound', '--from=x', '--inspect', '-h', '') },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: anyLink },
)
const commandLine = fc.oneof(
  fc.array(argument, { maxLength: 8 }).map((rest) => ['lookup', ...rest]),
  fc.array(argument, { maxLength: 5 }),
)

/** What every lookup by link promises, whoever wrote the link. */
function checkLink(link: Link): void {
  if (link.kind === 'refused') return
  const { text: caller, phone, passOn } = link
  expect(phoneContextSchema.strict().parse(phone)).toEqual(phone)
  expect(caller.length).toBeLessThanOrEqual(LONGEST_NUMBER + 'tel:'.length)
  expect(caller).not.toMatch(/["'`\\<>|&$!^{}?@[\]]|--|(?:^|\s)-|[\p{Cc}\p{Cs}]/u)
  expect(recognisePlaceholder(caller)).toBeNull()
  // A number, a word that may say that the caller hides, or a caller of whom nothing is known.
  if (!/\p{Nd}/u.test(caller)) expect(caller).toMatch(/^[\p{L}\p{M}\p{Zs}.\p{Pd}_]{0,40}$/u)
  if (passOn) expect(caller).toMatch(/\p{Nd}/u)
}

/** What every lookup by command line promises, whatever a softphone appended. */
function checkLookup(args: string[], command: CommandLine & { kind: 'lookup' }): void {
  expect(args).toContain('lookup')
  expect(command.stdin).toBe(command.number === null)
  if (command.phone) expect(phoneContextSchema.strict().parse(command.phone)).toEqual(command.phone)
  expect((command.number ?? '').length).toBeLessThanOrEqual(2_000)
  // What stands after two dashes is text and turns nothing on.
  const own = args.slice(0, args.indexOf('--') < 0 ? args.length : args.indexOf('--'))
  if (command.stdin) expect(own).toContain('--stdin')
  if (command.json) expect(own).toContain('--json')
  if (command.number === '' && !command.phone) expect(args.join(' ')).toMatch(/sips?:|tel:|callto:|%20/i)
}

describe('100,000 links and command lines', () => {
  it('a link is a caller within bounds, or refused', () => {
    let lookups = 0
    fc.assert(
      fc.property(anyLink, (written) => {
        const link = readLink(written)
        checkLink(link)
        if (link.kind === 'lookup') lookups++
      }),
      { numRuns: 2 * RUNS },
    )
    // Else the links would be too wild to test anything.
    expect(lookups).toBeGreaterThan(RUNS / 50)
  })

  it('a command line is understood within bounds, or answered with the usage', () => {
    let lookups = 0
    fc.assert(
      fc.property(commandLine, (args) => {
        const command = parseCommandLine(args)
        if (command.kind === 'link') return checkLink(command.link)
        if (command.kind !== 'lookup') return
        lookups++
        checkLookup(args, command)
      }),
      { numRuns: 2 * RUNS - 2_000 },
    )
    expect(lookups).toBeGreaterThan(RUNS / 10)
  })

  it('no link without a digit leads to a number', () => {
    const withoutDigits = anyLink.map((written) => written.replace(/\p{Nd}/gu, ''))
    fc.assert(
      fc.property(withoutDigits, (written) => {
        const link = readLink(written)
        if (link.kind === 'refused') return
        const found = classifySighting(link.text, { regions: ['US', 'DE'], internalExtensions: ['1XX'] })
        expect(['none', 'withheld']).toContain(found.kind)
      }),
      { numRuns: 2_000 },
    )
  })
})
