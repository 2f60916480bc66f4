import type { Notice } from '../../preload/bridge'
import { openSettings, tell } from '../bridge'
import { Button, IconButton } from '../components/Button'
import { Strip, type Tone } from '../components/Strip'
import { isOfPhoneSystem, noticeWords } from '../notices'
import { useReplica } from '../store'
import { t } from '../words'
import styles from './Notices.module.css'

/** What the agent should be told once. */
export function Notices() {
  const notices = useReplica((state) => state.snapshot?.shell.notices)
  if (!notices || notices.length === 0) return null
  return (
    <section className={styles.notices} aria-label={t('notice.label')}>
      {notices.map((notice, index) => (
        <Strip
          // biome-ignore lint/suspicious/noArrayIndexKey: a notice is its place in the list; main dismisses it by that.
          key={index}
          tone={toneOf(notice)}
          icon={notice.kind === 'ignored' ? 'info' : 'warning'}
          end={
            <span className={styles.dismiss}>
              <IconButton icon="close" label={t('notice.dismiss')} onPress={() => tell('dismissNotice', { index })} />
            </span>
          }
        >
          {noticeWords(notice, t)}
          {isOfPhoneSystem(notice) && (
            <p className={styles.way}>
              <Button look="quiet" onPress={() => openSettings('phone')}>
                {t('notice.phone-page')}
              </Button>
            </p>
          )}
        </Strip>
      ))}
    </section>
  )
}

function toneOf(notice: Notice): Tone {
  return notice.kind === 'ignored' ? 'neutral' : 'warn'
}
