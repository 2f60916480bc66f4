import type { Problem } from '../../preload/bridge'
import { tLater } from '../laterWords'
import styles from './ProblemDetails.module.css'

/** What the IT team asks for: the platform's code, the request, the host. Can be selected and copied. */
export function ProblemDetails({ problem, isInside = false }: { problem: Problem; isInside?: boolean }) {
  const details = [
    ['code', problem.code],
    ['status', problem.code === undefined ? problem.status : undefined],
    ['request', problem.requestId],
    ['host', problem.host],
  ] as const
  const known = details.filter(([, value]) => value !== undefined)
  if (known.length === 0) return null
  return (
    <dl className={styles.details} data-inside={isInside || undefined}>
      {known.map(([name, value]) => (
        <div key={name} className={styles.detail}>
          <dt>{tLater(`problem.detail.${name}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
