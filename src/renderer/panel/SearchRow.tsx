import { useReplica } from '../store'
import { useUi } from '../ui'
import { SearchBox } from './SearchBox'
import styles from './SearchBox.module.css'

/** The search box under the title bar while a call is on stage. Without a call the start page has its own. */
export function SearchRow() {
  const open = useUi((ui) => ui.searchOpen)
  const hasStage = useReplica((state) => state.snapshot !== null && state.snapshot.stage !== null)
  if (!open || !hasStage) return null
  return (
    <div className={styles.row}>
      <SearchBox />
    </div>
  )
}
