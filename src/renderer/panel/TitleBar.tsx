import { lazy, Suspense } from 'react'
import { tell } from '../bridge'
import { IconButton } from '../components/Button'
import { Badge } from '../components/Chip'
import { Dot } from '../components/Dot'
import { useReplica } from '../store'
import { closeSearch, useUi, wantSearch } from '../ui'
import { t } from '../words'
import { stageOf, statusOf } from './calls'
import styles from './TitleBar.module.css'

/** The menu's code comes right after the first paint, which has no use for it. */
const PanelMenu = lazy(async () => ({ default: (await import('./PanelMenu')).PanelMenu }))

/** The bar that moves the window: what goes on in a few words, and the buttons that are always there. */
export function TitleBar() {
  const snapshot = useReplica((state) => state.snapshot)
  const searchOpen = useUi((ui) => ui.searchOpen)
  const call = snapshot ? stageOf(snapshot) : null
  const status = snapshot ? statusOf(snapshot) : null
  return (
    <header className={styles.bar}>
      <Dot tone={status?.tone ?? 'neutral'} />
      <span className={styles.status}>
        <span className={styles.words}>{status?.words ?? t('app.name')}</span>
        {status && status.source !== null && <span className={styles.source}>{`· ${status.source}`}</span>}
      </span>
      {snapshot?.shell.connection.platform === 'sample' && <Badge>{t('bar.sample')}</Badge>}
      <span className={styles.buttons}>
        {call && (
          <IconButton
            icon="search"
            label={t('bar.search')}
            aria-expanded={searchOpen}
            onPress={() => (searchOpen ? closeSearch() : wantSearch())}
          />
        )}
        <Suspense fallback={<IconButton icon="more" label={t('bar.menu')} isDisabled />}>
          {snapshot && <PanelMenu snapshot={snapshot} />}
        </Suspense>
        <IconButton icon="close" label={t('bar.close')} onPress={() => tell('hide', {})} />
      </span>
    </header>
  )
}
