import { execFile, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { markOf } from './clipboard-marks'
import { lookOnce } from './clipboard-once'
import { clock } from './sighting'
import type { SystemText, TextRead } from './system-text'

const PASTE = 'wl-paste'
/** An owner that says nothing for this long is given up, in milliseconds. */
const STEP_MS = 1_000
/** How long the tool takes, at the most, to see that a compositor does not let it watch. */
const PROBE_MS = 500
const MAX_TEXT_BYTES = 1 << 20
const TEXT_TYPES = ['text/plain;charset=utf-8', 'UTF8_STRING', 'text/plain', 'STRING', 'TEXT']

/**
 * Copied and highlighted text of a Wayland session, through `wl-paste` of wl-clipboard, or null where that is not
 * installed or the compositor lacks the data-control protocol (GNOME's does). Run on sway 1.7 with wl-clipboard 2.1.
 *
 * Not `selection-hook`, which speaks the same protocol: it reads without looking at what a password manager marked, and
 * its binary for Linux asks for glibc 2.38, newer than Debian 12's.
 */
export async function openWaylandText(env: NodeJS.ProcessEnv = process.env): Promise<SystemText | null> {
  const listeners = new Set<() => void>()
  // `echo` leaves the text that it is given unread, and says that there is one. Without data-control the tool ends.
  const watcher = spawn(PASTE, ['--watch', 'echo'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let isOpen = true
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      isOpen = false
      resolve()
    }
    watcher.once('exit', end)
    watcher.once('error', end)
  })
  await Promise.race([ended, wait(PROBE_MS, undefined, { ref: false })])
  if (!isOpen) return null
  // What was there before has been announced by now.
  watcher.stdout.on('data', () => {
    for (const listener of listeners) listener()
  })
  const nothing: TextRead = { ok: false, reason: 'no-selection' }

  return {
    watchClipboard(listener, isPaused = () => false) {
      const once = lookOnce()
      let newest = 0
      const changed = async (): Promise<void> => {
        const at = clock()
        newest = at
        if (isPaused()) return once.passOver(at)
        if (!once.mayRead(at, 'owned')) return
        const read = await readSelection(env, [])
        if (newest !== at || !listeners.has(changed)) return
        if (isPaused()) once.passOver(at)
        else if (once.isNew(at, read)) listener({ at, read })
      }
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    readHighlighted: () => (isOpen ? readSelection(env, ['--primary']) : Promise.resolve(nothing)),
    // Wayland tells nobody which keys are held, and nothing is typed here that they could change.
    keysReleased: () => Promise.resolve(),
    limit: () => null,
    ended,
    close() {
      isOpen = false
      watcher.kill()
    },
  }
}

/** Reads a selection's text, unless a password manager marked it. */
async function readSelection(env: NodeJS.ProcessEnv, which: string[]): Promise<TextRead> {
  const offered = await paste(env, ['--list-types', ...which])
  if (!offered.ok) return { ok: false, reason: offered.isLate ? 'too-slow' : 'no-selection' }
  const types = offered.text.split('\n').filter((type) => type !== '')
  const mark = markOf([types], null)
  if (mark !== null) return { ok: false, reason: mark }
  const type = TEXT_TYPES.find((candidate) => types.includes(candidate))
  if (type === undefined) return { ok: false, reason: types.length === 0 ? 'no-selection' : 'not-text' }
  const content = await paste(env, ['--no-newline', '--type', type, ...which])
  if (!content.ok) return { ok: false, reason: content.isLate ? 'too-slow' : 'no-selection' }
  return content.text === '' ? { ok: false, reason: 'empty' } : { ok: true, text: content.text }
}

type Pasted = { ok: true; text: string } | { ok: false; isLate: boolean }

/** What the tool prints, cut at its first megabyte, or whether it was given up. */
function paste(env: NodeJS.ProcessEnv, args: string[]): Promise<Pasted> {
  return new Promise((resolve) => {
    const options = { env, timeout: STEP_MS, maxBuffer: MAX_TEXT_BYTES, encoding: 'buffer' } as const
    execFile(PASTE, args, options, (error, stdout) => {
      const isCut = error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
      // In a stream, a character that the cut left incomplete is held back instead of replaced.
      if (error === null || isCut) resolve({ ok: true, text: new TextDecoder().decode(stdout, { stream: isCut }) })
      else resolve({ ok: false, isLate: error.killed === true })
    })
  })
}
