import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Puts text on a selection from a process of its own, as another application does; resolves with that process. */
export async function offer(text: string | Buffer, selection: 'clipboard' | 'primary'): Promise<ChildProcess> {
  const owner = spawn('xclip', ['-quiet', '-selection', selection, '-loops', '0'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  owner.stdin.end(text)
  // xclip says "Waiting for selection requests" once it owns the selection.
  await once(owner.stderr, 'data')
  return owner
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
