import type { Shell } from '../../preload/bridge'
import { t } from '../words'
import { Pane } from './Pane'
import styles from './Pane.module.css'
import { ShortcutRow } from './ShortcutRow'

/** The shortcut on a page of its own, for when the start page isn't at hand. */
export function ShortcutPane({ shell }: { shell: Shell }) {
  return (
    <Pane title={t('shortcut.title')}>
      <p className={styles.meaning}>{t('shortcut.meaning')}</p>
      <div className={styles.rows}>
        <ShortcutRow hotkey={shell.hotkey} />
      </div>
    </Pane>
  )
}
