import type { Shell } from '../../preload/bridge'
import { t } from '../words'
import { Pane } from './Pane'
import styles from './Pane.module.css'

/** Which Callside this is, and where its data comes from. */
export function About({ shell }: { shell: Shell }) {
  const { platform, sandbox } = shell.connection
  const facts: [string, string][] = [
    [t('about.version'), shell.version],
    [t('about.electron'), shell.electronVersion],
    [t('about.platform'), t(`about.platform.${platform}`)],
  ]
  if (platform === 'experience-platform') facts.push([t('about.sandbox'), sandbox])
  return (
    <Pane title={t('about.title')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Pane>
  )
}
