import { create } from 'zustand'
import type { SettingChanged, SettingState, SettingsReport } from '../../preload/bridge'
import { ask } from '../bridge'
import { replica } from '../store'

/** Why a setting isn't what the agent chose. */
export type Trouble = Exclude<SettingChanged, 'done'> | 'failed'

type Known = {
  report: SettingsReport | null
  /** Main did not say what the settings are. */
  silent: boolean
  /** What the agent chose and main has not answered yet, by key. */
  chosen: Record<string, unknown>
  troubles: Record<string, Trouble>
}

/** The settings as main last told them, with what the agent is changing just now. */
export const useKnown = create<Known>(() => ({ report: null, silent: false, chosen: {}, troubles: {} }))

let asked = 0

/** Reads all settings again; of answers that overtake each other the newest question's holds. */
export async function readSettings(): Promise<void> {
  asked += 1
  const mine = asked
  const answer = await ask('settings', {})
  if (mine !== asked) return
  if (answer.ok) useKnown.setState({ report: answer.value, silent: false })
  else useKnown.setState(({ report }) => ({ silent: report === null }))
}

/** Reads the settings now, and again whenever main says that one has changed. */
export function followSettings(): void {
  const version = (): number | undefined => replica.getState().snapshot?.shell.desk.settingsVersion
  let last = version()
  void readSettings()
  replica.subscribe(() => {
    const next = version()
    if (next === last) return
    last = next
    void readSettings()
  })
}

/**
 * Changes one setting; null goes back to the default. The new value shows at once, and springs back where main does not
 * take it. Resolves to what main said.
 */
export async function changeSetting(key: string, value: unknown): Promise<SettingChanged | 'failed'> {
  const isReset = value === null
  useKnown.setState(({ chosen, troubles }) => ({
    chosen: isReset ? chosen : { ...chosen, [key]: value },
    troubles: without(troubles, key),
  }))
  const answer = await ask('changeSetting', { key, value })
  const result = answer.ok ? answer.value : 'failed'
  await readSettings()
  useKnown.setState(({ chosen, troubles }) => ({
    chosen: chosen[key] === value ? without(chosen, key) : chosen,
    troubles: result === 'done' ? troubles : { ...troubles, [key]: result },
  }))
  return result
}

/** Forgets what went wrong: the agent has gone to another page. */
export function forgetTroubles(): void {
  useKnown.setState({ troubles: {} })
}

/** One setting as it is, or as the agent has just chosen it; null until it is known. */
export function useSetting(key: string): SettingState | null {
  const state = useKnown(({ report }) => report?.settings.find((each) => each.key === key) ?? null)
  const isChosen = useKnown(({ chosen }) => Object.hasOwn(chosen, key))
  const value = useKnown(({ chosen }) => chosen[key])
  return state && isChosen ? { ...state, value } : state
}

/** The value of a setting, for what depends on it without being its row. */
export function useValue(key: string): unknown {
  return useSetting(key)?.value
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...others } = record
  return others
}
