import { type Answer, type Bridge, bridgeCalls, type CallName, type Snapshot } from '../../src/preload/bridge'
import type { Answers, GalleryState } from './state'
import { arrivals, attributePage, doctorChecks, settingsReport, timelinePage, trace } from './states/more'

const usual: Answers = {
  trace: () => trace,
  timeline: ({ from, count, kinds }) => timelinePage(from, count, kinds),
  attributes: ({ query }) => attributePage(query),
  settings: () => settingsReport(false),
  arrivals: () => arrivals,
  doctor: () => doctorChecks,
  testConnection: () => null,
  changeSetting: () => 'done',
  openAction: () => 'opened',
  copyHookToken: () => true,
  simulateCall: () => 'sent',
  registerLinks: () => 'done',
  saveDiagnostics: () => null,
  fit: ({ height }) => {
    // The panel counts in the pixels of its window, which here is another one than the picture's.
    document.documentElement.dataset.height = String(Math.round((height * window.innerWidth) / window.outerWidth))
    // In a window of its own, which the overview opened.
    if (window.opener) window.resizeTo(window.outerWidth, height + window.outerHeight - window.innerHeight)
    return null
  },
}

/** A bridge whose main is the state's fixed data: it never changes anything, and nothing leaves the page. */
export function fakeBridge(state: GalleryState, snapshot: Snapshot | null): Bridge {
  const answers: Answers = { snapshot: () => snapshot as Snapshot, ...usual, ...state.answers }
  const never = (): (() => void) => () => undefined
  return {
    call: async (name, argument) => {
      if (snapshot === null) return { ok: false, error: { kind: 'failed', detail: name } }
      return answer(answers, name, argument) as Answer<never>
    },
    onPatch: never,
    onFocusSearch: never,
    onFocusCard: never,
    onSettingsPage: (listener) => {
      if (state.settings) listener(state.settings)
      return () => undefined
    },
  }
}

/** Holds arguments and results to the bridge's schemas, as main's router does. */
function answer(answers: Answers, name: CallName, argument: unknown): Answer<unknown> {
  const given = bridgeCalls[name].argument.safeParse(argument)
  if (!given.success) throw new Error(`${name} was asked with a wrong argument: ${given.error.message}`)
  const result = answers[name] as ((argument: unknown) => unknown) | undefined
  return { ok: true, value: bridgeCalls[name].result.parse(result ? result(given.data) : null) }
}
