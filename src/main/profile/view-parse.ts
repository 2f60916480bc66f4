import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { z } from 'zod'
import { connectionsOf, pathOf, type Step, shown } from './view-checks'
import { FIELD_FORMATS, SECTION_KINDS, ViewFile } from './view-file'

/** What is wrong in a view file, and where: line and column count from 1, the path is that of the value in the JSON. */
export type ViewProblem = { line: number; column: number; path: string; message: string }

/** A view file that could be read, or everything that is wrong with it, in the order of the file. */
export type ParsedView = { ok: true; file: ViewFile } | { ok: false; problems: ViewProblem[] }

/** The most characters of a view file. The built-in views have a tenth of it. */
export const LONGEST_VIEW = 100_000

/** A view nests eight deep; a file that goes on beyond this would only exhaust the stack. */
const DEEPEST = 24

/** More problems than this are of no help at once. */
const MOST_PROBLEMS = 20

/** Reads a view file, which is strict JSON. Never throws. */
export function parseView(text: string): ParsedView {
  const clean = text.replace(/^\uFEFF/, '')
  const where = lineCounter(clean)
  const none = (offset: number, message: string): ParsedView => ({
    ok: false,
    problems: [{ ...where(offset), path: '', message }],
  })
  if (clean.length > LONGEST_VIEW) return none(0, `The file is longer than ${LONGEST_VIEW} characters.`)
  const tooDeep = tooDeepAt(clean)
  if (tooDeep !== null) return none(tooDeep, `Nothing in a view nests deeper than ${DEEPEST}.`)

  const errors: ParseError[] = []
  const tree = parseTree(clean, errors, { disallowComments: true, allowTrailingComma: false })
  const [broken] = errors
  if (broken || !tree) return none(broken?.offset ?? 0, `This is not JSON: ${spoken(broken)}.`)
  const found = [...repeatedKeys(tree), ...checked(JSON.parse(clean))]
  const problems = found.map(({ at, key, message }) => {
    const node = nodeAt(tree, at, key)
    return { ...where(node?.offset ?? 0), path: pathOf(key === undefined ? at : [...at, key]), message }
  })
  if (problems.length > 0) return { ok: false, problems: inOrder(problems).slice(0, MOST_PROBLEMS) }
  return { ok: true, file: ViewFile.parse(JSON.parse(clean)) }
}

type Found = { at: Step[]; key?: string; message: string }

/** What the schema and the connections between its parts object to. */
function checked(value: unknown): Found[] {
  const parsed = ViewFile.safeParse(value)
  return parsed.success ? connectionsOf(parsed.data) : parsed.error.issues.flatMap((issue) => issueOf(issue, value))
}

function issueOf(issue: z.core.$ZodIssue, whole: unknown): Found[] {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at, key, message: `This key is not known here: ${shown(key)}.` }))
  const held = at.reduce<unknown>((value, step) => (isHolder(value) ? value[step] : undefined), whole)
  return [
    {
      at,
      message: `Expected ${expectation(issue)}; ${held === undefined ? 'there is nothing' : `found ${shown(held)}`}.`,
    },
  ]
}

const isHolder = (value: unknown): value is Record<Step, unknown> => typeof value === 'object' && value !== null

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `a value of type ${issue.expected}`
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_union':
      if ('discriminator' in issue && issue.discriminator === 'format')
        return `one of the formats ${FIELD_FORMATS.join(', ')}`
      if ('discriminator' in issue && issue.discriminator === 'kind')
        return `one of the kinds ${SECTION_KINDS.join(', ')}`
      return issue.message
    case 'too_big':
      return `at most ${counted(Number(issue.maximum), issue.origin)}`
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${counted(Number(issue.minimum), issue.origin)}`
    case 'invalid_key':
      return `for its key ${issue.issues[0]?.message ?? 'another word'}`
    default:
      return issue.message
  }
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const oneOf = (values: string[]): string => (values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`)

function counted(count: number, origin: string): string {
  const unit = origin === 'array' ? 'item' : origin === 'string' ? 'character' : null
  return unit === null ? String(count) : `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** JSON allows a key twice and lets the last one win, which is never what was meant. */
function repeatedKeys(node: Node, at: Step[] = []): Found[] {
  const children = node.children ?? []
  if (node.type === 'array') return children.flatMap((child, index) => repeatedKeys(child, [...at, index]))
  if (node.type !== 'object') return []
  const seen = new Set<string>()
  return children.flatMap((property) => {
    const [name, value] = property.children ?? []
    const key = String(name?.value ?? '')
    const inside = value ? repeatedKeys(value, [...at, key]) : []
    if (!seen.has(key)) {
      seen.add(key)
      return inside
    }
    return [{ at, key, message: `This key is there twice: ${shown(key)}.` }, ...inside]
  })
}

/** The value at a path, or the key there that is meant; the nearest that is there, where the value is missing. */
function nodeAt(tree: Node, at: Step[], key?: string): Node | undefined {
  const node = findNodeAtLocation(tree, at)
  if (!node) return at.length > 0 ? nodeAt(tree, at.slice(0, -1)) : tree
  if (key === undefined) return node
  const named = (node.children ?? []).filter((property) => property.children?.[0]?.value === key)
  return named.at(-1) ?? node
}

/** Where the nesting goes too deep, in UTF-16 units; null where it does not. */
function tooDeepAt(text: string): number | null {
  let depth = 0
  // Brackets within texts are text.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    if (depth > DEEPEST) return index
  }
  return null
}

/** `PropertyNameExpected` as `property name expected`. */
function spoken(error: ParseError | undefined): string {
  if (!error) return 'value expected'
  return printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

function inOrder(problems: ViewProblem[]): ViewProblem[] {
  return problems.sort((one, other) => one.line - other.line || one.column - other.column)
}

function lineCounter(text: string): (offset: number) => { line: number; column: number } {
  return (offset) => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/)
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
}
