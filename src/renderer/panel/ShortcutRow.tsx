import { useId } from 'react'
import type { Shell } from '../../preload/bridge'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { keyCaps } from '../shortcut'
import { system } from '../system'
import { t } from '../words'
import styles from './ShortcutRow.module.css'
import { useRecorder } from './useRecorder'

type Hotkey = Shell['hotkey']

/** The shortcut, what is wrong with it, and a button that records another one. */
export function ShortcutRow({ hotkey }: { hotkey: Hotkey }) {
  const recorder = useRecorder()
  const statusId = useId()
  const caps = keyCaps(hotkey.accelerator, system, t)
  const isWrong = hotkey.state === 'taken' || hotkey.state === 'invalid'
  return (
    <div className={styles.row} data-wrong={(isWrong && !recorder.isRecording) || undefined}>
      <Icon name={isWrong ? 'warning' : 'keyboard'} />
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.label}>{t('idle.hotkey')}</span>
          {!recorder.isRecording && hotkey.state !== 'off' && <Keys caps={caps} />}
        </div>
        <p className={styles.hint} id={statusId}>
          {recorder.isRecording ? t(recorder.refused ?? 'shortcut.recording.hint') : t(`idle.hotkey.${hotkey.state}`)}
        </p>
      </div>
      <Button
        aria-label={recorder.isRecording ? undefined : nameOf(caps)}
        aria-describedby={statusId}
        aria-pressed={recorder.isRecording}
        onPress={recorder.start}
        onBlur={recorder.stop}
      >
        {recorder.isRecording ? t('shortcut.recording') : t(caps.length > 0 ? 'shortcut.change' : 'shortcut.set')}
      </Button>
    </div>
  )
}

function Keys({ caps }: { caps: string[] }) {
  return (
    <bdi className={styles.keys} dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </bdi>
  )
}

/** The button's name says which shortcut there is now, for those who don't see it beside the button. */
function nameOf(caps: string[]): string {
  return caps.length > 0 ? t('shortcut.change-named', { shortcut: caps.join(' ') }) : t('shortcut.set-named')
}
