import { execFileSync, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { isTooLong, readHandOver } from '../../../src/main/desktop/hand-over'
import { keepLinks } from '../../../src/main/desktop/link-keeping'
import { classifySighting } from '../../../src/main/numbers'
import {
  type CommandLine,
  type Link,
  parseCommandLine,
  phoneContextSchema,
  readLink,
  recognisePlaceholder,
} from '../../../src/main/triggers'

/**
 * Whatever starts a process while links and command lines are read, in this code or in a package: Node's own functions are
 * replaced for everybody in this process, also for those who imported them before. What it can't see: somebody who took a
 * function out of the module by `require` before this ran, native code, and what an operating system makes of an address
 * that it is given to open. The app's tests in a real window look for processes of that kind.
 */
const started = await vi.hoisted(async () => {
  const { createRequire, syncBuiltinESMExports } = await import('node:module')
  const childProcess = createRequire(import.meta.url)('node:child_process')
  const watch = vi.fn()
  for (const name of ['exec', 'execSync', 'execFile', 'execFileSync', 'fork', 'spawn', 'spawnSync'])
    childProcess[name] = watch
  syncBuiltinESMExports()
  return watch
})

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
  '--selection',
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
  fc.array(argument, { maxLength: 3 }).map((rest) => ['view', 'check', ...rest]),
  fc.tuple(noise, noise).map((parts) => [parts.join('')]),
)

/** What every lookup by link promises, whoever wrote the link. */
function checkLink(link: Link): void {
  if (link.kind === 'refused') return
  const { text: caller, phone, passOn } = link
  expect(phoneContextSchema.strict().parse(phone)).toEqual(phone)
  expect(caller.length).toBeLessThanOrEqual(LONGEST_NUMBER + 'tel:'.length)
  // A dash between a blank and a digit is how people write "(202) -555"; first of all it would be an option.
  expect(caller).not.toMatch(/["'`\\<>|&$!^{}?@[\]]|--|^-|\s-(?!\s?\d)|[\p{Cc}\p{Cs}]/u)
  expect(recognisePlaceholder(caller)).toBeNull()
  // A number, a word that may say that the caller hides, or a caller of whom nothing is known.
  if (!/\p{Nd}/u.test(caller)) expect(caller).toMatch(/^[\p{L}\p{M}\p{Zs}.\p{Pd}_]{0,40}$/u)
  if (passOn) expect(caller).toMatch(/\p{Nd}/u)
}

/** What every lookup by command line promises, whatever a softphone appended. */
function checkLookup(args: string[], command: CommandLine & { kind: 'lookup' }): void {
  expect(command.stdin).toBe(command.number === null)
  if (command.phone) expect(phoneContextSchema.strict().parse(command.phone)).toEqual(command.phone)
  expect((command.number ?? '').length).toBeLessThanOrEqual(2_000)
  expect(args.join(' ')).toContain(command.raw.slice(0, 1_000))
  expect(command.raw.length).toBeLessThanOrEqual(2_000)
  // Without the command it takes a number alone, or an address.
  if (!args.includes('lookup')) {
    expect(command).toMatchObject({ stdin: false, json: false })
    expect(command.phone).toBeUndefined()
    if (!/(?:sips?|tel):/i.test(command.raw)) expect(command.number).toMatch(/^\+?[\p{Nd}(][\p{Nd}\s()./-]*$/u)
    return
  }
  // What stands after two dashes is text and turns nothing on.
  const own = ownArguments(args)
  if (command.stdin) expect(own).toContain('--stdin')
  if (command.json) expect(own).toContain('--json')
  if (command.number === '' && !command.phone) expect(args.join(' ')).toMatch(/sips?:|tel:|callto:|%20/i)
}

/** Chromium's message to the app that runs has 32 KiB; one that is longer ends that app. */
async function checkHandOver(args: string[], command: CommandLine): Promise<void> {
  if (isTooLong(args) || (command.kind !== 'lookup' && command.kind !== 'link' && command.kind !== 'selection')) return
  if (command.kind === 'lookup' && command.stdin) return
  const handedOver = JSON.stringify(await readHandOver(command))
  const folder = 4_096
  const inUtf16 = 2 * handedOver.length
  expect(folder + Buffer.byteLength(args.join('\0')) + inUtf16).toBeLessThan(32 * 1_024)
}

const ownArguments = (args: string[]) => args.slice(0, args.indexOf('--') < 0 ? args.length : args.indexOf('--'))

/** What is passed on to a phone app, in place of the operating system that would open it. */
function passingOn(): { passOn: (link: Link) => Promise<void>; opened: string[] } {
  const opened: string[] = []
  const registry = {
    opener: async () => 'other' as const,
    register: async () => undefined,
    answerer: async () => 'other' as const,
  }
  const links = keepLinks({ changed: () => undefined, registry, open: async (address) => void opened.push(address) })
  return {
    opened,
    async passOn(link) {
      if (link.kind === 'lookup' && link.passOn) await links.passOn(link.text, 'sip')
    },
  }
}

describe('the watch for processes', () => {
  afterAll(() => void started.mockClear())

  it('sees whoever starts one, whichever way they came by the function', async () => {
    expect(started).not.toHaveBeenCalled()
    spawn('true')
    execFileSync('true')
    const { exec } = await import('node:child_process')
    exec('true')
    createRequire(import.meta.url)('node:child_process').fork('true')
    expect(started).toHaveBeenCalledTimes(4)
  })
})

describe('100,000 links and command lines', () => {
  afterAll(() => expect(started).not.toHaveBeenCalled())

  it('a link is a caller within bounds, or refused; what it dials is a number and nothing else', async () => {
    let lookups = 0
    const { passOn, opened } = passingOn()
    await fc.assert(
      fc.asyncProperty(anyLink, async (written) => {
        const link = readLink(written)
        checkLink(link)
        if (link.kind === 'lookup') lookups++
        await passOn(link)
      }),
      { numRuns: 2 * RUNS },
    )
    // Else the links would be too wild to test anything.
    expect(lookups).toBeGreaterThan(RUNS / 50)
    expect(opened.length).toBeGreaterThan(RUNS / 500)
    expect(opened.filter((address) => !/^sip:\+?(?:[\d*]|%23){1,32}$/.test(address))).toEqual([])
  })

  it('a command line is understood within bounds, or answered with the usage', async () => {
    const counts = { run: 0, lookup: 0, link: 0, selection: 0, doctor: 0, 'view-check': 0, usage: 0 }
    await fc.assert(
      fc.asyncProperty(commandLine, async (args) => {
        const command = parseCommandLine(args)
        counts[command.kind]++
        if (command.kind === 'selection') expect(ownArguments(args)).toContain('--selection')
        if (command.kind === 'lookup') checkLookup(args, command)
        if (command.kind === 'view-check') expect(args).toContain(command.file)
        if (command.kind === 'link') {
          expect(args.at(-1)?.slice(0, 4_096)).toBe(command.link)
          checkLink(readLink(command.link))
        }
        await checkHandOver(args, command)
      }),
      { numRuns: 2 * RUNS - 2_000 },
    )
    expect(counts.lookup).toBeGreaterThan(RUNS / 10)
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(RUNS / 1_000)
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
