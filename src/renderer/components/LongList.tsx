import { type HTMLAttributes, type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './LongList.module.css'
import {
  heightOf,
  keepInPlace,
  type Layout,
  reveal,
  rowAt,
  rowByKey,
  type Stretch,
  startOf,
  stretchAt,
  topOf,
} from './rows'

/** Rows that are built beyond those in sight, so that scrolling finds them there. */
const SPARE = 8

type LongListProps = {
  label: string
  /** A tree's rows are told their level by `levelOf`, from 1. */
  levelOf?: (index: number) => number
  layout: Layout
  /** How much of the list is in sight, in CSS pixels. */
  height: number
  /** The content of a row. The same function as before means that no row has changed. */
  row: (index: number) => ReactNode
  headingOf?: (start: number) => string | null
  /** Which rows are in sight now. */
  onShown: (shown: Stretch) => void
  /** The row that has the keyboard; null once the list has lost it. */
  onActive?: (index: number | null) => void
  /** A key on a row that doesn't move within the list; true if it was of use. */
  onKey?: (event: KeyboardEvent, index: number) => boolean
}

/**
 * A list of any length: only the rows in sight are built. It is one stop of the Tab key; the arrow keys, Page up and down,
 * Home and End move within it. Headings stick to the top while their rows pass; assistive technology gets them with the
 * rows, so that it isn't told a heading without its rows.
 */
export function LongList(props: LongListProps) {
  const { label, levelOf, layout, height, row, headingOf, onActive, onKey } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const hasFocus = useRef(false)
  const shown = useShown(scroller, props, hasFocus.current ? active : null)
  const at = Math.min(active, Math.max(0, layout.total - 1))

  // The row that has the keyboard may have been out of sight, and not built, until now.
  useLayoutEffect(() => {
    if (hasFocus.current) rowElement(scroller.current, at)?.focus({ preventScroll: true })
  }, [at])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey) return
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey
    const to = plain ? rowByKey(event.key, at, layout.total, Math.max(1, Math.floor(height / layout.row) - 1)) : null
    if (to !== null && scroller.current) {
      setActive(to)
      scroller.current.scrollTop = reveal(layout, to, scroller.current.scrollTop, height)
    } else if (to !== null || !onKey?.(event, at)) return
    event.preventDefault()
  }

  return (
    <div className={styles.scroller} ref={scroller} style={{ height }}>
      <div className={styles.all} style={{ height: heightOf(layout) }}>
        {headingOf && <Headings layout={layout} shown={shown} headingOf={headingOf} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a list or a tree, whose rows it hears of. */}
        {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name. */}
        <div
          role={levelOf === undefined ? 'list' : 'tree'}
          aria-label={label}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const index = Number((event.target as HTMLElement).dataset.row)
            hasFocus.current = true
            setActive(index)
            onActive?.(index)
          }}
          onBlur={() => {
            hasFocus.current = false
            onActive?.(null)
          }}
        >
          {indexes(shown, at, layout.total).map((index) => (
            <Row
              key={index}
              index={index}
              total={layout.total}
              top={topOf(layout, index)}
              height={layout.row}
              isActive={index === at}
              level={levelOf?.(index) ?? null}
              row={row}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

type RowProps = {
  index: number
  total: number
  top: number
  height: number
  isActive: boolean
  level: number | null
  row: (index: number) => ReactNode
}

const Row = memo(function Row({ index, total, top, height, isActive, level, row }: RowProps) {
  return (
    <div
      className={styles.row}
      {...rowRole(index, total, level)}
      data-row={index}
      tabIndex={isActive ? 0 : -1}
      style={{ top, height }}
    >
      {row(index)}
    </div>
  )
})

/** What assistive technology is told, as only some of the rows are there: where a row stands, and of how many. */
function rowRole(index: number, total: number, level: number | null): HTMLAttributes<HTMLDivElement> {
  const place = { 'aria-setsize': total, 'aria-posinset': index + 1 }
  return level === null ? { role: 'listitem', ...place } : { role: 'treeitem', 'aria-level': level, ...place }
}

type HeadingsProps = { layout: Layout; shown: Stretch; headingOf: (start: number) => string | null }

/** The headings of the rows in sight, each in a box as high as its rows, at whose top it sticks. */
function Headings({ layout, shown, headingOf }: HeadingsProps) {
  const first = startOf(layout.starts, shown.first)
  const within = layout.starts.filter((start) => start > shown.first && start <= shown.last)
  const starts = first === null ? within : [first, ...within]
  return starts.map((start, place) => {
    const words = headingOf(start)
    const top = topOf(layout, start) - layout.head
    const next = starts[place + 1]
    const end = next === undefined ? topOf(layout, shown.last) + layout.row : topOf(layout, next) - layout.head
    return (
      words !== null && (
        <div key={start} className={styles.group} style={{ top, height: end - top }} aria-hidden="true">
          <p className={styles.heading} style={{ height: layout.head }}>
            {words}
          </p>
        </div>
      )
    )
  })
}

/** Which rows are built: follows scrolling, and keeps what is read in its place when headings come in above it. */
function useShown(
  scroller: React.RefObject<HTMLDivElement | null>,
  { layout, height, onShown }: LongListProps,
  active: number | null,
): Stretch {
  const [shown, setShown] = useState(() => stretchAt(layout, 0, height, SPARE))
  const former = useRef(layout)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const before = former.current
    former.current = layout
    if (before !== layout && before.total > 0) {
      const top = element.scrollTop
      const isInSight = active !== null && active >= rowAt(before, top) && active <= rowAt(before, top + height)
      const kept = isInSight ? active : rowAt(before, top)
      element.scrollTop = keepInPlace(before, layout, top, kept)
    }
    const follow = (): void => {
      const next = stretchAt(layout, element.scrollTop, height, SPARE)
      setShown((now) => (now.first === next.first && now.last === next.last ? now : next))
      onShown(stretchAt(layout, element.scrollTop, height, 0))
    }
    follow()
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [scroller, layout, height, onShown, active])

  return { first: shown.first, last: Math.min(shown.last, layout.total - 1) }
}

/** The rows to build, in order: those in sight, and the one that has the keyboard, wherever it is. */
function indexes({ first, last }: Stretch, active: number, total: number): number[] {
  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  if (total === 0 || (active >= first && active <= last)) return inSight
  return active < first ? [active, ...inSight] : [...inSight, active]
}

function rowElement(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null
}
