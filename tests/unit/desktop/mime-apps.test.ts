import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { execLine } from '../../../src/main/desktop/desktop-entry'
import { defaultsFor, withDefault } from '../../../src/main/desktop/mime-apps'

const TYPE = 'x-scheme-handler/tel'
const OURS = 'ours.desktop'

const someones = `# chosen by hand
[Added Associations]
${TYPE}=viewer.desktop;
text/plain=editor.desktop;

[Default Applications]
text/html=browser.desktop
${TYPE}=phone.desktop;other.desktop

[Removed Associations]
${TYPE}=bad.desktop;
`

describe('a list of chosen applications', () => {
  test('gets another first one, and every other line stays', () => {
    const changed = withDefault(someones, TYPE, OURS, true)
    expect(changed).toBe(
      someones.replace(`${TYPE}=phone.desktop;other.desktop`, `${TYPE}=${OURS};phone.desktop;other.desktop;`),
    )
    expect(defaultsFor(changed, TYPE)).toEqual([OURS, 'phone.desktop', 'other.desktop'])
    expect(withDefault(changed, TYPE, OURS, true)).toBe(changed)
  })

  test('has the former one first again afterwards', () => {
    const back = withDefault(withDefault(someones, TYPE, OURS, true), TYPE, OURS, false)
    expect(defaultsFor(back, TYPE)).toEqual(['phone.desktop', 'other.desktop'])
    expect(back).toBe(someones.replace('other.desktop\n\n', 'other.desktop;\n\n'))
  })

  test.each([
    ['no file', ''],
    ['another section', '[Added Associations]\na=b;\n'],
    ['no other choice', '[Default Applications]\ntext/html=browser.desktop\n'],
    ['a remark', '# mine\n\n[Default Applications]\n# nothing yet\n'],
    ['lines of another system', '[Default Applications]\r\ntext/html=browser.desktop\r\n'],
  ])('is the same as before, byte by byte: %s', (_, before) => {
    const changed = withDefault(before, TYPE, OURS, true)
    expect(defaultsFor(changed, TYPE)).toEqual([OURS])
    expect(withDefault(changed, TYPE, OURS, false)).toBe(before)
    expect(withDefault(before, TYPE, OURS, false)).toBe(before)
  })

  test('that names a type twice names it once, and nobody twice', () => {
    const twice = `[Default Applications]\n${TYPE}=a.desktop\nx=y\n${TYPE}=b.desktop;a.desktop;\n`
    expect(withDefault(twice, TYPE, OURS, true)).toBe(
      `[Default Applications]\n${TYPE}=${OURS};a.desktop;b.desktop;\nx=y\n`,
    )
  })

  test('is not confused by remarks and other sections', () => {
    const content = `[Default Applications]\n#${TYPE}=a.desktop\n[Other]\n${TYPE}=b.desktop\n`
    expect(defaultsFor(content, TYPE)).toEqual([])
    expect(defaultsFor(withDefault(content, TYPE, OURS, true), TYPE)).toEqual([OURS])
  })
})

/** Reads a command as the Desktop Entry Specification 1.5 says: first the value's escapes, then the quotes. */
function readExec(value: string): string[] {
  const escapes: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' }
  const line = value.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? `\\${sign}`)
  const words = [...line.matchAll(/(?:^|(?<= ))(?:"((?:\\.|[^"\\])*)"|([^\s"]+))(?= |$)/gs)]
  return words.map(([, quoted, plain]) =>
    (quoted === undefined ? (plain ?? '') : quoted.replace(/\\(["`$\\])/g, '$1')).replaceAll('%%', '%'),
  )
}

describe('a command in a desktop entry', () => {
  test.each([
    [['/opt/Callside/callside', '--'], '/opt/Callside/callside -- %u'],
    [['/opt/My App/callside', '--'], '"/opt/My App/callside" -- %u'],
    [['/opt/100%/callside', '--'], '/opt/100%%/callside -- %u'],
    [['/opt/a"b', '$HOME', '`x`', "it's"], '"/opt/a\\\\"b" "\\\\$HOME" "\\\\`x\\\\`" "it\'s" %u'],
    [['/opt/a\\b'], '"/opt/a\\\\\\\\b" %u'],
    [['/opt/a', ''], '/opt/a "" %u'],
  ])('%j', (command, line) => {
    expect(execLine(command, ['%u'])).toBe(line)
  })

  test('is read back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (command) => {
        const line = execLine(command)
        expect(line).not.toMatch(/[\n\r]/)
        expect(readExec(line)).toEqual(command)
      }),
    )
  })
})
