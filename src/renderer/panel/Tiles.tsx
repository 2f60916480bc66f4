import { memo } from 'react'
import type { CardField } from '../../preload/bridge'
import { Skeleton } from '../components/Skeleton'
import { labelled, t } from '../words'
import { Figure } from './Figure'
import styles from './Tiles.module.css'

type TilesProps = {
  title: string
  fields: CardField[]
  /** Whether one more is on its way, and has its place kept. */
  isPending?: boolean
  isShort?: boolean
}

/** Figures at a glance, two beside each other. */
export const Tiles = memo(function Tiles({ title, fields, isPending = false, isShort = false }: TilesProps) {
  if (fields.length === 0 && !isPending) return null
  return (
    <section className={styles.tiles} aria-label={title} data-short={isShort || undefined}>
      {fields.map((field) => (
        <Tile key={field.id} field={field} isShort={isShort} />
      ))}
      {isPending && <TileSkeleton isTall={!isShort} />}
    </section>
  )
})

const Tile = memo(function Tile({ field, isShort }: { field: CardField; isShort: boolean }) {
  const label = labelled('field', field.label)
  return (
    <div className={styles.tile} data-field={field.id}>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <Figure field={field} isShort={isShort} />
    </div>
  )
})

/** A tile that is still on its way; a tall one has a line below its figure. */
export function TileSkeleton({ isTall = false }: { isTall?: boolean }) {
  return (
    <div className={styles.tile} aria-hidden="true" data-pending="">
      <span className={styles.waiting}>
        <Skeleton width="38%" height={10} />
        <Skeleton width="66%" height={17} />
        {isTall && <Skeleton width="52%" height={10} />}
      </span>
    </div>
  )
}

/** The places of figures that are on their way. */
export function PendingTiles({ count, isShort = false }: { count: number; isShort?: boolean }) {
  return (
    <section className={styles.tiles} aria-label={t('card.overview')} data-short={isShort || undefined}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have nothing but their number.
        <TileSkeleton key={index} isTall={!isShort && index === count - 1} />
      ))}
    </section>
  )
}
