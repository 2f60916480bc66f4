import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Skeleton } from '../components/Skeleton'
import { dotted, format, t } from '../words'
import styles from './CardView.module.css'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'
import { TileSkeleton } from './Tiles'
import { useNow } from './useNow'

/** The number at once; everything that the card will show has its place already. */
export function Looking({ call, isSample }: { call: CallView; isSample: boolean }) {
  const country = call.number ? format.country(call.number.region) : null
  return (
    <>
      <Identity name={null} icon="phone" title={call.number && <NumberText number={call.number} />}>
        {dotted(country, t(isSample ? 'looking.asking-sample' : 'looking.asking'))}
      </Identity>
      <div aria-busy="true" aria-hidden="true">
        <div className={styles.strips}>
          <Skeleton width="100%" height={32} />
        </div>
        <div className={styles.consents}>
          <Skeleton width={112} height={24} />
          <Skeleton width={128} height={24} />
        </div>
        <div className={styles.tiles}>
          <TileSkeleton />
          <TileSkeleton />
          <TileSkeleton />
          <TileSkeleton isTall />
        </div>
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
    </>
  )
}

function Elapsed({ since }: { since: number }) {
  const now = useNow(100)
  return t('looking.elapsed', { time: format.seconds(Math.max(0, now - since)) })
}
