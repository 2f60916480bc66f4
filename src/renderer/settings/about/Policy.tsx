import type { PolicyState } from '../../../preload/bridge'
import { Dot } from '../../components/Dot'
import type { Tone } from '../../components/Strip'
import { tLater } from '../../laterWords'
import { Facts } from '../Facts'
import { Box } from '../Page'
import { useKnown } from '../report'
import styles from './About.module.css'

const tones: Record<PolicyState['state'], Tone> = { absent: 'neutral', followed: 'good', refused: 'bad', kept: 'warn' }

/** How machine policy is doing. */
export function Policy() {
  const policy = useKnown(({ report }) => report?.policy)
  if (!policy) return null
  const { state, path, detail } = policy
  const facts: [string, string][] = [
    ...(path !== null && state !== 'absent' ? [[tLater('policy.file'), path] as [string, string]] : []),
    ...(detail === null ? [] : [[tLater('policy.why'), detail] as [string, string]]),
  ]
  return (
    <Box title="policy.title">
      <p className={styles.line} data-policy={state}>
        <Dot tone={tones[state]} />
        {tLater(`policy.${state}`)}
      </p>
      {facts.length > 0 && <Facts facts={facts} />}
    </Box>
  )
}
