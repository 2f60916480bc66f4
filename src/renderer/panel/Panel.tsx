import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { replica, useReplica } from '../store'
import { makeWay, useUi } from '../ui'
import { t } from '../words'
import { Announcer } from './Announcer'
import { Blank } from './Blank'
import { Actions } from './CardView'
import { Content } from './Content'
import { Message } from './Message'
import { Notices } from './Notices'
import { OtherCalls } from './OtherCalls'
import styles from './Panel.module.css'
import { SearchRow } from './SearchRow'
import { Failed } from './Stage'
import { Tip } from './Tip'
import { TitleBar } from './TitleBar'
import { useFit } from './useFit'
import { useKeys } from './useKeys'

/** The whole window. Its three parts are measured, so that the window is as high as they need. */
export function Panel() {
  const hasSnapshot = useReplica(({ snapshot }) => snapshot !== null)
  const isSilent = useReplica(({ silent }) => silent)
  const isBlank = useReplica(({ snapshot }) => snapshot?.shell.desk.blank ?? false)
  const top = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const bottom = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLElement>(null)
  useFit({ top, content, bottom, scroll })
  useKeys(useCallback(() => scroll.current?.focus(), []))
  useStageChanges(scroll)

  useEffect(() => {
    void Failed.fetchCode()
    void Actions.fetchCode()
  }, [])

  return (
    <div className={styles.panel}>
      <div ref={top}>
        <TitleBar />
        {!isBlank && <SearchRow />}
        {!isBlank && <Notices />}
      </div>
      <main className={styles.scroll} ref={scroll} tabIndex={-1}>
        <div ref={content}>
          {isBlank ? <Blank /> : <Content />}
          {isSilent && !hasSnapshot && <Silent />}
        </div>
      </main>
      <div ref={bottom}>{!isBlank && <OtherCalls />}</div>
      <Tip />
      <Announcer />
    </div>
  )
}

/** Makes way for another call, remembers the one before it, and starts each call and page at its top. */
function useStageChanges(scroll: RefObject<HTMLElement | null>): void {
  const stage = useReplica(({ snapshot }) => snapshot?.stage ?? null)
  const size = useReplica(({ snapshot }) => snapshot?.shell.desk.size)
  const pane = useUi((ui) => ui.pane)
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (stage === null) return
    makeWay()
    if (before.current !== stage) useUi.setState({ former: before.current })
    before.current = stage
  }, [stage])
  // What the settings say holds again once they say something else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the setting is what it waits for.
  useEffect(() => useUi.setState({ size: null }), [size])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another call or page starts at its top.
  useEffect(() => {
    scroll.current?.scrollTo(0, 0)
  }, [stage, pane])
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
