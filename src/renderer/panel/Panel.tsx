import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { replica, useReplica } from '../store'
import { makeWay, useUi } from '../ui'
import { t } from '../words'
import { Announcer } from './Announcer'
import { Content } from './Content'
import { Message } from './Message'
import { Notices } from './Notices'
import { OtherCalls } from './OtherCalls'
import styles from './Panel.module.css'
import { SearchRow } from './SearchRow'
import { Failed } from './Stage'
import { TitleBar } from './TitleBar'
import { useFit } from './useFit'
import { useKeys } from './useKeys'

/** The whole window. Its three parts are measured, so that the window is as high as they need. */
export function Panel() {
  const snapshot = useReplica((state) => state.snapshot)
  const silent = useReplica((state) => state.silent)
  const top = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const bottom = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLElement>(null)
  const pane = useUi((ui) => ui.pane)
  useFit({ top, content, bottom, scroll })
  useKeys()

  useEffect(() => void Failed.fetchCode(), [])

  const stage = snapshot?.stage ?? null
  useEffect(() => {
    if (stage !== null) makeWay()
  }, [stage])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another call or page starts at its top.
  useEffect(() => {
    scroll.current?.scrollTo(0, 0)
  }, [stage, pane])

  return (
    <div className={styles.panel}>
      <div ref={top}>
        <TitleBar />
        <SearchRow />
        <Notices />
      </div>
      <main className={styles.scroll} ref={scroll}>
        <div ref={content}>
          {snapshot && <Content snapshot={snapshot} />}
          {silent && !snapshot && <Silent />}
        </div>
      </main>
      <div ref={bottom}>
        <OtherCalls />
      </div>
      <Announcer />
    </div>
  )
}

function Silent() {
  return (
    <Message
      icon="warning"
      tone="bad"
      title={t('app.silent')}
      actions={
        <Button look="primary" onPress={() => void replica.fetchWhole()}>
          {t('app.try-again')}
        </Button>
      }
    >
      <p>{t('app.silent.todo')}</p>
    </Message>
  )
}
