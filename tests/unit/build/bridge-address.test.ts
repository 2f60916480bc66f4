import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, readAddress } from '../../../build/bridge/page/address'
import { viewOf } from '../../../build/bridge/page/view'
import { readLink } from '../../../src/main/triggers'

const read = (address: string): Address => {
  const url = new URL(`https://desk.example.com/callside-bridge.html${address}`)
  return readAddress(url.search, url.hash)
}
const linkOf = (address: Address): string => (address.kind === 'call' ? address.link : address.kind)

describe('the link that an address becomes', () => {
  test.each([
    ['#phone=%2B12025550147', 'phone=%2B12025550147'],
    ['#phone=+12025550147', 'phone=%2B12025550147'],
    ['#phone=%20+1+202+555+0147', 'phone=%2B1%20202%20555%200147'],
    ['?phone=+1 202 555 0147', 'phone=%2B1%20202%20555%200147'],
    ['#phone=0012025550147', 'phone=0012025550147'],
    [
      '#phone=sip:+12025550147@pbx.example.com;user=phone',
      'phone=sip%3A%2B12025550147%40pbx.example.com%3Buser%3Dphone',
    ],
    ['#phone=*21#', 'phone=*21%23'],
    ['#phone=anonymous', 'phone=anonymous'],
    ['#phone=', 'phone='],
    [
      '#phone=1&source=teams&did=%2B493055501&callId=a+b&phase=Ring&direction=in&queue=Orders+and+returns',
      'phone=1&source=teams&did=%2B493055501&callId=a%2Bb&phase=ringing&direction=inbound&queue=Orders%20and%20returns',
    ],
    ['?source=teams#phone=1', 'phone=1&source=teams'],
    ['?phone=1#phone=2', 'phone=2'],
    ['?PHONE=1&CallID=7', 'phone=1&callId=7'],
    ['?phone=1&name=Imogen&token=abc&javascript:alert(1)', 'phone=1'],
    ['#phone=%3Cimg src=x onerror=alert(1)%3E', 'phone=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'],
    ['#phone=1%26phase%3Dended', 'phone=1%26phase%3Dended'],
  ])('%s', (address, query) => {
    expect(linkOf(read(address))).toBe(`callside://lookup?${query}`)
  })

  test.each([
    ['', 'nothing'],
    ['?utm_source=x', 'nothing'],
    ['#source=teams', 'no-number'],
    ['#phone=1&phone=2', 'repeated-parameter'],
    ['?phone=1&Phone=2', 'repeated-parameter'],
    ['#phone=12%', 'percent-encoding'],
    ['#phone=1&queue=%E4', 'percent-encoding'],
    ['#phone=1%0A2', 'control-characters'],
    ['#phone=1%00', 'control-characters'],
    [`#phone=${'1'.repeat(257)}`, 'too-long'],
    [`#phone=1&x=${'1'.repeat(9_000)}`, 'too-long'],
    [`#phone=${'%E5%80%A4'.repeat(250)}`, 'too-long'],
    ['#phone=1&phase=later', 'unknown-phase'],
    ['#phone=1&direction=sideways', 'unknown-direction'],
  ])('%s is not opened', (address, reason) => {
    const found = read(address)
    expect(found.kind === 'refused' ? found.reason : found.kind).toBe(reason)
  })

  test('a part that nobody filled in is named and left out', () => {
    expect(read('#phone=1&did=%DID%&queue={queue}&source=desk')).toEqual({
      kind: 'call',
      phone: '1',
      link: 'callside://lookup?phone=1&source=desk',
      leftOut: ['did', 'queue'],
    })
  })
})

describe('a number that nobody filled in', () => {
  test.each([
    ['?phone=%CallerNumber%', '%CallerNumber%', '3CX'],
    ['?phone=%%CallerNumber%%', '%%CallerNumber%%', '8x8 Work'],
    ['#phone={phone}', '{phone}', 'Microsoft Teams'],
    ['?phone=$1', '$1', 'Linphone'],
    ['#phone=[Number]', '[Number]', '3CX (server) or tSIP or FreePBX'],
    ['#phone=<m>', '<m>', 'Avaya Workplace'],
    ['#phone=%3Cm%3E', '<m>', 'Avaya Workplace'],
    ['#phone=%25CallerNumber%25', '%CallerNumber%', '3CX'],
    ['#phone={{caller.number}}', '{{caller.number}}', 'placeholder'],
  ])('%s is named, with the phone system that it belongs to', (address, written, system) => {
    const view = viewOf(read(address), 'opening')
    expect(view).toMatchObject({ state: 'placeholder', link: null, number: null })
    expect(view.meaning).toContain(`“${written}”`)
    expect(view.notes.join()).toContain(system)
  })
})

test('whatever the address says, what is opened is a lookup, and one that the app can read', () => {
  const piece = fc.oneof(
    fc.constantFrom('phone=', 'source=', 'did=', 'callId=', 'phase=', 'queue=', 'direction='),
    fc.constantFrom(
      '&',
      '&',
      '#',
      '?',
      '+',
      '%',
      '%20',
      '%0a',
      '%00',
      '//',
      ':',
      '"',
      "'",
      '<',
      '--',
      'ringing',
      'in',
      '$1',
    ),
    fc.constantFrom('+12025550147', 'callside://quit', 'javascript:alert(1)', '@evil.example', 'lookup', '{phone}'),
    fc.string({ maxLength: 8, unit: 'grapheme' }),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `phone=${pieces.join('')}`)
  fc.assert(
    fc.property(text, text, (query, fragment) => {
      const address = readAddress(`?${query}`, `#${fragment}`)
      if (address.kind !== 'call') return
      expect(address.link).toMatch(/^callside:\/\/lookup\?phone=[\w%.!~*'()=&-]*$/)
      expect(address.link.length).toBeLessThanOrEqual(2_048)
      const sent = new URL(address.link).searchParams
      expect(new Set(sent.keys()).size).toBe([...sent.keys()].length)
      expect(sent.get('phone')).toBe(address.phone)
      const app = readLink(address.link)
      if (app.kind === 'lookup') expect(app.passOn).toBe(false)
      // The page has built the link: nothing in it can be malformed, named twice or wrongly encoded.
      else expect(['argument-injection', 'nested-link', 'no-number', 'placeholder']).toContain(app.reason)
    }),
    { numRuns: 5_000 },
  )
})
