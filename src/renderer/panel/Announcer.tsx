import { useEffect } from 'react'
import type { Snapshot } from '../../preload/bridge'
import { noticeWords } from '../notices'
import { useReplica } from '../store'
import { say, useUi } from '../ui'
import { t } from '../words'
import { callTitle, stageOf } from './calls'
import styles from './Panel.module.css'

/** The one polite live region. It is there from the start, empty, so that screen readers hear every change. */
export function Announcer() {
  const snapshot = useReplica((state) => state.snapshot)
  const said = useUi((ui) => ui.said)
  const call = snapshot ? callSentence(snapshot) : ''
  const notice = snapshot ? noticeSentence(snapshot) : ''
  useEffect(() => say(call), [call])
  useEffect(() => {
    if (notice !== '') say(notice)
  }, [notice])
  return (
    <div className={styles.announcer} role="status" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  )
}

/** One sentence for a call that has its answer; nothing while it is looked up, so that nothing is said twice. */
function callSentence(snapshot: Snapshot): string {
  const call = stageOf(snapshot)
  if (!call) return ''
  switch (call.state.kind) {
    case 'looking':
      return ''
    case 'partial':
    case 'found':
      return t('announce.person', { name: callTitle(call), verified: t('card.unverified') })
    case 'withheld':
      return t('announce.withheld', { title: t('withheld.title') })
    default:
      return t('announce.call', { number: callTitle(call), status: t(`status.${call.state.kind}`) })
  }
}

function noticeSentence({ shell }: Snapshot): string {
  const last = shell.notices.at(-1)
  return last ? noticeWords(last, t) : ''
}
