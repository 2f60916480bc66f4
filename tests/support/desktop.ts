import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { connect } from '../../src/main/triggers/x11-connection'

const run = promisify(execFile)

/** Puts text on a selection from a process of its own, as another application does; resolves with that process. */
export async function offer(text: string | Buffer, selection: 'clipboard' | 'primary'): Promise<ChildProcess> {
  // xclip says that it is ready before the X server has heard of its wish to own the selection.
  const owned = await nextOwner(selection)
  const owner = spawn('xclip', ['-quiet', '-selection', selection, '-loops', '0'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  owner.stdin.end(text)
  await owned()
  return owner
}

/** Watches a selection from now on; what it gives waits for the next owner. */
async function nextOwner(selection: 'clipboard' | 'primary'): Promise<() => Promise<void>> {
  const x = await connect(process.env.DISPLAY ?? '')
  if (x === null) throw new Error('no X server')
  const atom = x.atoms[selection]
  const owned = new Promise<void>((resolve) => {
    const window = x.openWindow(async (event) => {
      // An owner that goes away leaves none.
      if (event.kind === 'owner-changed' && (await x.owner(atom)) !== 0) resolve()
    })
    x.watchOwner(window, atom)
  })
  await x.owner(atom)
  return () => owned.finally(x.close)
}

/** Presses keys on the X server, as a keyboard would. */
export async function pressKeys(chord: string): Promise<void> {
  await run('xdotool', ['key', '--clearmodifiers', chord])
}

/** Types text on the X server. */
export async function typeText(text: string, delayMs: number): Promise<void> {
  await run('xdotool', ['type', '--delay', String(delayMs), text])
}

/** The title of the window that has the keyboard; empty where none has. */
export async function keyboardOwner(): Promise<string> {
  const { stdout } = await run('xdotool', ['getwindowfocus', 'getwindowname']).catch(() => ({ stdout: '' }))
  return stdout.trim()
}

/** Gives the keyboard to the window with this title. */
export async function focusWindow(title: string): Promise<void> {
  await run('xdotool', ['search', '--sync', '--name', `^${title}$`, 'windowactivate', '--sync'])
}

/** What the window manager knows about the window with this title, such as `_NET_WM_STATE_ABOVE`. */
export async function windowStates(title: string): Promise<string[]> {
  const found = await run('xdotool', ['search', '--name', `^${title}$`])
  const { stdout } = await run('xprop', ['-id', found.stdout.trim().split('\n').at(-1) ?? '', '_NET_WM_STATE'])
  return stdout.match(/_NET_WM_STATE_\w+/g) ?? []
}

type Point = { x: number; y: number }

/** Moves the pointer to a place on the screen. */
export async function pointAt({ x, y }: Point): Promise<void> {
  await run('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y))])
}

/** Drags what is at a place on the screen, in steps, as a hand does. */
export async function dragBy(from: Point, by: Point): Promise<void> {
  const steps = 10
  await pointAt(from)
  await run('xdotool', ['mousedown', '1'])
  for (let step = 1; step <= steps; step += 1)
    await pointAt({ x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps })
  await run('xdotool', ['mouseup', '1'])
}

/** Whether the window with this title is on every workspace. */
export async function isOnEveryWorkspace(title: string): Promise<boolean> {
  const found = await run('xdotool', ['search', '--name', `^${title}$`])
  const { stdout } = await run('xprop', ['-id', found.stdout.trim().split('\n').at(-1) ?? '', '_NET_WM_DESKTOP'])
  return stdout.includes(String(0xffffffff))
}

/** Whether the window manager has the window with the first title above that with the other. */
export async function stackedAbove(upper: string, lower: string): Promise<boolean> {
  const { stdout } = await run('xprop', ['-root', '_NET_CLIENT_LIST_STACKING'])
  const stack = stdout.match(/0x[0-9a-f]+/g)?.map(Number) ?? []
  const placeOf = async (title: string): Promise<number> => {
    const found = await run('xdotool', ['search', '--name', `^${title}$`])
    return Math.max(
      ...found.stdout
        .trim()
        .split('\n')
        .map((id) => stack.indexOf(Number(id))),
    )
  }
  const [above, below] = [await placeOf(upper), await placeOf(lower)]
  return below >= 0 && above > below
}
