import { describe, expect, it } from 'vitest'
import { findPhoneNumbers } from '../../../src/main/numbers'

function found(text: string, ...regions: string[]): string[] {
  return findPhoneNumbers(text, { regions: regions.length > 0 ? regions : ['US'] }).map(({ readings }) => {
    const best = readings[0]
    return best?.extension ? `${best.e164};ext=${best.extension}` : `${best?.e164}`
  })
}

const US = '+12025550123'
const DE = '+493023125042'
const GB = '+442079460958'

describe('numbers as people write them', () => {
  it.each([
    ['US', '(202) 555-0123', US],
    ['US', '202.555.0123', US],
    ['US', '1-202-555-0123', US],
    ['US', '2025550123', US],
    ['GB', '(020) 7946 0958', GB],
    ['DE', '030 / 231 25 042', DE],
    ['DE', '+49 (0)30 23125042', DE],
    ['DE', '++49 30 23125042', DE],
    ['DE', '4930 23125042', DE],
    ['DE', '0049 30 23125042', DE],
    ['US', '011 44 20 7946 0958', GB],
    ['IN', '8123456789', '+918123456789'],
  ])('%s: %s', (region, text, expected) => {
    expect(found(text, region)).toEqual([expected])
  })

  it.each([
    [
      'full-width digits',
      'JP',
      '\uff0b\uff18\uff11\u3000\uff13\u3000\uff11\uff12\uff13\uff14\u3000\uff15\uff16\uff17\uff18',
      '+81312345678',
    ],
    [
      'Arabic-Indic digits',
      'EG',
      '\u0660\u0661\u0660\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667',
      '+201001234567',
    ],
    ['Devanagari digits', 'IN', '\u0966\u096e\u0967\u0968\u0969\u096a \u096b\u096c\u096d\u096e\u096f', '+918123456789'],
    ['Thai digits', 'TH', '\u0e50\u0e58\u0e51-\u0e52\u0e53\u0e54-\u0e55\u0e56\u0e57\u0e58', '+66812345678'],
    ['bidi isolates', 'US', '\u2068(202) 555-0123\u2069', US],
    ['thin blanks and dashes of typography', 'US', '202\u2009555\u20130123', US],
    ['a byte order mark', 'DE', '\ufeff030 23125042', DE],
    ['mathematical digits', 'US', '\u{1d7d0}\u{1d7ce}\u{1d7d0}-555-0123', US],
  ])('reads %s', (_, region, text, expected) => {
    expect(found(text, region)).toEqual([expected])
  })

  it('reads letters in freephone numbers, and only there', () => {
    expect(found('Call 1-800-BEG-LOST today')).toEqual(['+18002345678'])
    expect(found('1-800-FLOWER')).toEqual([])
    expect(found('(202) 555-01XX')).toEqual([])
  })

  it('joins a number broken over two lines when a word or a plus announces it', () => {
    expect(found('Tel: +49 30\n23125042', 'DE')).toEqual([DE])
    expect(found('Phone: 202-555-\n0123')).toEqual([US])
    expect(found('202 555\n0123 415\n555 0132')).toEqual([])
  })
})

describe('several numbers', () => {
  it('ends a number at a comma, a semicolon, a tab or two blanks', () => {
    expect(found('2025550123,4155550132;3125550199')).toEqual([US, '+14155550132', '+13125550199'])
    expect(found('Jane Roe\t2025550123\t4155550132\t20500')).toEqual([US, '+14155550132'])
  })

  it('parts numbers with nothing but a blank or a slash between them', () => {
    expect(found('2025550123 4155550132')).toEqual([US, '+14155550132'])
    expect(found('030 23125042 / 0171 3920012', 'DE')).toEqual([DE, '+491713920012'])
    expect(found('202-555-0123/415-555-0132')).toEqual([US, '+14155550132'])
  })

  it('completes the short second number after a slash', () => {
    expect(found('Call 202-555-0123/0147')).toEqual([US, '+12025550147'])
  })

  it('lists a number once', () => {
    expect(found('<a href="tel:+493023125042">030 / 231 25 042</a>', 'DE')).toEqual([DE])
  })

  it('leaves what follows a number alone', () => {
    expect(found('Jane Roe 202-555-0123 1600 Example Ave NW 20500')).toEqual([US])
  })
})

describe('extensions', () => {
  it.each([
    ['US', '202-555-0123 x456', `${US};ext=456`],
    ['US', '2025550123x45', `${US};ext=45`],
    ['US', 'Main: 202-555-0123 | Ext: 456', `${US};ext=456`],
    ['DE', '030 23125042 Durchwahl 12', `${DE};ext=12`],
    ['FR', '01 99 00 12 34 poste 123', '+33199001234;ext=123'],
    ['BR', '(11) 2345-6789 ramal 12', '+551123456789;ext=12'],
    ['JP', '03-1234-5678\uff08\u5185\u7dda123\uff09', '+81312345678;ext=123'],
    ['US', 'tel:+1-202-555-0123,,456%23', `${US};ext=456`],
    ['US', 'tel:+12025550123;ext=77', `${US};ext=77`],
  ])('%s: %s', (region, text, expected) => {
    expect(found(text, region)).toEqual([expected])
  })
})

describe('links and markup', () => {
  it.each([
    ['tel:202-555-0123', US],
    ['tel:7946-0958;phone-context=+44-20', GB],
    ['tel:%2B1%20202%20555%200123', US],
    ['callto://+12025550123', US],
    ['sip:2025550123@example.com', US],
    ['"Jane Roe" <sip:+12025550123@192.0.2.10:5060>;tag=8a7f2c', US],
    ['https://wa.me/12025550123', US],
    ['https://crm.example.com/pop?ani=2025550123&id=4155550100', US],
    ['Tel&nbsp;: &#43;1&nbsp;202&nbsp;555&nbsp;0123', US],
    ['(<b>202</b>) 555-0123', US],
    ['**202-555-0123**', US],
    ['{"homePhone":{"number":"202-555-0123"},"crmId":"4155550100"}', US],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('finds nothing in addresses and file names', () => {
    expect(found('https://example.com/orders/2025550123?ref=4155550132')).toEqual([])
    expect(found('jane.2025550123@example.com')).toEqual([])
    expect(found('C:\\Users\\jane\\invoice_2025550123.pdf')).toEqual([])
    expect(found('sip:1007@pbx.example.com')).toEqual([])
  })
})

describe('the word before the digits decides', () => {
  it('takes what a phone word announces, in many languages', () => {
    expect(found('Tel. 30 23125042', 'DE')).toEqual([DE])
    expect(found('CLIP: 493023125042', 'DE')).toEqual([DE])
    expect(found('Caller ID: 2025550123')).toEqual([US])
    expect(found('my number is 2025550123')).toEqual([US])
    expect(found('\u8bf7\u62e8\u625313123456789\u8054\u7cfb\u6211', 'CN')).toEqual(['+8613123456789'])
    expect(found('\u05d8\u05dc\u05e4\u05d5\u05df: 050-234-5678', 'IL')).toEqual(['+972502345678'])
    expect(found('2025550123 is my cell')).toEqual([US])
  })

  it.each([
    ['US', 'Order #2025550123'],
    ['US', 'Ref. no. 202 555 0188'],
    ['US', 'Loyalty number\n3125550100'],
    ['DE', 'Kundennummer: 0221 4710999'],
    ['DE', 'Best.-Nr.: 0171-3920099'],
    ['FR', 'N\u00b0 de commande : 01 99 00 12 34'],
    ['ES', 'Pedido: 612345678'],
    ['IT', 'P.IVA 01234567890'],
    ['NL', 'Klantnr. 0612345678'],
    ['PL', 'REGON 512345678'],
    ['JP', '\u6ce8\u6587\u756a\u53f7 0312345678'],
  ])('%s: leaves "%s"', (region, text) => {
    expect(found(text, region)).toEqual([])
  })

  it('lets the nearer word win', () => {
    expect(found('Order 1002003004, call 202-555-0123, ref 4155550132')).toEqual([US])
    expect(found('Member #4155550132, contact 202-555-0123')).toEqual([US])
  })

  it('takes the heading of a column for the word', () => {
    expect(found('order_id,phone\n4155550111,2025550123')).toEqual([US])
  })
})

describe('what stands around a number', () => {
  it.each([
    ['US', 'Orders: 800-234-5678', ['+18002345678']],
    ['US', "The customer's number (202-555-0123) is busy", [US]],
    ['FR', 'Service client : 0 801 23 45 67 (gratuit)', ['+33801234567']],
    ['DE', 'Fragen zur Rechnung? 030 23125042', [DE]],
    ['US', 'src=2025550123 dst=1007', [US]],
    ['US', 'From: "ROE JANE" <2025550123>', [US]],
    ['US', 'P.202-555-0123 F.202-555-0147', [US, '+12025550147']],
    ['GB', 'item1.TEL;type=pref:020 7946 0958', [GB]],
    ['US', '<input type="tel" value="202-555-0123" maxlength="14">', [US]],
    ['US', 'https://example.com/call?number=%2B12025550123', [US]],
    ['FR', '06 12 34 56 78 / 01 99 00 12 34', ['+33612345678', '+33199001234']],
    ['US', '(202)555-0123/(415)555-0132', [US, '+14155550132']],
    ['DE', '030 23125042 (14 ct/Min.)', [DE]],
    ['US', 'Tel. (202)\n555-0123', [US]],
  ])('%s: "%s"', (region, text, expected) => {
    expect(found(text, region)).toEqual(expected)
  })

  it.each([
    ['US', 'items[2025550123]'],
    ['US', 'ISO 800 ASA FILM'],
    ['GB', '0-19-852663-6'],
    ['US', 'doi 10.1016/j.cell.2025.55.0123'],
    ['DE', 'St.Nr. 030 23125042'],
    ['DE', 'Sparbuch 03023125042'],
    ['NO', 'kr 40 612 345'],
    ['US', '+1 202 555 01 23 45 67 89'],
    ['DE', '030 / 23 12 5x xx'],
    ['KR', '\uc811\uc218\ubc88\ud638 02-212-3411'],
  ])('%s: finds nothing in "%s"', (region, text) => {
    expect(found(text, region)).toEqual([])
  })
})

describe('what is something else', () => {
  it.each([
    ['DE', '03.05.1987'],
    ['DE', '03.06.-07.06.2015'],
    ['US', '2024-03-17 10:22:33'],
    ['US', '1700000000'],
    ['DE', '1710670953'],
    ['NL', '111222333'],
    ['US', '198.51.100.23'],
    ['DE', '00-30-23-12-50-42'],
    ['US', '4111 1111 1111 1111'],
    ['GB', 'IE29 AIBK 9311 5212 3456 78'],
    ['US', '12345678-1234-1234-1234-123456789012'],
    ['US', 'req-2025550123-7f3a'],
    ['US', 'Balance 2025550123 JPY'],
    ['PL', '512 345 678 z\u0142'],
    ['US', 'rx 2025550123 bytes tx 4155550132 bytes'],
    ['US', 'if (n > 2025550123) return;'],
    ['US', '37.4219999, -122.0840575'],
    ['US', '1-2-3-4-5-6-7-8-9-0'],
    ['US', '2025-550123'],
    ['US', '999-999-9999'],
    ['US', '555-0123'],
    ['DE', '030 2312xxxx'],
  ])('%s: finds nothing in "%s"', (region, text) => {
    expect(found(text, region)).toEqual([])
  })

  it('takes a number that nobody has been given only alone or after a phone word', () => {
    expect(found('07700 900123', 'GB')).toEqual(['+447700900123'])
    expect(found('Mobile: 07700 900789', 'GB')).toEqual(['+447700900789'])
    expect(found('from 07700 900789 to 07700 900999 units', 'GB')).not.toContain('+447700900999')
  })
})
