import { type RefObject, useEffect, useRef } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { CallView } from '../../preload/bridge'
import { IconButton } from '../components/Button'
import { useUi } from '../ui'
import { t } from '../words'
import styles from './RecentCalls.module.css'
import { RecentList } from './RecentList'

/** What stays above or below the open list: the title bar, and some air. */
const AROUND_LIST = 96

/** A button that opens the list of the other callers of this run. */
export function RecentCalls({ others, label }: { others: CallView[]; label: string }) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <DialogTrigger>
      <span className={styles.button}>
        <IconButton icon="clock" label={label} />
        <span className={styles.count} aria-hidden="true">
          {others.length}
        </span>
      </span>
      <Popover className={styles.popover} placement="top end" offset={4} containerPadding={6}>
        <Dialog className={styles.dialog} aria-label={t('calls.recent')}>
          {({ close }) => (
            <div ref={list}>
              <RecentList calls={others} onStaged={close} onEmpty={close} />
              <Floor list={list} />
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** While the list is open the window is high enough for it, however little is shown behind. */
function Floor({ list }: { list: RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    useUi.setState({ floor: Math.ceil(list.current?.scrollHeight ?? 0) + AROUND_LIST })
    return () => useUi.setState({ floor: 0 })
  }, [list])
  return null
}
