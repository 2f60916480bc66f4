import type { CallView, Shell, Snapshot } from '../../preload/bridge'
import { later } from '../components/later'
import { type Pane, useUi } from '../ui'
import { About } from './About'
import { stageOf } from './calls'
import { Idle } from './Idle'
import { ShortcutPane } from './ShortcutPane'
import { Stage } from './Stage'
import { Welcome } from './Welcome'

/** The code of pages that are seldom opened is fetched when they are. */
const ConnectPane = later(async () => (await import('./ConnectPane')).ConnectPane)
const PhonePane = later(async () => (await import('../phone/PhonePane')).PhonePane)
const TracePane = later(async () => (await import('./TracePane')).TracePane)

/** What fills the panel: a page that the agent opened, the call on stage, or the start page. */
export function Content({ snapshot }: { snapshot: Snapshot }) {
  const pane = useUi((ui) => ui.pane)
  const call = stageOf(snapshot)
  if (pane !== null && (pane !== 'trace' || call)) return <Page pane={pane} shell={snapshot.shell} call={call} />
  if (call) return <Stage key={call.id} call={call} shell={snapshot.shell} />
  if (snapshot.shell.connection.platform === 'none') return <Welcome shell={snapshot.shell} />
  return <Idle snapshot={snapshot} />
}

function Page({ pane, shell, call }: { pane: Pane; shell: Shell; call: CallView | null }) {
  if (pane === 'connection') return <ConnectPane shell={shell} />
  if (pane === 'phone') return <PhonePane shell={shell} />
  if (pane === 'shortcut') return <ShortcutPane shell={shell} />
  if (pane === 'about') return <About shell={shell} />
  return call && <TracePane key={call.id} call={call} />
}
