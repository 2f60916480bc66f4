import { type ComponentType, useEffect } from 'react'
import type { SettingsPage, Shell } from '../../preload/bridge'
import { Button } from '../components/Button'
import { tLater } from '../laterWords'
import { Message } from '../panel/Message'
import { replica, useReplica } from '../store'
import { t } from '../words'
import { AboutPage } from './about/AboutPage'
import { ConnectionPage } from './connection/ConnectionPage'
import { LanguagePage } from './LanguagePage'
import { Navigation, showPage } from './Navigation'
import { Groups, Page } from './Page'
import { PanelPage } from './PanelPage'
import { PhonePage } from './PhonePage'
import { PrivacyPage } from './PrivacyPage'
import { pageIn } from './pages'
import { forgetTroubles, readSettings, useKnown } from './report'
import styles from './Settings.module.css'
import { useSettingsUi } from './state'
import { TriggersPage } from './TriggersPage'

const contents: Record<SettingsPage, ComponentType<{ shell: Shell }>> = {
  connection: ConnectionPage,
  lookup: () => <PlainPage page="lookup" />,
  numbers: () => <PlainPage page="numbers" />,
  triggers: TriggersPage,
  phone: PhonePage,
  panel: PanelPage,
  privacy: PrivacyPage,
  language: LanguagePage,
  about: AboutPage,
}

/** The whole window: the pages at one side, and the one that the address names. */
export function Settings() {
  const page = usePage()
  const shell = useReplica(({ snapshot }) => snapshot?.shell)
  const isSilent = useReplica(({ silent }) => silent)
  const isKnown = useKnown(({ report }) => report !== null)
  const isUnknown = useKnown(({ silent }) => silent)
  const Content = contents[page]
  return (
    <div className={styles.window}>
      <Navigation page={page} />
      <main className={styles.scroll} key={page}>
        {shell && isKnown && <Content shell={shell} />}
        {(isUnknown || (isSilent && !shell)) && <Silent />}
      </main>
      <Announcer />
    </div>
  )
}

/** The page that the address names; main can ask for another. */
function usePage(): SettingsPage {
  const page = useSettingsUi((ui) => ui.page)
  useEffect(() => {
    const follow = (): void => {
      const next = pageIn(window.location.hash)
      if (next === null) return
      forgetTroubles()
      useSettingsUi.setState({ page: next })
    }
    follow()
    window.addEventListener('hashchange', follow)
    const stop = window.callside.onSettingsPage(showPage)
    return () => {
      window.removeEventListener('hashchange', follow)
      stop()
    }
  }, [])
  return page
}

function PlainPage({ page }: { page: 'lookup' | 'numbers' }) {
  return (
    <Page page={page} meaning={tLater(`settings.meaning.${page}`)}>
      <Groups page={page} />
    </Page>
  )
}

function Silent() {
  const tryAgain = (): void => {
    void replica.fetchWhole()
    void readSettings()
  }
  return (
    <Message
      icon="warning"
      tone="bad"
      title={tLater('settings.silent')}
      actions={
        <Button look="primary" onPress={tryAgain}>
          {t('app.try-again')}
        </Button>
      }
    >
      <p>{tLater('settings.silent.todo')}</p>
    </Message>
  )
}

/** Says what has changed without being seen to. */
function Announcer() {
  const said = useSettingsUi((ui) => ui.said)
  return (
    <div className={styles.announcer} role="status">
      {said}
    </div>
  )
}
