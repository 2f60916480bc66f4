import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { EventKind, TimelinePage } from '../../preload/bridge'
import { EVENT_KINDS } from '../../preload/bridge/sizes'
import { tLater } from '../laterWords'
import { format } from '../words'
import { KindIcon } from './KindIcon'
import styles from './Timeline.module.css'

type KindFilterProps = {
  kinds: TimelinePage['kinds']
  chosen: EventKind[]
  onChange: (chosen: EventKind[]) => void
}

/** The kinds of events that there are, each with how many; several can be chosen, and none chosen means all of them. */
export function KindFilter({ kinds, chosen, onChange }: KindFilterProps) {
  const there = EVENT_KINDS.filter((kind) => (kinds[kind] ?? 0) > 0 || chosen.includes(kind))
  if (there.length < 2) return null
  const choose = (keys: Set<unknown>): void => onChange(EVENT_KINDS.filter((kind) => keys.has(kind)))
  return (
    <ToggleButtonGroup
      className={styles.filter}
      aria-label={tLater('timeline.filter')}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={choose}
    >
      {there.map((kind) => (
        <ToggleButton key={kind} id={kind} className={styles.kind}>
          <KindIcon kind={kind} size={14} />
          {tLater(`kind.${kind}`)}
          <span className={styles.count}>{format.number(kinds[kind] ?? 0)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
