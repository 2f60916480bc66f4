import { ask } from '../bridge'
import { replica } from '../store'
import { say } from '../ui'
import { t } from '../words'
import { flushNotes, noteOf } from './notes'

/** What came of an action, for whoever pressed it: the words, and whether it went well. */
export type Outcome = { words: string; isGood: boolean }

/** Opens an action of policy for a call's caller. Null where it was opened, which the browser shows by itself. */
export async function openAction(callId: string, index: number, label: string): Promise<Outcome | null> {
  const answer = await ask('openAction', { callId, index })
  const result = answer.ok ? answer.value : 'refused'
  return result === 'opened' ? null : said({ words: t(`actions.${result}`, { label }), isGood: false })
}

/** Copies the summary of a call, with its note as it stands now. */
export async function copySummary(callId: string): Promise<Outcome> {
  flushNotes()
  const call = replica.getState().snapshot?.calls.find(({ id }) => id === callId)
  // Its code and its words are of no use before the first summary.
  const { summaryOf } = await import('./summary')
  const text = call ? summaryOf({ ...call, note: noteOf(call) }, Date.now()) : ''
  const isGood = text !== '' && (await ask('copyText', { text })).ok
  return said({ words: t(isGood ? 'actions.copied' : 'actions.copy-failed'), isGood })
}

/** Puts the keyboard into the note of the call on stage, where there is one. */
export function focusNote(): void {
  document.querySelector<HTMLInputElement>('[data-note] input')?.focus()
}

function said(outcome: Outcome): Outcome {
  say(outcome.words)
  return outcome
}
