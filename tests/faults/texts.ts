import assert from 'node:assert/strict'
import { shownNumber } from '../../src/main/desktop/call-views'
import { classifySighting } from '../../src/main/numbers'
import { parseCommandLine } from '../../src/main/triggers/command-line'
import type { IgnoredReason } from '../../src/preload/bridge'
import { LookupState, ShownNumber } from '../../src/preload/bridge'
import { caller, found, strikesBy } from './lookup'
import type { Area, ClientRow, KnownRow, Seen } from './row'

const options = { regions: ['DE', 'GB', 'US'], internalExtensions: ['1XX'] }

/** What a text comes to that is typed, copied or handed over, as far as the bridge takes it. */
function seenText(text: string): Seen {
  const read = classifySighting(text, options)
  if (read.kind === 'none') return { state: 'ignored', reason: read.reason }
  if (read.kind === 'numbers') {
    const numbers = read.found.map((number) => shownNumber(number))
    assert.ok(
      numbers.every((number) => ShownNumber.safeParse(number).success),
      'the bridge does not take a number',
    )
    return { state: 'choose-number', count: numbers.length }
  }
  assert.ok(LookupState.safeParse(read).success, 'the bridge does not take it')
  if (read.kind === 'withheld') return { state: 'withheld' }
  return read.kind === 'internal'
    ? { state: 'internal', extension: read.extension }
    : { state: 'service-number', number: read.number }
}

const text = (name: string, happens: string, content: string, sees: Seen): ClientRow => ({
  level: 'client',
  name,
  happens,
  sees,
  run: async () => seenText(content),
})

const ignored = (reason: IgnoredReason): Seen => ({ state: 'ignored', reason })

const textRows: (ClientRow | KnownRow)[] = [
  text('No text', 'The text is empty.', '', ignored('empty')),
  text('White space', 'Blanks, tabs, line breaks and blanks of no width.', ' \t\r\n\u00a0\u2003', ignored('empty')),
  text('Binary data', 'The text has NUL bytes.', `PNG\u0000\u0001${caller.number}`, ignored('binary')),
  text(
    'Broken characters',
    'The text was read in a wrong encoding.',
    '\ufffd\ufffd\ufffd 12 \ufffd',
    ignored('binary'),
  ),
  text(
    'Two megabytes of text',
    'A whole document without a number was copied.',
    'lorem ipsum '.repeat(170_000),
    ignored('too-large'),
  ),
  text(
    'Two megabytes of digits',
    'A table of measurements was copied.',
    '3.14159 2,71828 '.repeat(125_000),
    ignored('too-large'),
  ),
  text('A card number', 'Sixteen digits of a payment card.', '4111 1111 1111 1111', ignored('no-number')),
  text('An IBAN', 'An account number that begins like a country.', 'DE89 3704 0044 0532 0130 00', ignored('no-number')),
  text('A date and a price', 'Digits that are no number.', '24.12.2026, 1.299,00 EUR', ignored('no-number')),
  text('Half a surrogate pair', 'The text ends within a character.', 'call \ud83d', ignored('no-number')),
  text('A withheld number', 'The phone system hands over "anonymous".', 'anonymous@anonymous.invalid', {
    state: 'withheld',
  }),
  text('A colleague', 'The number is an internal extension.', '142', { state: 'internal', extension: '142' }),
  text('An emergency number', 'It is never taken for a colleague’s.', '112', {
    state: 'service-number',
    number: '112',
  }),
  text('A code of the network', 'The text is *100#.', '*100#', { state: 'service-number', number: '*100#' }),
  text(
    'A long code of the network',
    'A code with a card number for recharging, 31 characters.',
    '*121*1234567890*1234567890*123#',
    { state: 'service-number', number: '*121*1234567890*1234567890*123#' },
  ),
  text(
    'Very long extensions',
    'Two numbers, each with an extension of thirty digits.',
    `+49 30 23125042 ext. ${'1'.repeat(30)}, +1 202 555 0142;ext=${'2'.repeat(30)}`,
    {
      state: 'choose-number',
      count: 2,
    },
  ),
  text('Two numbers in one text', 'Nobody can know which one calls.', '+49 30 23125042 or +1 202 555 0142', {
    state: 'choose-number',
    count: 2,
  }),
  {
    level: 'client',
    name: 'A number in foreign digits, turned around',
    happens: 'Full-width digits within bidirectional controls.',
    sees: found(),
    run: strikesBy(() => ({
      number: '\u202a\uff0b\uff14\uff19\uff13\uff10\uff12\uff13\uff11\uff12\uff15\uff10\uff14\uff12\u202c',
    })),
  },
  {
    level: 'known',
    name: 'A password manager’s copy',
    happens: 'Copied text is marked as a secret.',
    sees: { state: 'ignored', reason: 'secret' },
    file: 'tests/integration/triggers/clipboard.test.ts',
    title: "a password manager's copy is never asked for its text",
  },
  {
    level: 'known',
    name: 'A frozen program',
    happens: 'The program with the highlighted text does not hand it over.',
    sees: { state: 'ignored', reason: 'too-slow' },
    file: 'tests/integration/triggers/highlighted.test.ts',
    title: 'a frozen application is given up after a second, survives its late answer, and can be read again',
  },
  {
    level: 'known',
    name: 'Nothing is highlighted',
    happens: 'The shortcut is pressed without a highlight.',
    sees: { state: 'ignored', reason: 'no-selection' },
    file: 'tests/integration/triggers/highlighted.test.ts',
    title: 'without a highlight there is no selection',
  },
]

/** The first sentence that the command line answers with; what follows may be Node's own and change with it. */
const command = (name: string, happens: string, args: string[], words: string): ClientRow => ({
  level: 'client',
  name,
  happens,
  sees: { state: 'told', words },
  run: async () => {
    const parsed = parseCommandLine(args)
    return { state: 'told', words: parsed.kind === 'usage' ? (parsed.message.split(/[.\n]/)[0] ?? '') : parsed.kind }
  },
})

const commandRows: ClientRow[] = [
  command('No number on the command line', 'callside lookup', ['lookup'], 'lookup needs a number, or --stdin'),
  command(
    'A number and --stdin',
    'Both are given.',
    ['lookup', '1', '--stdin'],
    'lookup takes a number or --stdin, not both',
  ),
  command('An unknown command', 'callside find', ['find', '1'], 'Unknown command'),
  command(
    'A number of 3,000 characters',
    'It is no number.',
    ['lookup', '1'.repeat(3_000)],
    'lookup takes at most 2000 characters',
  ),
  command('An unknown switch', 'callside lookup 1 --loud', ['lookup', '1', '--loud'], "Unknown option '--loud'"),
]

/** Texts that reach Callside. */
export const textAreas: Area[] = [
  { title: 'Texts that are no call', rows: textRows },
  { title: 'The command line', rows: commandRows },
]
