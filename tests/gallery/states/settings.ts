import { SettingsPage } from '../../../src/preload/bridge'
import type { GalleryState } from '../state'
import { LOCKED, settingsReport } from './more'
import { shell, snapshot } from './shell'

const page = (window: SettingsPage, isManaged: boolean): GalleryState => ({
  id: `settings-${window}${isManaged ? '-managed' : ''}`,
  title: isManaged ? `Settings, partly set by policy: ${window}` : `Settings: ${window}`,
  group: 'Settings',
  window,
  snapshot: snapshot(shell({ desk: { locked: isManaged ? LOCKED : [] } })),
  answers: { settings: () => settingsReport(isManaged) },
  steps: [],
})

/** Every page of the settings, and one each of those where policy has a say. */
export const settingsStates: GalleryState[] = [
  ...SettingsPage.options.map((window) => page(window, false)),
  page('connection', true),
  page('privacy', true),
]
