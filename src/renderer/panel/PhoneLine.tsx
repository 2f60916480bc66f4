import type { PhonePart } from '../../preload/bridge'
import { Dot } from '../components/Dot'
import type { Tone } from '../components/Strip'
import { format, t } from '../words'
import styles from './PhoneLine.module.css'
import { useNow } from './useNow'

const tones: Record<PhonePart['phase'], Tone> = { ringing: 'accent', answered: 'good', ended: 'neutral' }

/** What the phone system says of the call: how far it has come, and which line and queue it came in by. */
export function PhoneLine({ phone }: { phone: PhonePart }) {
  const now = useNow(10_000)
  const { line, queue } = phone
  return (
    <p className={styles.line} data-phase={phone.phase}>
      <Dot tone={tones[phone.phase]} isSmall />
      <span className={styles.phase}>{phaseWords(phone, now)}</span>
      {line !== null && <bdi className={styles.part}>{t('call.line', { line })}</bdi>}
      {queue !== null && <bdi className={styles.part}>{t('call.queue', { queue })}</bdi>}
    </p>
  )
}

function phaseWords({ phase, direction, endedAt }: PhonePart, now: number): string {
  if (phase === 'ended')
    return t('call.ended', { when: format.relative(new Date(endedAt ?? now).toISOString(), now) ?? '' })
  if (phase === 'ringing' && direction === 'outbound') return t('call.calling')
  return t(`call.${phase}`)
}
