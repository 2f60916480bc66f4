import { expect, test } from '@playwright/test'
import { type SamplePlatform, sampleStars } from '../../src/main/sample'
import { launchApp, organization, type RunningApp, search, shownCall } from '../support/app'
import { offer } from '../support/desktop'

let running: RunningApp
let sample: SamplePlatform
test.beforeAll(async () => {
  const own = await organization({ lookup: { timeoutMs: 1_500 }, limits: { perMinute: 1_000 } })
  sample = own.sample
  running = await launchApp({ settings: { ...own.settings, panel: { size: 'full' } } })
})
test.afterAll(async () => {
  await running.close()
  await sample.close()
})
test.beforeEach(async () => {
  sample.behaviour.faults.length = 0
  sample.behaviour.events = true
  sample.behaviour.latencyMs = 0
  // Closes the circuit that a former test's failures may have opened.
  await running.page.evaluate(() => window.callside.call('networkBack', {}))
})

const access = '/data/core/ups/access'
let last = 0
/** A number nobody has, another one each time, so that no call joins a former one. */
const freshNumber = (): string => {
  last += 1
  return `+4930231259${String(last).padStart(2, '0')}`
}

const failures = [
  [
    '401',
    { status: 401, body: { error_code: '401013', message: 'Oauth token is not valid' }, times: 5 },
    'credentials-rejected',
  ],
  ['403', { status: 403, body: { error_code: '403025', message: 'Profile is not valid' } }, 'not-permitted'],
  [
    '403 of an organisation without the licence',
    { status: 403, body: { message: 'UPS-ACC-1000004: IMS Org is not provisioned.' } },
    'not-licensed',
  ],
  [
    '422 for the merge policy',
    { status: 422, body: { message: 'The provided merge policy is not found.', 'error-code': 'UPLIB-101221-404' } },
    'merge-policy',
  ],
  [
    '422 for too many identities',
    { status: 422, body: { message: 'Too many related identities' } },
    'too-many-identities',
  ],
  ['429', { status: 429, body: [{ message: 'Too many requests', retryAfterMs: '500' }] }, 'rate-limited'],
  ['500', { status: 500, body: { message: 'Unable to connect to server' } }, 'unexpected-response'],
  ['503', { status: 503, body: {} }, 'unreachable'],
  ['a sign-in page instead of data', { status: 200, html: '<html>Guest network</html>' }, 'unreachable'],
  ['a broken connection', { reset: true }, 'unreachable'],
  ['no answer in time', { hang: true }, 'timeout'],
] as const

for (const [what, fault, kind] of failures) {
  test(`${what} ends as a clear state: ${kind}`, async () => {
    const number = freshNumber()
    // More often than the client tries again.
    sample.behaviour.faults.push({ path: access, times: 5, ...fault } as (typeof sample.behaviour.faults)[number])
    await search(running.page, number)
    await shownCall(running.page, 'failed', number)
    const call = (await running.snapshot()).calls[0]
    expect(call?.state).toMatchObject({ kind: 'failed', problem: { kind } })
    const text = await running.page.locator('[data-call]').innerText()
    expect(text).toContain(number.slice(3, 5))
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    const retry = running.page.getByRole('button', { name: 'Try again' })
    const retryable = call?.state.kind === 'failed' && call.state.problem.retryable
    expect(await retry.isVisible()).toBe(retryable)
  })
}

test('a failed lookup can be tried again, by the button and by F5', async () => {
  sample.behaviour.faults.push({ path: access, times: 1, status: 500, body: {} })
  await search(running.page, sampleStars.arabic.number)
  await shownCall(running.page, 'failed', sampleStars.arabic.number)
  await running.page.getByRole('button', { name: 'Try again' }).click()
  await shownCall(running.page, 'found', sampleStars.arabic.number)
  const asked = sample.requests.length
  await running.page.keyboard.press('F5')
  await expect.poll(() => sample.requests.length).toBeGreaterThan(asked)
  await shownCall(running.page, 'found', sampleStars.arabic.number)
})

test('nobody is known: the panel says what was tried', async () => {
  await search(running.page, sampleStars.unknown.number)
  await shownCall(running.page, 'unknown', sampleStars.unknown.number)
  await expect(running.page.locator('[data-call]')).toContainText('Phone')
})

test('two customers with one number: the agent chooses, nobody is preselected', async () => {
  const { name, otherName, number } = sampleStars.twoSpellings
  await search(running.page, number)
  await shownCall(running.page, 'ambiguous', number)
  for (const person of [name, otherName]) await expect(running.page.getByText(String(person))).toBeVisible()
  await running.page
    .locator('[data-call]')
    .getByRole('button', { name: new RegExp(String(otherName)) })
    .click()
  await shownCall(running.page, 'found', number)
  await expect(running.page.getByRole('heading', { name: String(otherName) })).toBeVisible()
})

test('a profile that joins two people shows no value until one is chosen', async () => {
  const { number } = sampleStars.sharedGraph
  await search(running.page, number)
  await shownCall(running.page, 'ambiguous', number)
  const text = await running.page.locator('[data-call]').innerText()
  expect(text).toContain('NW-410076')
  expect(text).not.toMatch(/Winifred|Alaric/)
  await running.page
    .locator('[data-call]')
    .getByRole('button', { name: /NW-410076/ })
    .click()
  await shownCall(running.page, 'found', number)
  await expect(running.page.getByRole('heading', { name: 'Alaric Pemberley-Dunne' })).toBeVisible()
})

test('consent that was refused is said in words', async () => {
  await search(running.page, sampleStars.declined.number)
  await shownCall(running.page, 'found', sampleStars.declined.number)
  await expect(running.page.locator('[data-call]')).toContainText(/not be called|No calls|Do not call/i)
})

test('a profile with only a name has no empty rows', async () => {
  await search(running.page, sampleStars.sparse.number)
  await shownCall(running.page, 'found', sampleStars.sparse.number)
  const text = await running.page.locator('[data-call]').innerText()
  expect(text).not.toMatch(/Lifetime value|Churn|Loyalty|undefined|\b0\b/)
})

for (const star of ['arabic', 'chinese', 'longName'] as const) {
  test(`the name is whole and inside the panel: ${star}`, async () => {
    await search(running.page, sampleStars[star].number)
    await shownCall(running.page, 'found', sampleStars[star].number)
    const heading = running.page.getByRole('heading', { name: sampleStars[star].name })
    const box = await heading.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 380).toBe(true)
    expect(await heading.evaluate((element) => element.scrollWidth <= element.clientWidth + 1)).toBe(true)
  })
}

for (const [text, state] of [
  ['anonymous', 'withheld'],
  ['101', 'internal'],
  ['911', 'service-number'],
] as const) {
  test(`${text} is ${state} and never asked for`, async () => {
    const asked = sample.requests.length
    await search(running.page, text)
    await shownCall(running.page, state)
    expect(sample.requests.length).toBe(asked)
  })
}

test('several numbers in a text: the agent chooses with the keyboard', async () => {
  await search(running.page, `${sampleStars.second.number} or ${sampleStars.rich.number}`)
  await shownCall(running.page, 'choose-number')
  await running.page.keyboard.press('ArrowDown')
  await running.page.keyboard.press('Enter')
  await shownCall(running.page, 'found', sampleStars.rich.number)
})

const slowNumber = '+46846500431'

test('a slow answer shows the number at once and can be cancelled', async () => {
  sample.behaviour.faults.push({ path: access, times: 1, hang: true })
  await search(running.page, slowNumber)
  await shownCall(running.page, 'looking', slowNumber)
  await running.page.getByRole('button', { name: 'Cancel' }).click()
  await shownCall(running.page, 'cancelled', slowNumber)
})

test('the profile is painted before its events are there, and stays when they do not come', async () => {
  sample.behaviour.faults.push({ path: /experienceevent/, times: 1, hang: true })
  await running.page.keyboard.press('F5')
  await shownCall(running.page, 'partial', slowNumber)
  await shownCall(running.page, 'found', slowNumber)
  expect((await running.snapshot()).calls[0]?.state).toMatchObject({
    card: { notAvailable: [{ part: 'events', why: 'failed' }] },
  })
})

test('a former call is one key away and comes back with what it had', async () => {
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)
  await search(running.page, sampleStars.second.number)
  await shownCall(running.page, 'found', sampleStars.second.number)
  const asked = sample.requests.length
  await running.page.keyboard.press('Alt+ArrowLeft')
  await shownCall(running.page, 'found', sampleStars.rich.number)
  expect(sample.requests.length).toBe(asked)
})

test('copied text that is empty, huge or binary changes nothing and breaks nothing', async () => {
  await running.page.evaluate(() => window.callside.call('watchClipboard', { on: true }))
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
  // Nobody else asks for this number here: within ten seconds it would join the former call.
  const number = '+33261910143'
  const before = (await running.snapshot()).calls.map(({ id }) => id)
  for (const content of ['', 'x'.repeat(10_000_000), Buffer.from([0, 1, 2, 255, 254, 0]), '\u0000\u0000'])
    (await offer(content, 'clipboard')).kill()
  const owner = await offer(number, 'clipboard')
  await shownCall(running.page, 'found', number)
  const after = (await running.snapshot()).calls.map(({ id }) => id)
  expect(after.filter((id) => !before.includes(id))).toHaveLength(1)
  owner.kill()
})

test('empty, binary and endless text in the search box gets a clear message', async () => {
  for (const [text, reason] of [
    ['   ', 'empty'],
    ['\u0000\u0001\u0002', 'binary'],
    ['hello', 'no-number'],
  ] as const) {
    await search(running.page, text)
    expect((await running.snapshot()).shell.notices).toContainEqual({ kind: 'ignored', source: 'search', reason })
  }
  const answer = await running.page.evaluate(() => window.callside.call('search', { text: 'x'.repeat(10_000_000) }))
  expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-argument' } })
})

test('the window has a plain title, whoever calls', async () => {
  const title = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  expect(title).toBe('Callside')
  expect(running.log()).not.toMatch(/Imogen|23125042|Delphine/)
})
