import { lazy, Suspense } from 'react'
import type { Snapshot } from '../../preload/bridge'
import { useUi } from '../ui'
import { About } from './About'
import { stageOf } from './calls'
import { Idle } from './Idle'
import { ShortcutPane } from './ShortcutPane'
import { Stage } from './Stage'
import { Welcome } from './Welcome'

/** The form's code is fetched when it is opened, which is seldom. */
const ConnectPane = lazy(async () => ({ default: (await import('./ConnectPane')).ConnectPane }))

/** What fills the panel: a page that the agent opened, the call on stage, or the start page. */
export function Content({ snapshot }: { snapshot: Snapshot }) {
  const pane = useUi((ui) => ui.pane)
  const call = stageOf(snapshot)
  if (pane === 'connection') {
    return (
      <Suspense fallback={null}>
        <ConnectPane shell={snapshot.shell} />
      </Suspense>
    )
  }
  if (pane === 'shortcut') return <ShortcutPane shell={snapshot.shell} />
  if (pane === 'about') return <About shell={snapshot.shell} />
  if (call) return <Stage key={call.id} call={call} shell={snapshot.shell} />
  if (snapshot.shell.connection.platform === 'none') return <Welcome shell={snapshot.shell} />
  return <Idle snapshot={snapshot} />
}
