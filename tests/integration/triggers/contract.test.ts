import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClipboardChange } from '../../../src/main/triggers'
import { collect, until } from './harness'
import { lacksWayland, openStandIn, openWaylandWorld, openX11World, type World } from './worlds'

const wayland = lacksWayland()

/**
 * What every adapter promises, on a real X server, on a real Wayland compositor, and for Windows and macOS on stand-ins
 * for what is below the adapter.
 */
const worlds: [string, boolean, () => Promise<World>][] = [
  ['X11', true, openX11World],
  [`Wayland${wayland ? ` (skipped: ${wayland})` : ''}`, wayland === null, openWaylandWorld],
  ['Windows, on stand-ins', true, async () => openStandIn('win32').world],
  ['macOS, on stand-ins', true, async () => openStandIn('darwin').world],
]

describe.each(worlds)('%s', (_name, runs, open) => {
  let world: World

  beforeEach(async () => {
    if (runs) world = await open()
  })
  afterEach(async () => {
    if (!runs) return
    world.adapter.close()
    await world.adapter.ended
    await world.close()
    vi.unstubAllEnvs()
  })

  const texts = (changes: ClipboardChange[]) => changes.map(({ read }) => (read.ok ? read.text : read.reason))

  /** Begins a watch that has seen what is there already. */
  async function watch(isPaused: () => boolean = () => false) {
    const changes: ClipboardChange[] = []
    let asks = 0
    const end = world.adapter.watchClipboard(
      (change) => changes.push(change),
      () => {
        asks += 1
        return isPaused()
      },
    )
    await world.adapter.readHighlighted()
    // An adapter that looks by itself does so at once.
    if (world.asksUntilNoticed > 1) await until(() => asks > world.asksUntilNoticed)
    const noticed = async (change: () => Promise<void>): Promise<void> => {
      const before = asks
      await change()
      await until(() => asks >= before + world.asksUntilNoticed)
    }
    return { changes, end, noticed, told: (count: number) => until(() => changes.length >= count) }
  }

  test.runIf(runs)('a copied text is told, and what was there before is not', async () => {
    await world.copy('before')
    const { changes, told } = await watch()
    await world.copy('Grüße, +1 202 555 0123')
    await told(1)
    expect(texts(changes)).toEqual(['Grüße, +1 202 555 0123'])
  })

  test.runIf(runs)('what a password manager marks is not told', async () => {
    const { changes, told } = await watch()
    await world.copySecret('hunter2')
    await told(1)
    expect(texts(changes)).toEqual(['secret'])
  })

  test.runIf(runs)('a text that is announced twice at once is told once', async () => {
    const { changes, told, noticed } = await watch()
    await world.copy('+1 202 555 0123')
    await told(1)
    await noticed(() => world.copy('+1 202 555 0123'))
    await world.copy('+1 202 555 0145')
    await told(2)
    expect(texts(changes)).toEqual(['+1 202 555 0123', '+1 202 555 0145'])
  })

  test.runIf(runs)('what is copied while watching is paused is told neither then nor later', async () => {
    let isPaused = false
    const { changes, told, noticed } = await watch(() => isPaused)
    await world.copy('before')
    await told(1)
    isPaused = true
    await noticed(() => world.copy('while locked'))
    isPaused = false
    if (world.asksUntilNoticed > 1) await noticed(async () => undefined)
    // Two seconds are longer than a copy may echo.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await world.copy('after')
    await told(2)
    expect(texts(changes)).toEqual(['before', 'after'])
  })

  test.runIf(runs)('an ended watch tells nothing', async () => {
    const first = await watch()
    first.end()
    const second = await watch()
    await world.copy('+1 202 555 0123')
    await second.told(1)
    expect(first.changes).toEqual([])
  })

  test.runIf(runs)('highlighted text is read, and is no copy', async () => {
    const { changes, told } = await watch()
    expect(await world.adapter.readHighlighted()).toEqual({ ok: false, reason: 'no-selection' })
    await world.highlight('+1 202 555 0123')
    expect(await world.adapter.readHighlighted()).toEqual({ ok: true, text: '+1 202 555 0123' })
    await world.copy('marker')
    await told(1)
    expect(texts(changes)).toEqual(['marker'])
  })

  test.runIf(runs)('released keys keep nobody waiting', async () => {
    const startedAt = performance.now()
    await world.adapter.keysReleased()
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  test.runIf(runs)('everything here can be read, and after closing nothing', async () => {
    expect(world.adapter.limit()).toBeNull()
    await world.highlight('still there')
    const { changes } = await watch()
    world.adapter.close()
    await world.adapter.ended
    await world.copy('too late')
    expect(await world.adapter.readHighlighted()).toEqual({ ok: false, reason: 'no-selection' })
    world.adapter.watchClipboard(() => expect.fail('a closed adapter told of a change'))()
    expect(changes).toEqual([])
  })
})

describe('Windows and macOS, on stand-ins', () => {
  test('a marked text is not asked for', async () => {
    const { world, textReads } = openStandIn('darwin')
    const watch = await collect(world.adapter)
    await world.copySecret('hunter2')
    await watch.next()
    world.adapter.close()
    expect(textReads).not.toContain('hunter2')
  })

  test('a synthetic copy and what is put back afterwards are nobody’s copy', async () => {
    const { world, put, answerWith, requests } = openStandIn('win32')
    const watch = await collect(world.adapter)
    await world.copy('+1 202 555 0123')
    expect((await watch.next()).read).toEqual({ ok: true, text: '+1 202 555 0123' })
    answerWith(async () => {
      put('+1 202 555 0145', [['Text']])
      // Longer than the watch looks away.
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      put('+1 202 555 0123', [['Text']])
      return { ok: true, text: '+1 202 555 0145' }
    })
    expect(await world.adapter.readHighlighted()).toEqual({ ok: true, text: '+1 202 555 0145' })
    expect(requests.at(-1)).toEqual({ copy: true })
    await world.copy('+1 202 555 0150')
    expect((await watch.next()).read).toEqual({ ok: true, text: '+1 202 555 0150' })
    world.adapter.close()
  })

  test.each(['win32', 'darwin'] as const)(
    '%s: no synthetic copy while a secret is on the clipboard',
    async (platform) => {
      const { world, requests } = openStandIn(platform)
      await world.copySecret('hunter2')
      await world.adapter.readHighlighted()
      await world.copy('harmless')
      await world.adapter.readHighlighted()
      expect(requests).toEqual([{ copy: false }, { copy: platform === 'win32' }])
      world.adapter.close()
    },
  )

  test.each(['no-module', 'not-permitted'] as const)('%s is told as what is missing', async (reason) => {
    const { world, answerWith } = openStandIn('darwin')
    answerWith(async () => ({ ok: false, reason }))
    expect(await world.adapter.readHighlighted()).toEqual({ ok: false, reason: 'no-selection' })
    expect(world.adapter.limit()).toBe(reason)
    answerWith(async () => ({ ok: true, text: 'granted' }))
    await world.adapter.readHighlighted()
    expect(world.adapter.limit()).toBeNull()
    world.adapter.close()
  })
})
