import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'

/** A node of a syntax tree (ESTree with JSX), as far as these tests look into it. */
export type Node = { type: string; start: number; [key: string]: unknown }

export type Source = { path: string; text: string; nodes: Node[] }

const root = resolve(__dirname, '../..')

/** Every file of the app that could use or hold words, parsed; the locales themselves are not among them. */
export function readSources(): Source[] {
  return listFiles(join(root, 'src'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.includes('/locales/'))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      const { program, errors } = parseSync(path, text)
      if (errors.length > 0) throw new Error(`${path} can't be read`)
      return { path: path.slice(root.length + 1), text, nodes: [...nodesOf(program)] }
    })
}

/** The JSON files of the app that name keys, such as the built-in views. */
export function readData(): string[] {
  return listFiles(join(root, 'src'))
    .filter((path) => path.endsWith('.json'))
    .map((path) => readFileSync(path, 'utf8'))
}

/** The line that a position of a text is in, from 1. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  else if (isNode(value)) {
    yield value
    for (const inner of Object.values(value)) yield* nodesOf(inner)
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listFiles(path) : [path]
  })
}
