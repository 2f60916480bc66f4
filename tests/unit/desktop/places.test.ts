import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepPlaces } from '../../../src/main/desktop/places'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-places-'))
  path = join(folder, 'data', 'panel-places.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const spot = { corner: 'top-left', x: 12, y: 34 } as const

it('what was set is there again after a new start, for its display alone', async () => {
  const places = keepPlaces(path)
  places.set('7/1920x1080', spot)
  await places.settled()
  const later = keepPlaces(path)
  expect(later.get('7/1920x1080')).toEqual(spot)
  expect(later.get('7/1280x720')).toBeNull()
})

it('the file is the user’s own, has nothing but places in it, and leaves no draft behind', async () => {
  const places = keepPlaces(path)
  places.set('7/1920x1080', spot)
  await places.settled()
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    version: 1,
    places: [{ display: '7/1920x1080', ...spot }],
  })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'data'))).toEqual(['panel-places.json'])
})

it.each([
  ['is no JSON', '{'],
  ['is of another version', JSON.stringify({ version: 2, places: [] })],
  [
    'holds a place that is none',
    JSON.stringify({ version: 1, places: [{ display: '1/1x1', corner: 'middle', x: 0, y: 0 }] }),
  ],
  [
    'holds a distance that is none',
    JSON.stringify({ version: 1, places: [{ display: '1/1x1', corner: 'top-left', x: -5, y: 1e9 }] }),
  ],
])('a file that %s counts as empty', async (_what, content) => {
  const file = join(folder, 'places.json')
  await writeFile(file, content)
  expect(keepPlaces(file).get('1/1x1')).toBeNull()
})

it('the twenty displays that were used last are remembered', async () => {
  const places = keepPlaces(path)
  for (let id = 1; id <= 25; id += 1) places.set(`${id}/100x100`, spot)
  await places.settled()
  const later = keepPlaces(path)
  expect(later.get('5/100x100')).toBeNull()
  expect(later.get('6/100x100')).toEqual(spot)
})

it('a place that can’t be written holds for this run', async () => {
  await writeFile(join(folder, 'data'), 'a file where the folder should be')
  const places = keepPlaces(path)
  places.set('1/100x100', spot)
  await places.settled()
  expect(places.get('1/100x100')).toEqual(spot)
})

it('all are forgotten at once', async () => {
  const places = keepPlaces(path)
  places.set('1/100x100', spot)
  places.clear()
  await places.settled()
  expect(keepPlaces(path).get('1/100x100')).toBeNull()
})
