import { SettingsPage } from '../../../src/preload/bridge'
import type { GalleryState } from '../state'
import { LOCKED, settingsReport } from './more'
import { shell, snapshot } from './shell'

const page = (settings: SettingsPage, isManaged: boolean): GalleryState => ({
  id: `settings-${settings}${isManaged ? '-managed' : ''}`,
  title: isManaged ? `Settings, partly set by policy: ${settings}` : `Settings: ${settings}`,
  group: 'Settings',
  settings,
  snapshot: snapshot(shell({ desk: { locked: isManaged ? LOCKED : [] } })),
  answers: { settings: () => settingsReport(isManaged) },
  steps: [],
})

/** Every page of the settings, and one each of those where policy has a say. */
export const settingsStates: GalleryState[] = [
  ...SettingsPage.options.map((settings) => page(settings, false)),
  page('connection', true),
  page('privacy', true),
]
