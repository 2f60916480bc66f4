import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Skeleton } from '../components/Skeleton'
import type { Size } from '../ui'
import { dotted, format, t } from '../words'
import styles from './CardView.module.css'
import { LARGE } from './CompactCard'
import compact from './CompactCard.module.css'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'
import { PendingTiles } from './Tiles'
import { useNow } from './useNow'

type LookingProps = { call: CallView; isSample: boolean; size: Size }

/** The number at once; everything that the card will show has its place already. */
export function Looking({ call, isSample, size }: LookingProps) {
  const country = call.number ? format.country(call.number.region) : null
  const title = call.number ? <NumberText number={call.number} /> : (call.identity ?? t('card.unnamed'))
  const isShort = size === 'compact'
  return (
    <div className={isShort ? compact.card : undefined}>
      <Identity name={null} icon="phone" title={title} isShort={isShort}>
        {dotted(country, t(isSample ? 'looking.asking-sample' : 'looking.asking'))}
      </Identity>
      <div className={styles.places} aria-busy="true" aria-hidden="true">
        <PendingCard isShort={isShort} />
      </div>
      <Footer
        end={
          <Button look="quiet" onPress={() => tell('cancel', { callId: call.id })}>
            {t('looking.cancel')}
          </Button>
        }
      >
        <Elapsed since={call.sightedAt} />
      </Footer>
    </div>
  )
}

/** As many tiles as a full card has at least. */
const TILES = 4

function PendingCard({ isShort }: { isShort: boolean }) {
  return (
    <>
      <div className={styles.stripPlace}>
        <Skeleton width="100%" height={34} />
      </div>
      <div className={styles.consentPlace}>
        <Skeleton width={112} height={24} />
        <Skeleton width={128} height={24} />
      </div>
      <PendingTiles count={isShort ? LARGE : TILES} isShort={isShort} />
    </>
  )
}

function Elapsed({ since }: { since: number }) {
  const now = useNow(100)
  return t('looking.elapsed', { time: format.seconds(Math.max(0, now - since)) })
}
