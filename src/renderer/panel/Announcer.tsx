import { useEffect, useRef } from 'react'
import type { Snapshot } from '../../preload/bridge'
import { noticeWords } from '../notices'
import { useReplica } from '../store'
import { say, useUi } from '../ui'
import { t } from '../words'
import { callTitle, stageOf, stateWords } from './calls'
import styles from './Panel.module.css'

/** The one polite live region. It is there from the start, empty, so that screen readers hear every change. */
export function Announcer() {
  const said = useUi((ui) => ui.said)
  const count = useUi((ui) => ui.saidCount)
  const caller = useReplica(({ snapshot }) => (snapshot ? callerSentence(snapshot, 'card.unverified') : ''))
  const verifiedCaller = useReplica(({ snapshot }) => (snapshot ? callerSentence(snapshot, 'verify.done') : ''))
  const id = useReplica(({ snapshot }) => snapshot?.stage ?? null)
  const isVerified = useReplica(({ snapshot }) => (snapshot && stageOf(snapshot)?.verified) ?? false)
  const notice = useReplica(({ snapshot }) => (snapshot ? noticeSentence(snapshot) : ''))
  const sentence = useRef('')
  sentence.current = isVerified && caller !== '' ? verifiedCaller : caller
  // biome-ignore lint/correctness/useExhaustiveDependencies: said for each caller and answer; verifying is said below.
  useEffect(() => say(sentence.current), [caller])
  useVerifiedSaid(id, isVerified)
  useEffect(() => {
    if (notice !== '') say(notice)
  }, [notice])
  return (
    <div className={styles.announcer} role="status" aria-live="polite" aria-atomic="true">
      <span key={count}>{said}</span>
    </div>
  )
}

/** One sentence for each caller who has an answer; nothing while it is looked up, so that nothing is said twice. */
function callerSentence(snapshot: Snapshot, verified: 'card.unverified' | 'verify.done'): string {
  const call = stageOf(snapshot)
  if (!call || snapshot.shell.desk.blank) return ''
  switch (call.state.kind) {
    case 'looking':
    case 'aside':
      return ''
    case 'partial':
    case 'found':
      return t('announce.person', { name: callTitle(call), verified: t(verified) })
    case 'withheld':
      return t('announce.withheld', { title: t('withheld.title') })
    default:
      return t('announce.call', { number: callTitle(call), status: stateWords(call) })
  }
}

/** Verifying, and taking it back, is said; that another call is on stage is a change of neither. */
function useVerifiedSaid(id: string | null, verified: boolean): void {
  const before = useRef({ id, verified })
  useEffect(() => {
    const was = before.current
    before.current = { id, verified }
    if (id !== null && id === was.id && verified !== was.verified)
      say(t(verified ? 'verify.said' : 'verify.undone-said'))
  }, [id, verified])
}

function noticeSentence({ shell }: Snapshot): string {
  const last = shell.notices.at(-1)
  return last ? noticeWords(last, t) : ''
}
