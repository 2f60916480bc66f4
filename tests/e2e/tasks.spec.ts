import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { sampleCases, sampleStars } from '../../src/main/sample'
import { appFolder, exploring, launchApp, type RunningApp, shownCall } from '../support/app'
import { focusWindow, keyboardOwner, offer, pressKeys, typeText } from '../support/desktop'
import { launchNotepad } from '../support/notepad'
import { panelVisible } from '../support/windows'

// What agents do all day, on a real keyboard and beginning in another program, each with its number of keys: a chord is
// one, and text that has to be typed anyway is none.

const run = promisify(execFile)
let running: RunningApp
let notepad: ElectronApplication
let keys = 0

test.beforeEach(async () => {
  keys = 0
  const settings = { ...exploring, triggers: { clipboard: true }, numbers: { regions: ['DE', 'GB', 'US'] } }
  running = await launchApp({ settings, args: ['--hidden'] })
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
  notepad = (await launchNotepad(running.userDataDir)).notepad
  await focusWindow('Notepad')
})
test.afterEach(async () => {
  await notepad.close()
  await running.close()
})

async function press(...chords: string[]): Promise<void> {
  for (const chord of chords) await pressKeys(chord)
  keys += chords.length
}

/** A caller comes by a copied number, and the keyboard stays where it was. */
async function calls(number: string, state = 'found'): Promise<void> {
  const owner = await offer(number, 'clipboard')
  await shownCall(running.page, state, number)
  owner.kill()
  expect(await keyboardOwner()).toBe('Notepad')
}

/** Goes to the card with the keyboard. */
async function goToCard(): Promise<void> {
  await press('ctrl+shift+k')
  await expect.poll(keyboardOwner).toBe('Callside')
  await expect.poll(() => running.page.evaluate(() => document.activeElement?.closest('main') != null)).toBe(true)
}

const onStage = async () => {
  const { calls: all, stage } = await running.snapshot()
  return all.find(({ id }) => id === stage)
}
/** Empty where nobody offers text at the moment. */
const clipboard = () =>
  run('xclip', ['-o', '-selection', 'clipboard', '-target', 'UTF8_STRING']).then(
    ({ stdout }) => stdout,
    () => '',
  )

/** Each task, what it takes, and the most keys that it may take. */
const tasks: [task: string, most: number, work: () => Promise<void>][] = [
  [
    'See who calls, their tier and their risk of leaving',
    0,
    async () => {
      await calls(sampleStars.rich.number)
      for (const words of [sampleStars.rich.name, 'Gold', 'High'])
        await expect(running.page.getByText(words).first()).toBeInViewport()
    },
  ],
  [
    'Look up the number that is highlighted',
    1,
    async () => {
      const owner = await offer(sampleStars.rich.number, 'primary')
      await press('ctrl+shift+l')
      await shownCall(running.page, 'found', sampleStars.rich.number)
      owner.kill()
    },
  ],
  [
    'Search for a number that the caller says',
    2,
    async () => {
      await press('ctrl+shift+l')
      await expect.poll(keyboardOwner).toBe('Callside')
      await expect(running.page.getByRole('searchbox')).toBeFocused()
      await typeText('030 23125042', 5)
      await press('Return')
      await shownCall(running.page, 'found', sampleStars.rich.number)
    },
  ],
  [
    'Go back to the former caller',
    2,
    async () => {
      await calls(sampleStars.rich.number)
      await calls(sampleStars.second.number)
      await goToCard()
      await press('alt+Left')
      await shownCall(running.page, 'found', sampleStars.rich.number)
    },
  ],
  [
    'Confirm who it is and see their date of birth',
    3,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('v', 'm')
      const birthDate = running.page.locator('[data-field="birthDate"] [data-value]')
      await expect(birthDate).toHaveText(/\d{4}/)
      expect((await onStage())?.verified).toBe(true)
    },
  ],
  [
    'Tell two customers with one number apart and open the second',
    3,
    async () => {
      await calls(sampleStars.twoSpellings.number, 'ambiguous')
      await goToCard()
      await press('2', 'Return')
      await shownCall(running.page, 'found', sampleStars.twoSpellings.number)
      expect((await onStage())?.chosen).toBe(true)
    },
  ],
  [
    'Copy a summary for the ticket',
    2,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('c')
      await expect.poll(clipboard).toContain(sampleStars.rich.name)
      expect(await clipboard()).toContain('not verified')
    },
  ],
  [
    'Write a note that joins the summary',
    4,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('n')
      await expect(running.page.getByRole('textbox', { name: 'Note' })).toBeFocused()
      await typeText('Calls back on Monday', 5)
      await press('Return', 'c')
      await expect.poll(clipboard).toContain('Calls back on Monday')
    },
  ],
  [
    'Silence the source of a call',
    2,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('q')
      await expect.poll(async () => (await running.snapshot()).shell.desk.quiet).toEqual(['clipboard'])
    },
  ],
  [
    'See all that the customer did',
    2,
    async () => {
      await calls(sampleCases.openMatters.number)
      await goToCard()
      await press('t')
      await expect(running.page.getByRole('listitem').first()).toBeInViewport()
    },
  ],
  [
    'See why this customer was found',
    2,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('w')
      await expect(running.page.getByText('One customer profile has this number.')).toBeInViewport()
    },
  ],
  [
    'Find somebody unknown by their e-mail address',
    4,
    async () => {
      await calls('+493023125999', 'unknown')
      await goToCard()
      await press('Tab', 'Tab')
      await expect(running.page.getByRole('textbox', { name: 'E-mail address' })).toBeFocused()
      await typeText('imogen.quillfeather@example.org', 5)
      await press('Return')
      await shownCall(running.page, 'found')
    },
  ],
  [
    'Keep a call at hand',
    2,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('p')
      await expect.poll(async () => (await onStage())?.pinned).toBe(true)
    },
  ],
  [
    'Hide everything at once',
    1,
    async () => {
      await calls(sampleStars.rich.number)
      await press('ctrl+shift+h')
      await expect.poll(() => panelVisible(running.app)).toBe(false)
      expect((await running.snapshot()).calls).toEqual([])
    },
  ],
  [
    'Give the keyboard back and go on typing',
    2,
    async () => {
      await calls(sampleStars.rich.number)
      await goToCard()
      await press('Escape')
      await expect.poll(keyboardOwner).toBe('Notepad')
    },
  ],
]

for (const [task, most, work] of tasks)
  test(`${task}: by keyboard, with ${most} keys`, async () => {
    await work()
    expect(keys).toBe(most)
  })

test('the guide tells of the same tasks and keys', async () => {
  const guide = await readFile(join(appFolder, 'docs/panel.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| (.+?) \| (\d+) \|/gm)].map(([, task, count]) => [task, Number(count)])
  expect(rows).toEqual(tasks.map(([task, most]) => [task, most]))
})
