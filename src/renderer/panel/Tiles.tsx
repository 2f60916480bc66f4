import type { CardField } from '../../preload/bridge'
import { Skeleton } from '../components/Skeleton'
import { labelled, t } from '../words'
import styles from './CardView.module.css'
import { Figure } from './Figure'

/** The figures at a glance, two beside each other. The one that comes with the purchases has its place kept. */
export function Tiles({ tiles, isPending, now }: { tiles: CardField[]; isPending: boolean; now: number }) {
  const waits = isPending && tiles.length < 4 && !tiles.some((tile) => tile.id === 'lastPurchase')
  if (tiles.length === 0 && !waits) return null
  return (
    <section className={styles.tiles} aria-label={t('card.overview')}>
      {tiles.map((tile) => (
        <div key={tile.id} className={styles.tile} data-field={tile.id}>
          <span className={styles.label}>{labelled('field', tile.label)}</span>
          <Figure label={labelled('field', tile.label)} value={tile.value} now={now} />
        </div>
      ))}
      {waits && <TileSkeleton isTall />}
    </section>
  )
}

/** A tile that is still on its way; a tall one has a line below its figure. */
export function TileSkeleton({ isTall = false }: { isTall?: boolean }) {
  return (
    <div className={styles.tile} aria-hidden="true">
      <span className={styles.waiting}>
        <Skeleton width="38%" height={10} />
        <Skeleton width="66%" height={17} />
        {isTall && <Skeleton width="52%" height={10} />}
      </span>
    </div>
  )
}
