import type { Shell } from '../../preload/bridge'
import { tell } from '../bridge'
import { tLater } from '../laterWords'
import { t } from '../words'
import { Action } from './Action'
import { OnOff } from './controls/OnOff'
import { Box, Groups, Page } from './Page'

/** Where the panel appears, what it shows, and when it starts. */
export function PanelPage({ shell: { startAtLogin } }: { shell: Shell }) {
  return (
    <Page page="panel" meaning={tLater('settings.meaning.panel')}>
      <Groups page="panel" />
      <Box title="settings.group.start">
        <Action label={t('idle.login')} hint={t(startAtLogin.available ? 'idle.login.hint' : 'idle.login.unavailable')}>
          {(names) => (
            <OnOff
              {...names}
              isSelected={startAtLogin.on}
              isDisabled={!startAtLogin.available}
              onChange={(on) => tell('startAtLogin', { on })}
            />
          )}
        </Action>
      </Box>
    </Page>
  )
}
