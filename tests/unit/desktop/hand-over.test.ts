import { describe, expect, test } from 'vitest'
import { isTooLong, readHandOver } from '../../../src/main/desktop/hand-over'
import { parseCommandLine } from '../../../src/main/triggers'

const handedOver = (args: string[]) => {
  const command = parseCommandLine(args)
  if (command.kind !== 'lookup' && command.kind !== 'link' && command.kind !== 'selection')
    throw new Error(command.kind)
  return readHandOver(command)
}

describe('what a second start hands over', () => {
  test.each([
    [['lookup', '+14155550123'], { kind: 'lookup', text: '+14155550123', raw: '+14155550123' }],
    [
      ['lookup', '--from', 'microsip', '--', 'sip:%2B1415@x'],
      { kind: 'lookup', text: '+1415', phone: { phoneSystem: 'microsip' }, raw: '--from microsip -- sip:%2B1415@x' },
    ],
    [['lookup', '--from', 'microsip', '--', ''], { text: '', phone: { phoneSystem: 'microsip' } }],
    [['tel:+14155550123'], { kind: 'link', link: 'tel:+14155550123' }],
    [['lookup', '--selection'], { kind: 'selection' }],
  ])('%j', async (args, expected) => {
    expect(await handedOver(args)).toMatchObject(expected)
  })

  test('is no lookup by a phone system where no phone system is named', async () => {
    expect(await handedOver(['lookup', '101'])).not.toHaveProperty('phone')
  })

  test.each([
    [['/opt/callside', 'lookup', '9'.repeat(2_000)], false],
    [['/opt/callside', 'lookup', '९'.repeat(2_000)], false],
    [['/opt/callside', `tel:${'1'.repeat(9_000)}`], true],
    [['/opt/callside', ...Array.from({ length: 5_000 }, () => '1')], true],
  ])('is not told to the app that runs where that could not take it, case %#', (args, expected) => {
    expect(isTooLong(args)).toBe(expected)
  })
})
