import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { appFolder, exploring, organization } from '../support/app'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-view-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs `callside view` from the checkout, as whoever writes a view would. */
async function callside(...args: string[]): Promise<Ended> {
  const all = [join(appFolder, 'build/callside.mjs'), 'view', ...args, `--user-data-dir=${folder}`]
  const child = spawn(process.execPath, all)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

/** A view of the guide, by its id, in a file of its own. */
async function guideView(id: string): Promise<string> {
  const guide = await readFile(join(appFolder, 'docs/views.md'), 'utf8')
  const views = [...guide.matchAll(/```json view\n(.*?)```/gs)].map(([, text = '']) => text)
  const view = views.find((text) => (JSON.parse(text) as { id: string }).id === id) ?? ''
  const file = join(folder, `${id}.json`)
  await writeFile(file, view)
  return file
}

test('the view of the guide is good, and each of its parts finds its path at a caller of the sample', async () => {
  const file = await guideView('workshop')
  const { code, stdout } = await callside('check', file)
  expect(code).toBe(0)
  expect(stdout.split('\n')[0]).toBe(`${file} is a view: workshop, with 4 sections.`)
  const found = (part: string) => stdout.split('\n').find((line) => line.trim().startsWith(`${part} `))
  expect(found('name')).toMatch(/person\.name\.fullName +Imogen Quillfeather$/)
  expect(found('overview.spend')).toMatch(/_northwindle\.SystemComputedAttributes\.lifetimeSpend +4820 EUR$/)
  expect(found('overview.churn')).toMatch(/_northwindle\.customerAi\.churn +82 of 100, high$/)
  expect(found('consent.call')).toMatch(/consents\.marketing\.call\.val +yes$/)
  expect(found('waiting')).toMatch(/_northwindle\.openOrders +1 line$/)
  expect(found('reach.home')).toMatch(/homeAddress +Kastanienhof 7, 10999 Berlin, Germany$/)
  expect(found('timeline')).toMatch(/events +\d+ events$/)
})

test('with a number it is tried on that caller of the connection', async () => {
  await writeFile(join(folder, 'settings.json'), JSON.stringify(exploring))
  const file = await guideView('workshop')
  const sparse = await callside('check', file, '--phone', sampleStars.sparse.number)
  expect(sparse.code).toBe(0)
  expect(sparse.stdout).toMatch(/overview\.tier +- nothing, tried 1/)
  const unknown = await callside('check', file, '--phone', sampleStars.unknown.number)
  expect([unknown.code, unknown.stdout]).toEqual([1, expect.stringContaining('nobody has this number')])

  await writeFile(join(folder, 'settings.json'), '{}')
  const unconnected = await callside('check', file, '--phone', sampleStars.rich.number)
  expect([unconnected.code, unconnected.stdout]).toEqual([1, expect.stringContaining('There is no connection')])
})

test('no value of an organisation’s own customers is told', async () => {
  const { sample, settings } = await organization()
  try {
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
    const { code, stdout } = await callside('check', await guideView('workshop'), '--phone', sampleStars.rich.number)
    expect(code).toBe(0)
    expect(stdout).toMatch(/overview\.spend +_northwindle\.SystemComputedAttributes\.lifetimeSpend$/m)
    expect(stdout).not.toMatch(/Imogen|Quillfeather|4820|Kastanienhof|82 of 100|example\.org/)
  } finally {
    await sample.close()
  }
})

test('a view with mistakes is told line, column and path of each', async () => {
  const file = join(folder, 'broken.json')
  const view = {
    id: 'broken',
    label: 'Broken',
    sections: [
      { kind: 'fields', id: 'a', label: 'A', fields: [{ id: 'b', label: 'B', format: 'level', paths: ['c'] }] },
    ],
  }
  await writeFile(file, JSON.stringify(view, null, 2))
  const { code, stdout } = await callside('check', file)
  expect(code).toBe(1)
  expect(stdout).toContain(`${file}:13:21: sections.0.fields.0.format: Expected one of the formats text, number`)
  expect(stdout.trim()).toMatch(/found "level"\.$/)

  const missing = await callside('check', join(folder, 'not-there.json'))
  expect([missing.code, missing.stdout]).toEqual([1, expect.stringContaining('can’t be read')])
})

test('anything else is wrong usage', async () => {
  for (const args of [
    [],
    ['check'],
    ['check', 'a.json', 'b.json'],
    ['check', 'a.json', '--phone'],
    ['show', 'a.json'],
  ]) {
    const { code, stdout, stderr } = await callside(...args)
    expect([args, code, stdout]).toEqual([args, 2, ''])
    expect(stderr).toContain('callside view check FILE')
  }
})
