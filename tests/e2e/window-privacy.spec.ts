import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { exploring, launchApp, type RunningApp, search } from '../support/app'
import { keyboardOwner, offer, pressKeys } from '../support/desktop'
import { panelVisible } from '../support/windows'
import { saveScreen } from '../support/x11-desktop'

let running: RunningApp
test.beforeAll(async () => {
  running = await launchApp({ settings: { ...exploring, triggers: { clipboard: true } } })
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
})
test.afterAll(() => running.close())
test.beforeEach(async () => {
  await running.page.evaluate(() => window.callside.call('unblank', {}))
  await running.page.evaluate(() => window.callside.call('forget', { callId: null }))
  await search(running.page, sampleStars.rich.number)
  await expect.poll(stateOnStage).toBe('found')
})

const desk = async () => (await running.snapshot()).shell.desk
const stateOnStage = async () => {
  const { calls, stage } = await running.snapshot()
  return calls.find(({ id }) => id === stage)?.state.kind ?? null
}
const change = async (key: string, value: unknown) => {
  const answer = await running.page.evaluate((set) => window.callside.call('changeSetting', set), { key, value })
  expect(answer).toEqual({ ok: true, value: 'done' })
}
/** Everything that the page's process can be told now, as text. */
const told = async (callId: string) => {
  const answers = await running.page.evaluate(
    (id) =>
      Promise.all([
        window.callside.call('snapshot', {}),
        window.callside.call('trace', { callId: id }),
        window.callside.call('timeline', { callId: id, from: 0, count: 1, kinds: [] }),
        window.callside.call('attributes', { callId: id, query: '', from: 0 }),
      ]),
    callId,
  )
  return { text: JSON.stringify(answers), refused: answers.slice(1).map((answer) => answer.ok) }
}
/** Nobody looks at the lock by themselves here: it is seen when something is described anew. */
const isPaused = async () => {
  await running.page.evaluate(() => window.callside.call('pauseHotkeys', { on: false }))
  return (await running.snapshot()).shell.clipboard.paused
}
const ownCallId = async () => (await running.snapshot()).stage ?? ''

test('the shortcut hides everything at once: the panel is gone, and its page is told nothing of any caller', async () => {
  const callId = await ownCallId()
  await pressKeys('ctrl+shift+h')
  await expect.poll(async () => (await desk()).blank).toBe(true)
  expect(await panelVisible(running.app)).toBe(false)
  expect(await running.snapshot()).toMatchObject({ calls: [], stage: null })
  const { text, refused } = await told(callId)
  expect(text).not.toContain(sampleStars.rich.number)
  expect(refused).toEqual([false, false, false])
})

test('a caller meanwhile does not bring the panel up, and waits in the tray', async () => {
  await pressKeys('ctrl+shift+h')
  await expect.poll(async () => (await desk()).blank).toBe(true)
  const owner = await offer(sampleStars.second.number, 'clipboard')
  await expect.poll(async () => (await desk()).waiting).toBe(1)
  owner.kill()
  expect(await panelVisible(running.app)).toBe(false)
  expect((await running.snapshot()).calls).toEqual([])
  await pressKeys('ctrl+shift+k')
  await expect.poll(() => panelVisible(running.app)).toBe(true)
  await expect.poll(async () => (await running.snapshot()).calls).toHaveLength(2)
  expect((await desk()).waiting).toBe(0)
})

test('the agent’s own shortcut for highlighted text shows again, with whom it found', async () => {
  await pressKeys('ctrl+shift+h')
  await expect.poll(async () => (await desk()).blank).toBe(true)
  const owner = await offer(sampleStars.second.number, 'primary')
  await pressKeys('ctrl+shift+l')
  await expect.poll(stateOnStage).toBe('found')
  expect(await desk()).toMatchObject({ blank: false })
  expect(await panelVisible(running.app)).toBe(true)
  owner.kill()
})

test('a locked screen blanks, nobody can undo that, and unlocking brings all of it back', async () => {
  const callId = await ownCallId()
  await saveScreen(true)
  await expect.poll(async () => (await desk()).blank).toBe(true)
  await running.page.evaluate(() => window.callside.call('unblank', {}))
  expect(await running.snapshot()).toMatchObject({ calls: [], stage: null })
  expect((await told(callId)).text).not.toContain(sampleStars.rich.number)
  await saveScreen(false)
  await expect.poll(stateOnStage).toBe('found')
  expect((await desk()).blank).toBe(false)
})

test('a caller who comes while the screen is locked is there when the agent is back', async () => {
  await running.page.evaluate(() => window.callside.call('hide', {}))
  await saveScreen(true)
  await expect.poll(async () => (await desk()).blank).toBe(true)
  await running.app.evaluate(({ app }, number) => {
    app.emit('second-instance', {}, [], '', { kind: 'lookup', text: number, raw: number })
  }, sampleStars.second.number)
  await expect.poll(async () => (await desk()).waiting).toBe(1)
  expect(await panelVisible(running.app)).toBe(false)
  await saveScreen(false)
  await expect.poll(() => panelVisible(running.app)).toBe(true)
  expect(await stateOnStage()).toBe('found')
})

test('a locked screen does not blank where the settings say so', async () => {
  await change('privacy.blankOnLock', false)
  await saveScreen(true)
  await expect.poll(isPaused).toBe(true)
  expect(await desk()).toMatchObject({ blank: false })
  expect(await stateOnStage()).toBe('found')
  await saveScreen(false)
  await expect.poll(isPaused).toBe(false)
  await change('privacy.blankOnLock', null)
})

test('all calls are forgotten with the lock where the settings say so', async () => {
  await change('privacy.forgetOnLock', true)
  await saveScreen(true)
  await expect.poll(async () => (await desk()).blank).toBe(true)
  await saveScreen(false)
  await expect.poll(async () => (await desk()).blank).toBe(false)
  expect(await running.snapshot()).toMatchObject({ calls: [], stage: null })
  await change('privacy.forgetOnLock', null)
})

test('both shortcuts say how they are, also where both are the same', async () => {
  expect(await desk()).toMatchObject({ panelHotkeyState: 'registered', hideHotkeyState: 'registered' })
  await change('triggers.hideHotkey', 'CommandOrControl+Shift+K')
  expect(await desk()).toMatchObject({ panelHotkeyState: 'registered', hideHotkeyState: 'own' })
  await change('triggers.hideHotkey', 'Hyper+Moon')
  expect(await desk()).toMatchObject({ hideHotkeyState: 'invalid' })
  await change('triggers.hideHotkey', '')
  expect(await desk()).toMatchObject({ hideHotkeyState: 'off' })
  await change('triggers.hideHotkey', null)
  expect(await desk()).toMatchObject({ hideHotkeyState: 'registered' })
})

test('no shortcut fires while one is recorded', async () => {
  await running.page.evaluate(() => window.callside.call('hide', {}))
  const pause = (on: boolean) =>
    running.page.evaluate((wanted) => window.callside.call('pauseHotkeys', { on: wanted }), on)
  await pause(true)
  await pressKeys('ctrl+shift+k')
  expect(await keyboardOwner()).not.toBe('Callside')
  await pause(false)
  await pressKeys('ctrl+shift+k')
  await expect.poll(() => panelVisible(running.app)).toBe(true)
})
