import type { Shell } from '../../preload/bridge'
import { openSettings } from '../bridge'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { Keys } from '../components/Keys'
import { keyCaps } from '../shortcut'
import { system } from '../system'
import { t } from '../words'
import styles from './ShortcutRow.module.css'

/** The shortcut, what is wrong with it, and a button to where it is changed. */
export function ShortcutRow({ hotkey }: { hotkey: Shell['hotkey'] }) {
  const caps = keyCaps(hotkey.accelerator, system, t)
  const isWrong = hotkey.state === 'taken' || hotkey.state === 'invalid'
  return (
    <div className={styles.row} data-wrong={isWrong || undefined}>
      <Icon name={isWrong ? 'warning' : 'keyboard'} />
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.label}>{t('idle.hotkey')}</span>
          {hotkey.state !== 'off' && <Keys caps={caps} />}
        </div>
        <p className={styles.hint}>{t(`idle.hotkey.${hotkey.state}`)}</p>
      </div>
      <Button aria-label={nameOf(caps)} onPress={() => openSettings('triggers')}>
        {t(caps.length > 0 ? 'shortcut.change' : 'shortcut.set')}
      </Button>
    </div>
  )
}

/** The button's name says which shortcut there is now, for those who don't see it beside the button. */
function nameOf(caps: string[]): string {
  return caps.length > 0 ? t('shortcut.change-named', { shortcut: caps.join(' ') }) : t('shortcut.set-named')
}
