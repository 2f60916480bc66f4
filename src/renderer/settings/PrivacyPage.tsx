import { useState } from 'react'
import type { Shell } from '../../preload/bridge'
import { ask } from '../bridge'
import { Button } from '../components/Button'
import { Keys } from '../components/Keys'
import { tLater } from '../laterWords'
import { keyCaps } from '../shortcut'
import { system } from '../system'
import { t } from '../words'
import { Action } from './Action'
import { showPage } from './Navigation'
import { Groups, Page } from './Page'
import { Stored } from './Stored'
import { say } from './state'

/** What others can see of a caller, and for how long. */
export function PrivacyPage({ shell }: { shell: Shell }) {
  return (
    <Page page="privacy" meaning={tLater('settings.meaning.privacy')}>
      <Groups
        page="privacy"
        below={{ 'settings.group.screen': <HideKey shell={shell} />, 'settings.group.memory': <Forget /> }}
      />
      <Stored shell={shell} />
    </Page>
  )
}

function HideKey({ shell }: { shell: Shell }) {
  const caps = keyCaps(shell.desk.hideHotkey, system, t)
  return (
    <Action label={tLater('privacy.hide')} hint={tLater(caps.length > 0 ? 'privacy.hide.key' : 'privacy.hide.none')}>
      {caps.length > 0 && <Keys caps={caps} />}
      <Button onPress={() => showPage('triggers')}>{tLater('privacy.hide.change')}</Button>
    </Action>
  )
}

function Forget() {
  const [result, setResult] = useState<'privacy.forgotten' | 'privacy.forget.failed' | null>(null)
  const forget = async (): Promise<void> => {
    const answer = await ask('forget', { callId: null })
    const next = answer.ok ? 'privacy.forgotten' : 'privacy.forget.failed'
    setResult(next)
    say(tLater(next))
  }
  return (
    <Action label={tLater('privacy.forget')} hint={tLater(result ?? 'privacy.forget.hint')}>
      <Button onPress={() => void forget()}>{tLater('privacy.forget.do')}</Button>
    </Action>
  )
}
