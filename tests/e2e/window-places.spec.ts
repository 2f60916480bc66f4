import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Corner } from '../../src/preload/bridge'
import { exploring, launchApp, type RunningApp } from '../support/app'
import { dragBy, keyboardOwner, pointAt, pressKeys } from '../support/desktop'
import { openSettings } from '../support/settings-window'
import { panelBounds, panelVisible, workArea } from '../support/windows'

let running: RunningApp
test.beforeAll(async () => {
  running = await launchApp({ settings: exploring })
})
test.afterAll(() => running.close())

const place = (corner: Corner, nextDisplay = false) =>
  running.page.evaluate((where) => window.callside.call('place', where), { corner, nextDisplay })

for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const) {
  test(`the panel goes to the corner ${corner}, and the page is told`, async () => {
    await place(corner)
    const area = await workArea(running.app)
    await expect
      .poll(async () => {
        const { x, y, width, height } = await panelBounds(running.app)
        return {
          x: corner.endsWith('right') ? area.x + area.width - x - width : x - area.x,
          y: corner.startsWith('bottom') ? area.y + area.height - y - height : y - area.y,
        }
      })
      .toEqual({ x: 16, y: 16 })
    expect((await running.snapshot()).shell.desk.corner).toBe(corner)
  })
}

test('where it was dragged it appears again, after hiding and after the next start', async () => {
  await place('bottom-right')
  const before = await panelBounds(running.app)
  const file = join(running.userDataDir, 'panel-places.json')
  const kept = async () => JSON.parse(await readFile(file, 'utf8'))
  // A move that begins right after the app's own is the window manager's, and is put back: then the hand tries again.
  await expect(async () => {
    const { x, y } = await panelBounds(running.app)
    await dragBy({ x: x + 150, y: y + 12 }, { x: -300, y: -200 })
    await expect.poll(async () => (await kept()).places[0]?.x, { timeout: 2_000 }).toBeGreaterThan(200)
  }).toPass()
  expect((await panelBounds(running.app)).x).toBeLessThan(before.x - 200)
  const dropped = await panelBounds(running.app)
  expect(Object.keys((await kept()).places[0]).sort()).toEqual(['corner', 'display', 'x', 'y'])

  await running.page.evaluate(() => window.callside.call('hide', {}))
  await expect.poll(() => panelVisible(running.app)).toBe(false)
  await pressKeys('ctrl+shift+k')
  await expect.poll(() => panelVisible(running.app)).toBe(true)
  expect(await panelBounds(running.app)).toMatchObject({ x: dropped.x, y: dropped.y })

  const { userDataDir } = running
  await running.app.close()
  running = await launchApp({ userDataDir })
  await expect.poll(async () => (await panelBounds(running.app)).x).toBe(dropped.x)
  // Kept by its lower edge: it may be as high as its content is now.
  const lowerEdge = async () => {
    const { y, height } = await panelBounds(running.app)
    return y + height
  }
  await expect.poll(lowerEdge).toBe(dropped.y + dropped.height)
})

test.describe('with two displays', () => {
  type Side = { id: number; x: number; width: number; height: number }
  const left: Side = { id: 11, x: 0, width: 640, height: 860 }
  const right: Side = { id: 12, x: 640, width: 640, height: 900 }

  /** Has the app believe in these displays: the X server of the tests has one, which can't be cut in two. */
  const see = (sides: Side[]) =>
    running.app.evaluate(({ screen }, wanted) => {
      const real = screen.getPrimaryDisplay()
      const displays = wanted.map(({ id, x, width, height }) => {
        const bounds = { x, y: 0, width, height }
        return { ...real, id, bounds, workArea: { ...bounds, y: 30, height: height - 30 } }
      })
      const [first = real] = displays
      const away = ({ bounds }: Electron.Display, x: number) => Math.max(bounds.x - x, x - bounds.x - bounds.width)
      const at = (x: number) => [...displays].sort((one, other) => away(one, x) - away(other, x))[0] ?? first
      screen.getAllDisplays = () => displays
      screen.getPrimaryDisplay = () => first
      screen.getDisplayNearestPoint = ({ x }) => at(x)
      screen.getDisplayMatching = ({ x, width }) => at(x + width / 2)
    }, sides)
  const tell = (event: string) => running.app.evaluate(({ screen }, name) => screen.emit(name), event)
  const isWithin = async ({ x, width, height }: Side) => {
    const bounds = await panelBounds(running.app)
    return bounds.x >= x && bounds.x + bounds.width <= x + width && bounds.y >= 30 && bounds.y + bounds.height <= height
  }
  const hide = async () => {
    await running.page.evaluate(() => window.callside.call('hide', {}))
    await expect.poll(() => panelVisible(running.app)).toBe(false)
  }
  const show = async () => {
    await pressKeys('ctrl+shift+k')
    await expect.poll(() => panelVisible(running.app)).toBe(true)
  }
  const follow = (display: string) =>
    running.page.evaluate((value) => window.callside.call('changeSetting', { key: 'panel.display', value }), display)

  test.beforeAll(async () => {
    await see([left, right])
    await tell('display-added')
  })

  test('the panel goes to the other one by the keyboard, and round', async () => {
    await place('top-left')
    const first = (await isWithin(left)) ? left : right
    await place('top-left', true)
    await expect.poll(() => isWithin(first === left ? right : left)).toBe(true)
    await place('top-left', true)
    await expect.poll(() => isWithin(first)).toBe(true)
  })

  test('it appears where the pointer is, at the place that is remembered for that display', async () => {
    await follow('cursor')
    await place('top-right')
    if (await isWithin(left)) await place('top-right', true)
    await expect.poll(() => isWithin(right)).toBe(true)
    await hide()
    await pointAt({ x: 300, y: 500 })
    await show()
    await expect.poll(() => isWithin(left)).toBe(true)
    await hide()
    await pointAt({ x: 1_200, y: 800 })
    await show()
    await expect.poll(async () => (await panelBounds(running.app)).x).toBe(640 + 640 - 380 - 16)
    expect((await panelBounds(running.app)).y).toBe(30 + 16)
  })

  test('it appears on the primary one, wherever the pointer is', async () => {
    await follow('primary')
    await hide()
    await pointAt({ x: 1_200, y: 800 })
    await show()
    await expect.poll(() => isWithin(left)).toBe(true)
  })

  test('it appears where the window is that the agent works in', async () => {
    await follow('softphone')
    await openSettings(running, 'about')
    await running.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() !== 'Callside')
      window?.setBounds({ x: 700, y: 300, width: 500, height: 500 })
      window?.focus()
    })
    await expect.poll(keyboardOwner).toBe('Callside settings')
    await hide()
    await pointAt({ x: 300, y: 500 })
    await expect.poll(keyboardOwner).toBe('Callside settings')
    await show()
    await expect.poll(() => isWithin(right)).toBe(true)
  })

  test('it stays inside when a display becomes smaller, and when its own goes away', async () => {
    await place('bottom-right')
    if (await isWithin(left)) await place('bottom-right', true)
    await expect.poll(() => isWithin(right)).toBe(true)
    const smaller = { ...right, width: 500, height: 600 }
    await see([left, smaller])
    await tell('display-metrics-changed')
    await expect.poll(() => isWithin(smaller)).toBe(true)
    const { x, y, height } = await panelBounds(running.app)
    expect([640 + 500 - x - 380, 600 - y - height]).toEqual([16, 16])
    await see([left])
    await tell('display-removed')
    await expect.poll(() => isWithin(left)).toBe(true)
  })
})
