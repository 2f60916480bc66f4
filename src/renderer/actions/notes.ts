import type { CallView } from '../../preload/bridge'
import { ask } from '../bridge'

/** How long a note rests before it is told to main, in milliseconds. */
const REST_MS = 400

/** Notes that main doesn't have yet, or may not have yet, by call: they outlive the field that they are typed in. */
const typed = new Map<string, string>()
const untold = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Takes what was typed. It is bound to its call, whichever is on stage when main gets it. */
export function takeNote(callId: string, text: string): void {
  typed.set(callId, text)
  untold.add(callId)
  clearTimeout(timer)
  timer = setTimeout(flushNotes, REST_MS)
}

/** Tells main at once what it doesn't have yet. */
export function flushNotes(): void {
  clearTimeout(timer)
  for (const callId of untold) void tellNote(callId, typed.get(callId) ?? '')
  untold.clear()
}

async function tellNote(callId: string, text: string): Promise<void> {
  const { ok } = await ask('note', { callId, text })
  // While nothing of callers may be seen main takes nothing of them either: the note waits for the next time.
  if (!ok) untold.add(callId)
  // From here on main's own word holds, also that a call was forgotten.
  if (!untold.has(callId)) typed.delete(callId)
}

/** The note of a call as it stands, whether main has it yet or not. */
export function noteOf({ id, note }: Pick<CallView, 'id' | 'note'>): string {
  return typed.get(id) ?? note
}
