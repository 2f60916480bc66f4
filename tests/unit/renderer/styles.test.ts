import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const renderer = resolve(__dirname, '../../../src/renderer')
const files = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.path, entry.name))
const textOf = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]))
const sheets = files.filter((path) => path.endsWith('.module.css'))
const code = files.filter((path) => /\.tsx?$/.test(path))

/** The name under which a file imports a sheet; undefined where it doesn't. */
function importedAs(path: string, sheet: string): string | undefined {
  const name = sheet.split('/').at(-1)?.replace('.', '\\.')
  return new RegExp(`import (\\w+) from '[^']*/${name}'`).exec(textOf.get(path) ?? '')?.[1]
}

function isUsed(sheet: string, name: string): boolean {
  return code.some((path) => {
    const as = importedAs(path, sheet)
    return as !== undefined && new RegExp(`\\b${as}\\.${name}\\b|\\b${as}\\[`).test(textOf.get(path) ?? '')
  })
}

it('every class of a style sheet is one that some component has', () => {
  expect(sheets.length).toBeGreaterThan(30)
  const unused = sheets.flatMap((sheet) => {
    const names = new Set(
      [...(textOf.get(sheet) ?? '').matchAll(/\.([a-z][a-zA-Z0-9]*)(?=[^{}]*\{)/g)].map(([, name]) => name),
    )
    return [...names]
      .filter((name) => name && !isUsed(sheet, name))
      .map((name) => `${sheet.slice(renderer.length)} .${name}`)
  })
  expect(unused).toEqual([])
})

it('every token is one that some style sheet uses', () => {
  const tokens = textOf.get(join(renderer, 'styles/tokens.css')) ?? ''
  const names = new Set([...tokens.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name))
  const all = files.filter((path) => path.endsWith('.css')).map((path) => textOf.get(path) ?? '')
  const unused = [...names].filter((name) => !all.some((text) => text.includes(`var(${name}`)))
  expect(unused).toEqual([])
})
