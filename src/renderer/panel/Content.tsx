import type { CallView } from '../../preload/bridge'
import { later } from '../components/later'
import { useReplica } from '../store'
import { type Pane, useUi } from '../ui'
import { cardOf, stageOf } from './calls'
import { Idle } from './Idle'
import { Stage } from './Stage'
import { Welcome } from './Welcome'

/** The code of a page that is seldom opened is fetched when it is. */
const TracePane = later(async () => (await import('./TracePane')).TracePane)
const KeysPane = later(async () => (await import('./KeysPane')).KeysPane)
const Timeline = later(async () => (await import('../timeline/Timeline')).Timeline)
const Attributes = later(async () => (await import('../attributes/Attributes')).Attributes)

/** What fills the panel: a page that the agent opened, the call on stage, or the start page. */
export function Content() {
  const pane = useUi((ui) => ui.pane)
  const call = useReplica(({ snapshot }) => snapshot && stageOf(snapshot))
  if (pane === 'keys') return <KeysPane />
  if (pane !== null && call && belongsTo(pane, call)) return <CallPage key={call.id} pane={pane} call={call} />
  return call ? <OnStage key={call.id} call={call} /> : <Start />
}

/** What a customer did, and everything on file, is there only for a customer. */
function belongsTo(pane: Pane, call: CallView): boolean {
  return pane === 'trace' || cardOf(call) !== null
}

function CallPage({ pane, call }: { pane: Pane; call: CallView }) {
  if (pane === 'timeline') return <Timeline call={call} />
  if (pane === 'attributes') return <Attributes call={call} />
  return <TracePane call={call} />
}

function OnStage({ call }: { call: CallView }) {
  const desk = useReplica(({ snapshot }) => snapshot?.shell.desk)
  const isSample = useReplica(({ snapshot }) => snapshot?.shell.connection.platform === 'sample')
  return desk && <Stage call={call} desk={desk} isSample={isSample} />
}

/** The start page, before anything is connected and after it. */
function Start() {
  const snapshot = useReplica((state) => state.snapshot)
  if (!snapshot) return null
  if (snapshot.shell.connection.platform === 'none') return <Welcome shell={snapshot.shell} />
  return <Idle snapshot={snapshot} />
}
