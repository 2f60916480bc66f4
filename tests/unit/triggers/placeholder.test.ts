import { describe, expect, test } from 'vitest'
import { recognisePlaceholder } from '../../../src/main/triggers'

describe('a placeholder nobody filled in', () => {
  test.each([
    ['%CallerNumber%', ['3cx'], 'placeholder.3cx'],
    ['%callernumber%', ['3cx'], 'placeholder.3cx'],
    ['%%CallerNumber%%', ['8x8'], 'placeholder.8x8'],
    ['%Call\\CallerContact\\Tel%', ['samsung'], 'placeholder.samsung'],
    ['{phone}', ['teams'], 'placeholder.teams'],
    ['{CALLERNUM}', ['wildix'], 'placeholder.wildix'],
    ['{CALLERNUM:1}', ['wildix'], 'placeholder.wildix'],
    ['{cli}', ['xarios'], 'placeholder.xarios'],
    ['{clie164}', ['xarios'], 'placeholder.xarios'],
    [`\${CALLERID(num)}`, ['asterisk'], 'placeholder.asterisk'],
    [`\${caller_id_number}`, ['freeswitch'], 'placeholder.freeswitch'],
    ['$caller$', ['ringotel'], 'placeholder.ringotel'],
    ['$remote', ['desk-phone'], 'placeholder.desk-phone'],
    ['$1', ['linphone'], 'placeholder.linphone'],
    ['$n', ['innovaphone'], 'placeholder.innovaphone'],
    ['<Call.NumberSC>', ['estos'], 'placeholder.estos'],
    ['<m>', ['avaya'], 'placeholder.avaya'],
    ['<number>', ['bria'], 'placeholder.bria'],
    ['[Number]', ['3cx-server', 'tsip', 'freepbx'], 'placeholder.shared'],
    ['[NUMBER]', ['freepbx', '3cx-server', 'tsip'], 'placeholder.shared'],
    ['[number]', ['tsip', 'freepbx', '3cx-server'], 'placeholder.shared'],
  ])('%s belongs to %j', (written, systems, advice) => {
    expect(recognisePlaceholder(written)).toEqual({ written, systems, advice })
  })

  test.each([
    ['%CallerDisplayName%', ['3cx']],
    ['{CALLERNAME}', ['wildix']],
    ['{ddi}', ['xarios']],
    ['$2', ['linphone']],
    ['$caller_name$', ['ringotel']],
    ['<n>', ['avaya']],
    ['<Call.ContactName>', ['estos']],
    ['[NAME]', ['freepbx']],
  ])('%s stands for something other than the number', (written, systems) => {
    expect(recognisePlaceholder(written)).toEqual({ written, systems, advice: 'placeholder.not-the-number' })
  })

  test.each(['{{caller.phone}}', '%ANI%', '[[phone]]', '$phone', '<ani>', '#{number}', `\${from}`, '$3'])(
    '%s is one, whoever spells it so',
    (written) => {
      expect(recognisePlaceholder(written)).toEqual({ written, systems: [], advice: 'placeholder.unknown' })
    },
  )

  test.each(['%1', '%u', '%U', '%L'])('%s is the mark of a link', (written) => {
    expect(recognisePlaceholder(written)).toEqual({ written, systems: [], advice: 'placeholder.link-handler' })
  })

  test.each([
    ['"$1"', '$1'],
    ["'{cli}'", '{cli}'],
    [' [Number] ', '[Number]'],
    ['+{phone}', '{phone}'],
    ['tel:{phone}', '{phone}'],
    ['sip:$1@pbx.example', '$1'],
    ['<sip:{cli}@pbx.example>', '{cli}'],
  ])('%s holds one', (text, written) => {
    expect(recognisePlaceholder(text)?.written).toBe(written)
  })
})

test.each([
  '+14155550123',
  '%2B14155550123',
  '$100',
  '[101]',
  '<+14155550123>',
  '{4155550123}',
  '"Ada" <sip:+14155550123@pbx.example>',
  '<sip:ada@pbx.example>',
  'sip:anonymous@anonymous.invalid',
  'anonymous',
  '100%',
  '$',
  '$(reboot)',
  '',
  `{${'a'.repeat(100)}}`,
])('%j is no placeholder', (text) => {
  expect(recognisePlaceholder(text)).toBeNull()
})
