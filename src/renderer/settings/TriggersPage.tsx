import type { Shell } from '../../preload/bridge'
import { tLater } from '../laterWords'
import { DialLinks } from '../phone/DialLinks'
import { t } from '../words'
import { Groups, Page } from './Page'
import styles from './Setting.module.css'

/** How numbers get here by themselves. */
export function TriggersPage({ shell }: { shell: Shell }) {
  const { available, paused, why } = shell.clipboard
  const clipboard = available ? (paused ? t('idle.clipboard.paused') : undefined) : t('idle.clipboard.unavailable')
  return (
    <Page page="triggers" meaning={tLater('settings.meaning.triggers')}>
      <Groups
        page="triggers"
        hints={{ ...(clipboard !== undefined && { 'triggers.clipboard': clipboard }) }}
        below={{
          'settings.group.text': why && <p className={styles.limit}>{t(`idle.clipboard.why.${why}`)}</p>,
          'settings.group.dial': <DialLinks phone={shell.phone} />,
        }}
      />
    </Page>
  )
}
