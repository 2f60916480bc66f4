import { lazy, Suspense } from 'react'
import type { PhonePart } from '../../preload/bridge'
import { tell } from '../bridge'
import { IconButton } from '../components/Button'
import { Badge } from '../components/Chip'
import { Dot } from '../components/Dot'
import type { Tone } from '../components/Strip'
import { useReplica } from '../store'
import { closeSearch, type Size, useUi, wantSearch } from '../ui'
import { dotted, format, t } from '../words'
import { stageOf, statusOf } from './calls'
import { useNeedsRecentButton } from './OtherCalls'
import { RecentButton } from './RecentButton'
import styles from './TitleBar.module.css'
import { useNow } from './useNow'
import { changeSize, hasSizes, useSize } from './useSize'

/** The menu's code comes right after the first paint, which has no use for it. */
const PanelMenu = lazy(async () => ({ default: (await import('./PanelMenu')).PanelMenu }))

/** The bar that moves the window: what goes on in a few words, and the buttons that are always there. */
export function TitleBar() {
  const phone = useReplica(({ snapshot }) => (snapshot && stageOf(snapshot)?.phone) ?? null)
  const isSample = useReplica(({ snapshot }) => snapshot?.shell.connection.platform === 'sample')
  const isBlank = useReplica(({ snapshot }) => snapshot?.shell.desk.blank ?? true)
  return (
    <header className={styles.bar}>
      {phone && !isBlank ? <PhoneStatus phone={phone} /> : <CallStatus isBlank={isBlank} />}
      {isSample && <Badge>{t('bar.sample')}</Badge>}
      <span className={styles.buttons}>
        {!isBlank && <CallButtons />}
        <IconButton icon="close" label={t('bar.close')} onPress={() => tell('hide', {})} />
      </span>
    </header>
  )
}

type StatusLineProps = { tone: Tone; words: string; about: string | null; phase?: PhonePart['phase'] }

function StatusLine({ tone, words, about, phase }: StatusLineProps) {
  return (
    <>
      <Dot tone={tone} />
      <span className={styles.status} data-phase={phase} title={dotted(words, about)}>
        <span className={styles.words}>{words}</span>
        {about !== null && about !== '' && <bdi className={styles.about}>{about}</bdi>}
      </span>
    </>
  )
}

/** What goes on with the lookup and where the number came from; without a call, whether the app is ready for one. */
function CallStatus({ isBlank }: { isBlank: boolean }) {
  const words = useReplica(({ snapshot }) => (snapshot && !isBlank ? statusOf(snapshot).words : t('app.name')))
  const source = useReplica(({ snapshot }) => (snapshot && !isBlank ? statusOf(snapshot).source : null))
  const tone = useReplica(({ snapshot }) => (snapshot && !isBlank ? statusOf(snapshot).tone : 'neutral'))
  return <StatusLine tone={tone} words={words} about={source} />
}

const phaseTones: Record<PhonePart['phase'], Tone> = { ringing: 'accent', answered: 'good', ended: 'neutral' }

/** What the phone system says of the call: how far it has come, and which line and queue it came in by. */
function PhoneStatus({ phone }: { phone: PhonePart }) {
  const now = useNow(10_000)
  const { phase, line, queue } = phone
  return (
    <StatusLine tone={phaseTones[phase]} words={phaseWords(phone, now)} about={dotted(queue, line)} phase={phase} />
  )
}

function phaseWords({ phase, direction, endedAt }: PhonePart, now: number): string {
  if (phase === 'ended')
    return t('call.ended', { when: format.relative(new Date(endedAt ?? now).toISOString(), now) ?? '' })
  if (phase === 'ringing' && direction === 'outbound') return t('call.calling')
  return t(`call.${phase}`)
}

function CallButtons() {
  const call = useReplica(({ snapshot }) => snapshot && stageOf(snapshot))
  const isReady = useReplica(({ snapshot }) => snapshot !== null)
  return (
    <>
      <OtherCallers />
      {call && <SearchButton />}
      {call && hasSizes(call) && <SizeButton />}
      <Suspense fallback={<IconButton icon="more" label={t('bar.menu')} isDisabled />}>
        {isReady && <PanelMenu />}
      </Suspense>
    </>
  )
}

function useSizeInForce(): Size {
  return useSize({ size: useReplica(({ snapshot }) => snapshot?.shell.desk.size ?? 'full') })
}

/** The compact card has no row of the other callers: there they are behind a button. */
function OtherCallers() {
  return useNeedsRecentButton() && <RecentButton />
}

function SearchButton() {
  const isOpen = useUi((ui) => ui.searchOpen)
  return (
    <IconButton
      icon="search"
      label={t('bar.search')}
      aria-expanded={isOpen}
      onPress={() => (isOpen ? closeSearch() : wantSearch())}
    />
  )
}

function SizeButton() {
  const size = useSizeInForce()
  const other = size === 'compact' ? 'full' : 'compact'
  return (
    <IconButton
      icon={size === 'compact' ? 'enlarge' : 'reduce'}
      label={t(`card.size.${other}`)}
      onPress={() => changeSize(other)}
    />
  )
}
