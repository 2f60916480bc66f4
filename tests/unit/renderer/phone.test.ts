import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { printGuides } from '../../../build/phone-systems/print'
import { type PhoneContext, parseCommandLine, readLink } from '../../../src/main/triggers'
import { type PlaceholderAdvice, recognisePlaceholder } from '../../../src/main/triggers/placeholder'
import { ArrivalWay, Simulated } from '../../../src/preload/bridge'
import { isTextKey, translator } from '../../../src/preload/locales'
import { type Filling, type Guide, simulatedWay } from '../../../src/renderer/phone/guide'
import { guideOf, guides } from '../../../src/renderer/phone/guides'
import { commandLine, EXAMPLE_PAGE } from '../../../src/renderer/phone/lines'

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en-GB', platform: 'Linux' }))

const t = translator('en')
const filling: Filling = {
  command: ['/opt/Callside/callside'],
  system: 'other',
  page: EXAMPLE_PAGE,
  baresipPort: 4444,
  hookPort: 4455,
}
const onWindows: Filling = { ...filling, command: ['C:\\Program Files\\Callside\\Callside.exe'], system: 'windows' }
const textsOf = (id: string, of = filling) => guideOf(id)?.lines.map((line) => line.text(of)) ?? []
const everyLine = guides.flatMap((guide) => guide.lines.map((line) => [guide.id, line.text(filling)] as const))

describe('the guides', () => {
  it('are there for every phone system that is promised', () => {
    expect(guides.map(({ id }) => id)).toEqual([
      'genesys',
      'amazon-connect',
      'cxone',
      'five9',
      'webex',
      'finesse',
      'avaya',
      'flex',
      'teams',
      '3cx',
      'zoiper',
      'microsip',
      'linphone',
      'baresip',
      'asterisk',
      'other',
    ])
  })

  it.each(guides.map((guide) => [guide.id, guide] as const))('%s has steps and lines', (_id, guide) => {
    expect(guide.steps.length).toBeGreaterThan(1)
    expect(guide.lines.length).toBeGreaterThan(0)
    expect(ArrivalWay.options).toContain(simulatedWay[guide.way])
  })

  it('say where they were read, unless no source was found or it is Callside’s own', () => {
    expect(guides.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual(['five9', 'other'])
    const isDocumented = ({ status }: Guide) => status.kind === 'documented'
    for (const { sources } of guides.filter(isDocumented))
      expect(sources.every(({ address }) => address?.startsWith('https://'))).toBe(true)
  })

  it('claim to be tested only for what the tests of this project run', () => {
    const tested = guides.filter(({ status }) => status.kind === 'tested').map(({ id }) => id)
    expect(tested).toEqual(['microsip', 'linphone', 'baresip', 'other'])
  })

  it.each(everyLine)('%s can be put on the clipboard whole: %s', (_id, text) => {
    expect(text.length).toBeLessThan(4_000)
    expect(text).not.toMatch(/undefined|\[object/)
  })

  it('end what they say to a program in two dashes, before the number and nothing else', () => {
    const commands = everyLine.filter(([, text]) => /\blookup --/.test(text))
    expect(commands.map(([id]) => id)).toEqual([
      '3cx',
      'zoiper',
      'microsip',
      'microsip',
      'microsip',
      'linphone',
      'other',
    ])
    for (const [id, text] of commands)
      expect([id, text]).toEqual([id, expect.stringMatching(/lookup(?: --[a-z-]+ [a-z0-9]+)* --(?: \S*)?$/)])
  })

  it('give no shell the caller’s name', () => {
    for (const [, text] of everyLine) expect(text).not.toMatch(/\$2|CALLERID\(name\)|CallerDisplayName|<n>|<u>/)
  })
})

describe('lines for a program', () => {
  /** What the app makes of the words after its own command. */
  const phoneOf = (words: string[]): { number: string | null; phone: PhoneContext | undefined } | null => {
    const command = parseCommandLine(words)
    return command.kind === 'lookup' ? { number: command.number, phone: command.phone } : null
  }
  /** MicroSIP joins the words after the program again and appends the number. */
  const microSipWords = (line: string, number: string) =>
    `${line.replace(/^\w+="[^"]*" /, '')} ${number}`.split(' ').filter((word) => word !== '')

  it.each([
    [0, undefined],
    [1, 'answered'],
    [2, 'ended'],
  ] as const)('of MicroSIP are read with the number appended: line %i', (index, phase) => {
    const line = textsOf('microsip', onWindows)[index] ?? ''
    const said = phoneOf(microSipWords(line, '4915112345678'))
    expect(said).toEqual({ number: '4915112345678', phone: { phoneSystem: 'microsip', ...(phase && { phase }) } })
    expect(phoneOf(microSipWords(line, '-1'))?.number).toBe('-1')
    expect(phoneOf(microSipWords(line, ''))?.number).toBe('')
  })

  it('of MicroSIP quote the path alone, and keep within 255 characters', () => {
    const [ring = ''] = textsOf('microsip', onWindows)
    expect(ring).toBe('cmdCallRing="C:\\Program Files\\Callside\\Callside.exe" lookup --from microsip --')
    const problem = (command: string[]) => guideOf('microsip')?.lines[0]?.problem?.({ ...onWindows, command })
    expect(problem(onWindows.command as string[])).toBeNull()
    expect(problem([`C:\\${'x'.repeat(240)}.exe`])).toBe('phone.problem.microsip-long')
    expect(problem(['C:\\electron.exe', 'C:\\My Code\\callside'])).toBe('phone.problem.microsip-spaces')
    // The value has 255 characters, and the key is none of them.
    expect(problem(['x'.repeat(255 - '"" lookup --from microsip --'.length)])).toBeNull()
    expect(problem(['x'.repeat(256 - '"" lookup --from microsip --'.length)])).not.toBeNull()
  })

  it('of Linphone give the shell the number alone, in quotes', () => {
    expect(textsOf('linphone')).toEqual(['/opt/Callside/callside lookup --from linphone -- "$1"'])
    expect(phoneOf(['lookup', '--from', 'linphone', '--', '+12025550123'])).toEqual({
      number: '+12025550123',
      phone: { phoneSystem: 'linphone' },
    })
  })

  it('quote a path for the system’s own shell', () => {
    expect(commandLine({ command: ["/home/o'neil/my apps/callside"], system: 'other' })).toBe(
      "'/home/o'\\''neil/my apps/callside'",
    )
    expect(commandLine(onWindows)).toBe('"C:\\Program Files\\Callside\\Callside.exe"')
  })
})

describe('lines for the bridge page', () => {
  const pageGuides = guides.filter(({ way }) => way === 'page')
  const addresses = everyLine.filter(([, text]) => text.startsWith('https://'))

  it('are there for every web agent desktop', () => {
    expect(pageGuides.map(({ id }) => id)).toHaveLength(10)
    for (const { lines } of pageGuides)
      expect(lines.some((line) => line.text(filling).includes(EXAMPLE_PAGE))).toBe(true)
  })

  it('put the number behind #, where no server sees it, before they offer a query', () => {
    for (const { id, lines } of pageGuides.filter(({ id }) => id !== 'webex'))
      expect([id, lines[0]?.text(filling)]).toEqual([id, expect.stringContaining(`${EXAMPLE_PAGE}#`)])
  })

  it.each(addresses)('of %s say nothing but what a link of Callside takes: %s', (id, address) => {
    const parameters = address.slice(EXAMPLE_PAGE.length + 1)
    for (const part of parameters.split('&').filter((each) => each !== ''))
      expect(part).toMatch(/^(?:phone|source|did|callId|phase|direction|queue)=/)
    if (id === 'webex') return
    const filled = parameters.replace(/phone=.*$/, 'phone=%2B12025550123').replace(/callId=\{\{.*?\}\}/, 'callId=7')
    expect(readLink(`callside://lookup?${filled}`)).toMatchObject({
      kind: 'lookup',
      text: '+12025550123',
      phone: { phoneSystem: id },
    })
  })

  it.each([
    ['teams', 'placeholder.teams'],
    ['avaya', 'placeholder.avaya'],
    ['3cx', 'placeholder.3cx'],
  ])('of %s are recognised when nobody fills them in', (id, advice) => {
    const written = textsOf(id)[0]?.replace(/^.*phone=/, '') ?? ''
    expect(recognisePlaceholder(written)?.advice).toBe(advice)
  })
})

describe('lines for listeners', () => {
  it('keep baresip’s control port to this computer', () => {
    expect(textsOf('baresip', { ...filling, baresipPort: 5000 })).toEqual([
      'module_app account.so\nmodule_app ctrl_tcp.so\nmodule_app menu.so\nctrl_tcp_listen 127.0.0.1:5000',
    ])
  })

  it('post to the hook’s own port, with nothing of the caller’s that is not a digit', () => {
    const [dialplan = '', curl = ''] = textsOf('asterisk', { ...filling, hookPort: 5001 })
    expect(dialplan).toContain('http://127.0.0.1:5001/calls')
    expect(dialplan.match(/CALLERID\(num\)/g)).toEqual(['CALLERID(num)'])
    expect(dialplan).toContain(`\${FILTER(0-9+,\${CALLERID(num)})}`)
    expect(curl).toContain('http://127.0.0.1:5001/calls')
  })
})

describe('every word of the page', () => {
  const keysOf = (...keys: string[]) => keys.filter((key) => !isTextKey(key))

  it('is there for each state, way and outcome', () => {
    expect(keysOf(...Simulated.options.map((outcome) => `phone.simulate.${outcome}`))).toEqual([])
    expect(keysOf(...ArrivalWay.options.map((way) => `phone.way.${way}`))).toEqual([])
  })

  it('is there for each placeholder, and says which phone system it belongs to', () => {
    const advices = {
      'placeholder.3cx': '3CX',
      'placeholder.3cx-server': '3CX',
      'placeholder.8x8': '8x8',
      'placeholder.asterisk': 'Asterisk',
      'placeholder.avaya': 'Avaya',
      'placeholder.bria': 'Bria',
      'placeholder.desk-phone': 'Snom',
      'placeholder.estos': 'estos',
      'placeholder.freepbx': 'FreePBX',
      'placeholder.freeswitch': 'FreeSWITCH',
      'placeholder.innovaphone': 'innovaphone',
      'placeholder.linphone': 'Linphone',
      'placeholder.ringotel': 'Ringotel',
      'placeholder.samsung': 'Samsung',
      'placeholder.teams': 'Teams',
      'placeholder.tsip': 'tSIP',
      'placeholder.wildix': 'Wildix',
      'placeholder.xarios': 'Xarios',
      'placeholder.shared': 'FreePBX',
      'placeholder.not-the-number': 'name',
      'placeholder.unknown': 'no phone system known',
      'placeholder.link-handler': 'Phone system',
    } as const satisfies Record<PlaceholderAdvice, string>
    for (const [key, word] of Object.entries(advices)) expect(isTextKey(key) && t(key)).toContain(word)
  })
})

describe('docs/phone-systems.md', () => {
  it('is what the guides print; npm run phone-systems writes it anew', () => {
    expect(readFileSync(resolve(__dirname, '../../../docs/phone-systems.md'), 'utf8')).toBe(printGuides(t))
  })

  it('has every guide, under a heading of its own that the overview leads to', () => {
    const page = printGuides(t)
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title)
    for (const { name } of guides) expect(headings).toContain(name ?? 'Another phone system')
    const anchors = headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    expect(new Set(anchors).size).toBe(anchors.length)
    const leads = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)
    expect(leads).toHaveLength(guides.length)
    for (const anchor of leads) expect(anchors).toContain(anchor)
  })
})
