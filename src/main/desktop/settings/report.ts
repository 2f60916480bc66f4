import type { SettingsReport } from '../../../preload/bridge'
import { translator } from '../../../preload/locales'
import type { OpenSettings } from '../../settings'
import { policyWords } from './policy-words'

/** Every setting and the state of machine policy, for a page in this language. */
export function describeReport(stored: Pick<OpenSettings, 'report' | 'policy'>, language: string): SettingsReport {
  const standing = stored.policy()
  const { state, path } = standing
  return { settings: stored.report(), policy: { state, path, detail: policyWords(standing, translator(language)) } }
}
