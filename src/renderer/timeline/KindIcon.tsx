import type { EventKind } from '../../preload/bridge'
import icon from '../components/Icon.module.css'
import { outlines } from './outlines'

/** The icon of a kind of events, beside words that say the same; it has no name of its own. */
export function KindIcon({ kind, size }: { kind: EventKind; size: 14 | 16 }) {
  return (
    <svg className={icon.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlines[kind]} />
    </svg>
  )
}
