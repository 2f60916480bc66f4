import { memo } from 'react'
import type { CardLine } from '../../preload/bridge'
import { format, labelled } from '../words'
import { FewOfMany } from './Section'
import styles from './Sections.module.css'
import { ValueButton } from './ValueButton'
import { lineTitle, plainLine } from './values'

/** As many lines as are shown at first. */
const FEW = 3

type LinesProps = { id: string; title: string; lines: CardLine[]; isOpen: boolean }

/** Purchases, orders, campaign touches: a line each. */
export const Lines = memo(function Lines({ id, title, lines, isOpen }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <FewOfMany id={id} title={title} total={lines.length} few={FEW} isOpen={isOpen}>
      {(shown) => (
        <ul className={styles.lines}>
          {lines.slice(0, shown).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and never move within one card.
            <Line key={index} line={line} label={title} />
          ))}
        </ul>
      )}
    </FewOfMany>
  )
})

function Line({ line, label }: { line: CardLine; label: string }) {
  const now = Date.now()
  const kind = line.kind && labelled('touch', line.kind)
  const date = line.at && format.date(line.at, now)
  return (
    <li className={styles.line}>
      <ValueButton label={label} text={plainLine(line, now)} isWide>
        <bdi className={styles.lineTitle}>{lineTitle(line)}</bdi>
        {(kind || date) && (
          <span className={styles.lineAside}>
            {kind && <bdi>{kind}</bdi>}
            {kind && date && ' · '}
            {date && <bdi>{date}</bdi>}
          </span>
        )}
        {line.money !== null && <span className={styles.lineMoney}>{format.money(line.money)}</span>}
      </ValueButton>
    </li>
  )
}
