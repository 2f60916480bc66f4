import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type SamplePlatform, sampleCases, sampleStars } from '../../src/main/sample'
import type { CallView, Card, Snapshot } from '../../src/preload/bridge'
import { appFolder, launchApp, organization, type RunningApp, search } from '../support/app'

let running: RunningApp
let sample: SamplePlatform
let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-views-'))
  const guide = await readFile(join(appFolder, 'docs/views.md'), 'utf8')
  const views = [...guide.matchAll(/```json view\n(.*?)```/gs)].map(([, text = '']) => text)
  await mkdir(join(folder, 'views'))
  await writeFile(join(folder, 'views/workshop.json'), views.find((text) => text.includes('"workshop"')) ?? '')
  await writeFile(join(folder, 'views/broken.json'), '{ "id": "broken", }')
  const own = await organization({ limits: { perMinute: 1_000 } })
  sample = own.sample
  const settings = {
    ...own.settings,
    language: 'de',
    panel: { size: 'full' as const },
    card: { ...own.settings.card, view: 'workshop' },
  }
  running = await launchApp({ settings, userDataDir: folder })
})
test.afterAll(async () => {
  await running.close()
  await sample.close()
  await rm(folder, { recursive: true, force: true })
})

type Found = { call: CallView; card: Card }

async function onStage(number: string): Promise<Found> {
  await search(running.page, number)
  await expect.poll(async () => isFound(await running.snapshot(), number)).toBe(true)
  return stage()
}

function isFound({ calls, stage: id }: Snapshot, number: string): boolean {
  const call = calls.find((each) => each.id === id)
  return call?.number?.e164 === number && call.state.kind === 'found'
}

async function stage(): Promise<Found> {
  const { calls, stage: id } = await running.snapshot()
  const call = calls.find((each) => each.id === id)
  if (call?.state.kind !== 'found') throw new Error('nobody is on stage')
  return { call, card: call.state.card }
}

test('a view of the user data folder makes the card, with labels in the agent’s language', async () => {
  const { shell } = await running.snapshot()
  expect(shell.desk.views).toEqual([
    { id: 'support', label: 'support' },
    { id: 'sales', label: 'sales' },
    { id: 'workshop', label: 'Werkstatt' },
  ])
  const { card } = await onStage(sampleStars.rich.number)
  expect(card.view).toBe('workshop')
  expect(card.sections.map(({ label }) => label)).toEqual(['Auf einen Blick', 'Unterwegs', 'Erreichbarkeit', 'Verlauf'])
  await expect(running.page.getByText('Bisher ausgegeben').first()).toBeVisible()
  expect(running.log()).toMatch(/not a view: .*broken\.json:1:19: This is not JSON/)
})

test('sensitive values reach the page once the caller is verified, and leave it again', async () => {
  const { call } = await onStage(sampleCases.openMatters.number)
  const text = async () => JSON.stringify(await running.snapshot()) + (await running.page.locator('body').innerText())
  expect(await text()).not.toMatch(/thaddeus|Ropemakers/)
  const verify = (on: boolean) =>
    running.page.evaluate(([callId, wanted]) => window.callside.call('verify', { callId, on: wanted }), [
      call.id,
      on,
    ] as const)
  await verify(true)
  expect(await text()).toMatch(/thaddeus.*Ropemakers/s)
  await verify(false)
  expect(await text()).not.toMatch(/thaddeus|Ropemakers/)
})

test('what is for selling never reaches the page of a customer who has refused it', async () => {
  const { call, card } = await onStage(sampleCases.notPersonalised.number)
  const reach = card.sections.find(({ id }) => id === 'reach')
  expect(reach).toMatchObject({
    fields: [{}, {}, { id: 'buysNext', value: { type: 'covered', purpose: 'personalize' } }],
  })
  await running.page.evaluate(([callId]) => window.callside.call('verify', { callId, on: true }), [call.id] as const)
  const page = await running.page.evaluate(
    ([callId]) => window.callside.call('timeline', { callId, from: 0, count: 100, kinds: [] }),
    [call.id] as const,
  )
  if (!page.ok || !page.value) throw new Error('no timeline')
  expect(page.value.items.some(({ covered }) => covered)).toBe(true)
  const everything = JSON.stringify([await running.snapshot(), page.value])
  expect(everything).not.toMatch(/Packs for the long way|Rain cover/)
  expect(everything).toContain('Day pack 24 l, slate')
})
