import { describe, expect, test } from 'vitest'
import { readLink } from '../../../src/main/triggers'

const lookup = (text: string, phone = {}) => ({ kind: 'lookup', text, phone, passOn: false })

describe('a link of ours', () => {
  test.each([
    ['callside://lookup?phone=%2B14155550123', lookup('+14155550123')],
    ['callside:lookup?phone=%2B14155550123', lookup('+14155550123')],
    ['CallSide://Lookup/?Phone=%2B14155550123', lookup('+14155550123')],
    ['callside://lookup?phone=+14155550123', lookup('+14155550123')],
    ['callside://lookup?phone=+1+415+555+0123', lookup('+1 415 555 0123')],
    ['callside://lookup?phone=+1 415 555 0123', lookup('+1 415 555 0123')],
    ['callside://lookup?phone=%20+14155550123', lookup('+14155550123')],
    ['callside://lookup?phone=(0)30+23125042', lookup('(0)30 23125042')],
    ['callside://lookup?phone=0044%2020%207946%200123', lookup('0044 20 7946 0123')],
    ['callside://lookup?phone=%D9%A1%D9%A2%D9%A3', lookup('١٢٣')],
    ['callside://lookup?phone=1-800-BEG-LOST', lookup('1-800-BEG-LOST')],
    ['callside://lookup?phone=%2B14155550123%3Bext%3D12', lookup('+14155550123;ext=12')],
    ['callside://lookup?phone=sip:+14155550123@pbx.example;user=phone', lookup('+14155550123')],
    ['callside://lookup?phone=sip%3A%2B14155550123%40pbx.example', lookup('+14155550123')],
    ['callside://lookup?phone=Ada+<sip:+14155550123@pbx.example>', lookup('+14155550123')],
    ['callside://lookup?phone=sip:ada@4155550199.example', lookup('ada')],
    ['callside://lookup?phone=sip:4155550199.example', lookup('')],
    ['callside://lookup?phone=sip:pbx.example:5060;transport=tcp', lookup('')],
    ['callside://lookup?phone=tel:+14155550123', lookup('+14155550123')],
    ['callside://lookup?phone=anonymous', lookup('anonymous')],
    ['callside://lookup?phone=sip:anonymous@anonymous.invalid', lookup('anonymous')],
    ['callside://lookup?phone=', lookup('')],
    ['callside://lookup?phone=101&nonsense=%zz&name="&&=', lookup('101')],
  ])('%s is looked up', (link, expected) => {
    expect(readLink(link)).toEqual(expected)
  })

  test('brings what the phone system knows', () => {
    const link =
      'callside://lookup?phone=101&source=3cx&did=+4930901820&callId=a%2Fb+c&phase=Ringing&direction=in&queue=Gold+line%20%26%20more'
    expect(readLink(link)).toEqual(
      lookup('101', {
        phoneSystem: '3cx',
        did: '+4930901820',
        callId: 'a/b+c',
        phase: 'ringing',
        direction: 'inbound',
        queue: 'Gold line & more',
      }),
    )
  })

  test('leaves out what nobody filled in, what is empty and what is too long', () => {
    const link = `callside://lookup?phone=101&did=%CalledNumber%&callId={callId}&queue=&source=${'x'.repeat(65)}`
    expect(readLink(link)).toEqual(lookup('101'))
  })

  test('hides no text behind marks that turn the direction of writing', () => {
    expect(readLink('callside://lookup?phone=101&queue=%E2%80%AEdlog')).toEqual(lookup('101', { queue: 'dlog' }))
  })
})

describe('a link of the phone', () => {
  test.each([
    ['tel:+14155550123', '+14155550123'],
    ['TEL:+1-415-555-0123', '+1-415-555-0123'],
    ['tel:+1%20415%20555%200123', '+1 415 555 0123'],
    ['tel:+14155550123;ext=12', '+14155550123;ext=12'],
    ['tel:5550123;phone-context=+1415', 'tel:5550123;phone-context=+1415'],
    ['tel://+14155550123/', '+14155550123'],
    ['callto:+14155550123', '+14155550123'],
    ['callto://+14155550123', '+14155550123'],
    ['callto:+14155550123+type=phone', '+14155550123'],
    ['callto:+14155550123?call', '+14155550123'],
    ['tel:*67', '*67'],
    ['tel:%2B%D9%A1%D9%A2%D9%A3', '+١٢٣'],
  ])('%s is looked up and passed on', (link, text) => {
    expect(readLink(link)).toEqual({ kind: 'lookup', text, phone: {}, passOn: true })
  })
})

describe('refused', () => {
  const own = (phone: string) => `callside://lookup?phone=${phone}`
  test.each([
    [own('1'.repeat(2_028)), 'too-long'],
    [own('1'.repeat(257)), 'too-long'],
    [`tel:${'1'.repeat(257)}`, 'too-long'],
    [own('1\u00002'), 'control-characters'],
    [own('1%0A2'), 'control-characters'],
    [own('1%E2%80%A82'), 'control-characters'],
    [`${own('101')}&queue=a%00b`, 'control-characters'],
    ['tel:+1415%0D5550123', 'control-characters'],
    ['', 'malformed'],
    ['https://lookup?phone=101', 'malformed'],
    ['callside:', 'malformed'],
    ['callside://lookup', 'malformed'],
    ['callside://other?phone=101', 'malformed'],
    ['callside://user@lookup?phone=101', 'malformed'],
    ['callside://lookup:80?phone=101', 'malformed'],
    ['callside://lookup.example?phone=101', 'malformed'],
    ['callside://evil.example/lookup?phone=101', 'malformed'],
    ['callside:///lookup?phone=101', 'malformed'],
    ['callside://lookup/../doctor?phone=101', 'malformed'],
    [`${own('101')}#part`, 'malformed'],
    ['tel:ada@4155550123', 'malformed'],
    ['tel://4155550123@evil.example', 'malformed'],
    [`${own('101')}&phone=102`, 'repeated-parameter'],
    [`${own('101')}&ph%6Fne=102`, 'repeated-parameter'],
    [`${own('101')}&PHONE=`, 'repeated-parameter'],
    [`${own('101')}&did=1&did=2`, 'repeated-parameter'],
    [own('%2'), 'percent-encoding'],
    [own('%FF101'), 'percent-encoding'],
    [`${own('101')}&queue=%FC`, 'percent-encoding'],
    ['tel:%zz', 'percent-encoding'],
    [own('--json'), 'argument-injection'],
    [own('101%20--stdin'), 'argument-injection'],
    [own('101 -x'), 'argument-injection'],
    [own('tel:-101'), 'argument-injection'],
    [own('sip:-101@pbx'), 'argument-injection'],
    [own('%252D%252D101'), 'argument-injection'],
    [own('-101'), 'argument-injection'],
    [own('101" --inspect "'), 'argument-injection'],
    [own("101'"), 'argument-injection'],
    [own('%60reboot%60 101'), 'argument-injection'],
    [own('%E2%80%9D101'), 'argument-injection'],
    ['tel:101" /x', 'argument-injection'],
    ['tel:101 /transfer', 'argument-injection'],
    ['tel:--gpu-launcher=1', 'argument-injection'],
    [own('https://evil.example/101'), 'nested-link'],
    [own('callside://lookup?phone=101'), 'nested-link'],
    [own('sip:tel:+14155550123'), 'nested-link'],
    [own('sip:javascript:1@host'), 'nested-link'],
    ['tel:callto:101', 'no-number'],
    ['tel:javascript:alert(1)', 'no-number'],
    ['callside://lookup?', 'no-number'],
    ['callside://lookup?number=101', 'no-number'],
    [own('$(reboot)'), 'no-number'],
    [own('101|calc'), 'no-number'],
    [own('101;rm+x'), 'no-number'],
    [own('101%26calc'), 'no-number'],
    [own('%3Cscript%3E1'), 'no-number'],
    [own('words '.repeat(20)), 'no-number'],
    ['tel:', 'no-number'],
    ['tel:anonymous', 'no-number'],
    ['callto:ada', 'no-number'],
    [`${own('101')}&phase=dialing`, 'unknown-phase'],
    [`${own('101')}&phase=%CallState%`, 'unknown-phase'],
    [`${own('101')}&phase=constructor`, 'unknown-phase'],
    [`${own('101')}&direction=up`, 'unknown-direction'],
  ])('%j', (link, reason) => {
    expect(readLink(link)).toEqual({ kind: 'refused', reason })
  })

  test.each([
    ['%CallerNumber%', '3cx'],
    ['%25CallerNumber%25', '3cx'],
    ['%%CallerNumber%%', '8x8'],
    ['{phone}', 'teams'],
    ['%7Bphone%7D', 'teams'],
    ['$caller$', 'ringotel'],
    ['<m>', 'avaya'],
    ['+{cli}', 'xarios'],
    ['sip:$1@pbx.example', 'linphone'],
  ])('for the placeholder %s', (phone, system) => {
    expect(readLink(own(phone))).toMatchObject({ reason: 'placeholder', placeholder: { systems: [system] } })
    expect(readLink(`tel:${phone}`)).toMatchObject({ reason: 'placeholder' })
  })
})
