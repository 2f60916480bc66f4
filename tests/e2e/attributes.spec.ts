import { expect, test } from '@playwright/test'
import { type SamplePlatform, sampleStars } from '../../src/main/sample'
import { launchApp, organization, type RunningApp, search, shownCall } from '../support/app'

let running: RunningApp
let sample: SamplePlatform
test.beforeEach(async () => {
  const own = await organization({ lookup: { fields: 'all' } })
  sample = own.sample
  running = await launchApp({ settings: own.settings })
})
test.afterEach(async () => {
  await running.close()
  await sample.close()
})

async function verified(number: string): Promise<void> {
  await search(running.page, number)
  await shownCall(running.page, 'found', number)
  await running.page.keyboard.press('v')
  await expect(running.page.locator('[data-verify="yes"]')).toBeVisible()
}

const tree = () => running.page.getByRole('tree')
const lookUp = async () => {
  await running.page.keyboard.press('a')
  await running.page.getByRole('button', { name: 'Look everything up' }).click()
}

test('all attributes are one more lookup, come by themselves, and are searched', async () => {
  await verified(sampleStars.rich.number)
  const asked = () => sample.requests.filter(({ path }) => path.endsWith('/access/entities')).length
  const before = asked()
  sample.behaviour.latencyMs = 600
  await lookUp()
  await expect(tree().getByText('_northwindle', { exact: true })).toBeVisible()
  expect(asked()).toBe(before + 1)
  await running.page.getByRole('searchbox', { name: /names and values/i }).fill('Quillfeather')
  await expect(tree().getByText('lastName', { exact: true })).toBeVisible()
  expect(asked()).toBe(before + 1)
})

test('another call in between only puts them off', async () => {
  await verified(sampleStars.rich.number)
  sample.behaviour.latencyMs = 1_500
  await lookUp()
  await search(running.page, sampleStars.second.number)
  await shownCall(running.page, 'found', sampleStars.second.number)
  await running.page.keyboard.press('Alt+ArrowLeft')
  await shownCall(running.page, 'found', sampleStars.rich.number)
  await running.page.keyboard.press('a')
  await expect(tree().getByText('_northwindle', { exact: true })).toBeVisible({ timeout: 15_000 })
})

for (const [who, count] of [
  ['rich', 1],
  ['declined', 0],
] as const)
  test(`what is for selling is among them ${count} times, as the customer has it: ${who}`, async () => {
    await verified(sampleStars[who].number)
    await lookUp()
    await expect(tree().getByText('_northwindle', { exact: true })).toBeVisible()
    await running.page.getByRole('searchbox', { name: /names and values/i }).fill('campaignTouches')
    await expect(tree().getByText('campaignTouches', { exact: true })).toHaveCount(count)
  })
