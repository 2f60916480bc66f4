import { isDeepStrictEqual } from 'node:util'
import { type CallView, diffSnapshots, type Patch, type Shell, type Snapshot } from '../../preload/bridge'

export type Snapshots = {
  current(): Snapshot
  /** Puts changed parts on screen; parts that are the same object as before cost nothing. */
  publish(parts: { shell?: Shell; calls?: CallView[]; stage?: string | null }): void
}

/** The one immutable truth of what is on screen, sent on as numbered patches. */
export function keepSnapshots(first: Shell, send: (patch: Patch) => void): Snapshots {
  let snapshot: Snapshot = { sequence: 0, shell: first, calls: [], stage: null }
  return {
    current: () => snapshot,
    publish(parts) {
      const next: Snapshot = { ...snapshot, ...parts, sequence: snapshot.sequence + 1 }
      // It is described anew for any reason: what says the same is not sent again, least of all to a hidden panel.
      if (isDeepStrictEqual(next.shell, snapshot.shell)) next.shell = snapshot.shell
      const patch = diffSnapshots(snapshot, next)
      if (Object.keys(patch).length === 1) return
      snapshot = next
      send(patch)
    },
  }
}
