import { Strip } from '../components/Strip'
import { t } from '../words'

/** Says that the settings name a host which isn't trusted, and that nothing went there. */
export function RefusedHost({ host }: { host: string | null }) {
  if (host === null) return null
  return (
    <Strip tone="bad" icon="warning">
      <strong>{t('connect.refused-host', { host })}</strong>
      <p>{t('connect.refused-host.todo')}</p>
    </Strip>
  )
}
