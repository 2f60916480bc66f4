import type { Shell } from '../../preload/bridge'
import { format, t } from '../words'
import { Pane } from './Pane'
import styles from './Pane.module.css'

/** Which Callside this is, where its data comes from, and how much of it was asked for: the contract meters that. */
export function About({ shell }: { shell: Shell }) {
  const { connection, usage } = shell
  const { platform, sandbox } = connection
  const facts: [string, string][] = [
    [t('about.version'), shell.version],
    [t('about.electron'), shell.electronVersion],
    [t('about.platform'), t(`about.platform.${platform}`)],
  ]
  if (platform === 'experience-platform')
    facts.push(
      [t('about.sandbox'), sandbox],
      [t('about.calls-today'), format.whole(usage.today)],
      [t('about.calls-month'), format.whole(usage.thisMonth)],
    )
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
