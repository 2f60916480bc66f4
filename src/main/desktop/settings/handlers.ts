import { loadLanguage } from '../../../preload/locales'
import type { UsageMeter } from '../../platform'
import type { DeskParts } from '../desk-parts'
import type { Handlers } from '../route'
import { askDoctor } from './doctor'
import { describeReport } from './report'
import { tryConnection } from './try-connection'

/** What the calls about settings act on. */
export type SettingsHandlerParts = Pick<DeskParts, 'settings' | 'connections'> & { usage: Pick<UsageMeter, 'counts'> }

type SettingsCalls = 'settings' | 'changeSetting' | 'testConnection' | 'doctor'

/** The handlers of the bridge's calls about settings. Whoever depends on a setting follows it, whoever changes it. */
export function settingsHandlers({
  settings,
  connections,
  usage,
}: SettingsHandlerParts): Pick<Handlers, SettingsCalls> {
  const { stored, language } = settings
  return {
    settings: () => describeReport(stored, language()),
    changeSetting: ({ key, value }) => stored.set(key, value),
    testConnection: () => tryConnection(connections),
    async doctor() {
      await loadLanguage(language())
      return askDoctor({ opened: stored, connections, usage }, language())
    },
  }
}
