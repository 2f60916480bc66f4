/** The section of a `mimeapps.list` in which users choose, by the "Association between MIME types and applications" 1.0. */
const DEFAULTS = '[Default Applications]'

/**
 * Puts an application first among those that open a type, or takes it out. In: the content of a `mimeapps.list`, empty
 * where there is none. Out: the same with that one entry changed and every other line as it was. Whoever was first
 * before stays in the list behind, which is how taking it out brings that one back.
 */
export function withDefault(content: string, type: string, entry: string, first: boolean): string {
  const others = defaultsFor(content, type).filter((name) => name !== entry)
  const names = first ? [entry, ...others] : others
  const line = names.length > 0 ? [`${type}=${names.map((name) => `${name};`).join('')}`] : []
  const lines = linesOf(content)
  const at = lines.findIndex((each) => each.section === DEFAULTS && keyOf(each.text) === type)
  const kept = lines.filter((each) => !(each.section === DEFAULTS && keyOf(each.text) === type))
  if (at >= 0) return joined([...kept.slice(0, at), ...line.map(inDefaults), ...kept.slice(at)])
  const heading = kept.findIndex(({ text }) => text.trim() === DEFAULTS)
  if (line.length === 0) return content
  if (heading >= 0) return joined([...kept.slice(0, heading + 1), ...line.map(inDefaults), ...kept.slice(heading + 1)])
  const end = content === '' || content.endsWith('\n') ? '' : '\n'
  return `${content}${end}${[DEFAULTS, ...line].join('\n')}\n`
}

/** The applications that are to open a type, the preferred one first. */
export function defaultsFor(content: string, type: string): string[] {
  return linesOf(content)
    .filter(({ section, text }) => section === DEFAULTS && keyOf(text) === type)
    .flatMap(({ text }) => text.slice(text.indexOf('=') + 1).split(';'))
    .map((name) => name.trim())
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
}

type Line = { text: string; section: string }

function linesOf(content: string): Line[] {
  let section = ''
  return content.split('\n').map((text) => {
    if (/^\s*\[/.test(text)) section = text.trim()
    return { text, section }
  })
}

const inDefaults = (text: string): Line => ({ text, section: DEFAULTS })

function keyOf(line: string): string | null {
  const equals = line.indexOf('=')
  return equals < 0 || line.trimStart().startsWith('#') ? null : line.slice(0, equals).trim()
}

/** Without the section where nothing is left in it: it may be there only because of what was taken out. */
function joined(lines: Line[]): string {
  const isEmpty = lines.every(({ section, text }) => section !== DEFAULTS || ['', DEFAULTS].includes(text.trim()))
  const kept = isEmpty ? lines.filter(({ text }) => text.trim() !== DEFAULTS) : lines
  return kept.map(({ text }) => text).join('\n')
}
