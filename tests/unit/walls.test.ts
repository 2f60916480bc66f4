import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isNode, type Node, readSources } from './source'

const root = resolve(__dirname, '../..')

const forbidden = [
  ['src/main/numbers', '../platform'],
  ['src/main/platform', '../profile'],
  ['src/main/platform', '../../preload/bridge'],
  ['src/main/credentials', 'electron'],
  ['src/main/settings', '../desktop/panel'],
  ['src/main/sample', '../numbers'],
  ['src/main/calls', '../platform'],
  ['src/main/calls', 'electron'],
  ['src/main/triggers', '../calls'],
  ['src/main/profile', '../settings'],
  ['src/preload/bridge', 'node:fs'],
  ['src/preload/locales', 'electron'],
  ['src/renderer', '../main/platform'],
  ['src/renderer', 'electron'],
] as const

const allowed = [
  ['src/main/calls', '../numbers'],
  ['src/main/profile', '../platform'],
  ['src/main/profile', '../../preload/bridge'],
  ['src/main/desktop', 'electron'],
  ['src/main/desktop', '../profile'],
  ['src/renderer', '../preload/bridge'],
] as const

/** The file that stands for a room importing something. */
const fileFor = (room: string, module: string): string => `${room}/${module.replace(/\W/g, '_')}.ts`

let folder: string
let report: string

describe('the walls of the house', () => {
  // A house of its own with the same rules, so that nothing is written into the real one.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'callside-walls-'))
    const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }))
    for (const [room, module] of [...forbidden, ...allowed]) {
      const file = join(folder, fileFor(room, module))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `import { part } from '${module}'\n\nexport const used = part\n`)
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--colors=off', '.']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    report = stdout + stderr
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(forbidden)('keep %s from importing %s', (room, module) => {
    expect(report).toContain(`${fileFor(room, module)}:1`)
  })

  it.each(allowed)('let %s import %s', (room, module) => {
    expect(report).not.toContain(fileFor(room, module))
  })
})

/** What the page may load of the contract; everything else of it comes with schemas, which its policy forbids to run. */
const PLAIN = ['bridge/sizes', 'bridge/patch']

it('the page takes nothing but types from the contract, and loads no schema', () => {
  const loads = readSources()
    .filter(({ path }) => path.startsWith('src/renderer/'))
    .flatMap(({ path, nodes }) => nodes.flatMap((node) => loaded(node).map((module) => `${path} loads ${module}`)))
  expect(loads.filter((load) => /preload\/bridge|zod/.test(load) && !PLAIN.some((end) => load.endsWith(end)))).toEqual(
    [],
  )
  expect(loads.filter((load) => load.endsWith('bridge/sizes'))).not.toEqual([])
})

/** The module that an import loads for more than its types. */
function loaded(node: Node): string[] {
  if (node.type !== 'ImportDeclaration' || node.importKind === 'type' || !isNode(node.source)) return []
  const parts = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return parts.some(({ importKind }) => importKind !== 'type') ? [String(node.source.value)] : []
}
