import { expect, it } from 'vitest'
import { SETTING_KEYS } from '../../../src/main/settings'
import { SettingsPage } from '../../../src/preload/bridge'
import { notShown, rowsOf } from '../../../src/renderer/settings/rows/rows'

it('every setting has one place in the window, or a reason why it has none', () => {
  const shown = SettingsPage.options.flatMap((page) => rowsOf(page).map(({ key }) => key as string))
  expect([...shown, ...Object.keys(notShown)].sort()).toEqual([...SETTING_KEYS].sort())
})
