import type { CallName } from '../../preload/bridge'
import type { Handlers } from './route'
import type { SettingsWindow } from './settings-window'

/** What the settings page may ask for: nothing that a caller's data could come back from. */
const ALLOWED = [
  'settings',
  'changeSetting',
  'pauseHotkeys',
  'testConnection',
  'doctor',
  'saveDiagnostics',
  'connect',
  'exploreSample',
  'startAtLogin',
  'registerLinks',
  'copyHookToken',
  'copyText',
  'arrivals',
  'simulateCall',
  'forget',
] as const satisfies readonly CallName[]

/**
 * The handlers of the settings page's calls. Its snapshot holds no calls, what it hides is its own window, and while
 * nothing of callers may be seen neither may what phone systems sent.
 */
export function settingsCalls(
  handlers: Handlers,
  { current, close }: Pick<SettingsWindow, 'current' | 'close'>,
  isBlank: boolean,
): Partial<Handlers> {
  const allowed = Object.fromEntries(ALLOWED.map((name) => [name, handlers[name]])) as Partial<Handlers>
  return {
    ...allowed,
    ...(isBlank && { arrivals: () => [] }),
    snapshot: current,
    hide() {
      close()
      return null
    },
  }
}
