import type { Shell } from '../../preload/bridge'
import { openSettings, tell } from '../bridge'
import { RowButton } from '../components/Button'
import { Icon, type IconName } from '../components/Icon'
import { t } from '../words'
import { RefusedHost } from './RefusedHost'
import styles from './Welcome.module.css'

/** The first start: connect, or look around with invented customers. */
export function Welcome({ shell }: { shell: Shell }) {
  return (
    <div className={styles.welcome}>
      <h1 className={styles.title}>{t('welcome.title')}</h1>
      <p className={styles.meaning}>{t('welcome.meaning')}</p>
      <RefusedHost host={shell.connection.refusedHost} />
      <div className={styles.ways}>
        <Way
          icon="plug"
          title={t('welcome.connect')}
          hint={t('welcome.connect.hint')}
          onPress={() => openSettings('connection')}
        />
        <Way
          icon="beaker"
          title={t('welcome.sample')}
          hint={t('welcome.sample.hint')}
          onPress={() => tell('exploreSample', {})}
        />
      </div>
      <p className={styles.privacy}>
        <Icon name="lock" size={14} />
        {t('welcome.privacy')}
      </p>
    </div>
  )
}

type WayProps = { icon: IconName; title: string; hint: string; onPress: () => void }

function Way({ icon, title, hint, onPress }: WayProps) {
  return (
    <div className={styles.way}>
      <RowButton onPress={onPress}>
        <span className={styles.wayIcon}>
          <Icon name={icon} size={20} />
        </span>
        <span className={styles.wayWords}>
          <strong>{title}</strong>
          <span>{hint}</span>
        </span>
        <Icon name="forward" size={14} />
      </RowButton>
    </div>
  )
}
