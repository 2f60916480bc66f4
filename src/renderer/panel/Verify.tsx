import { lazy, memo, Suspense } from 'react'
import type { Card } from '../../preload/bridge'
import type { FirstKey } from '../../preload/locales/first'
import { tell } from '../bridge'
import { Button, IconButton } from '../components/Button'
import { Icon } from '../components/Icon'
import type { Tone } from '../components/Strip'
import { t } from '../words'
import styles from './Verify.module.css'

const CallMenu = lazy(async () => ({ default: (await import('./PanelMenu')).CallMenu }))

type VerifyProps = {
  callId: string
  isVerified: boolean
  /** What the strip has to say beside that nobody was verified, where there is no room to say it below. */
  worry?: Worry
}

/** Why even the customer shown may be the wrong one. */
export type Worry = 'uncertain' | 'edge' | null

/** What makes it doubtful that the values are the caller's. */
export function worryOf({ uncertain, source }: Card): Worry {
  if (source === 'edge') return 'edge'
  return uncertain ? 'uncertain' : null
}

const says = {
  uncertain: { words: 'verify.uncertain', title: 'card.uncertain.why', tone: 'bad' },
  edge: { words: 'verify.edge', title: 'card.edge', tone: 'warn' },
  none: { words: 'card.unverified', title: 'card.unverified', tone: 'warn' },
} as const satisfies Record<string, { words: FirstKey; title: FirstKey; tone: Tone }>

/**
 * A number that matches doesn't prove who calls. The agent says that they have made sure; it can be taken back. The strip
 * stays as high as it is, so that nothing moves.
 */
export const Verify = memo(function Verify({ callId, isVerified, worry = null }: VerifyProps) {
  const { words, title, tone } = says[worry ?? 'none']
  return (
    <div className={styles.strip} data-tone={isVerified ? 'good' : tone} data-verify={isVerified ? 'yes' : 'no'}>
      {isVerified && <Icon name="shield" size={14} />}
      <span className={styles.words} title={t(isVerified ? 'verify.done' : title)}>
        {t(isVerified ? 'verify.done' : words)}
      </span>
      {isVerified ? (
        <span className={styles.undo}>
          <Button look="quiet" aria-label={t('verify.undo.name')} onPress={() => tell('verify', { callId, on: false })}>
            {t('verify.undo')}
          </Button>
        </span>
      ) : (
        <Button aria-label={t('verify.name')} onPress={() => tell('verify', { callId, on: true })}>
          {t('verify.do')}
        </Button>
      )}
      <Suspense fallback={<IconButton icon="more" label={t('verify.more')} isDisabled />}>
        <CallMenu callId={callId} />
      </Suspense>
    </div>
  )
})
