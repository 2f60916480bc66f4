import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Bridge, Patch, Snapshot } from '../preload/bridge'
import { applyPatch } from '../preload/bridge/patch'
import { shared } from './shared'

/** What the renderer knows: the newest snapshot, and whether main failed to give one. */
export type Replica = { snapshot: Snapshot | null; silent: boolean }

/** The read-only replica of main's snapshot, with a way to ask for the whole of it again. */
export type ReplicaStore = StoreApi<Replica> & { fetchWhole: () => Promise<void> }

type Source = {
  fetchSnapshot: () => Promise<Answer<Snapshot>>
  onPatch: Bridge['onPatch']
}

/**
 * Builds the replica and starts feeding it. Patches are applied in order; when one is missing the whole snapshot is
 * fetched, and what arrives meanwhile waits for it. An older snapshot never replaces a newer one.
 */
export function createReplica(source: Source): ReplicaStore {
  const store = createStore<Replica>(() => ({ snapshot: null, silent: false }))
  let waiting: Patch[] = []
  let fetching: Promise<void> | null = null

  const fetchWhole = (): Promise<void> => {
    fetching ??= fetchOnce().finally(() => {
      fetching = null
    })
    return fetching
  }

  const fetchOnce = async (): Promise<void> => {
    const answer = await source.fetchSnapshot()
    if (!answer.ok) {
      store.setState({ silent: store.getState().snapshot === null })
      return
    }
    const current = store.getState().snapshot
    const base = current && current.sequence > answer.value.sequence ? current : answer.value
    const { snapshot, rest } = catchUp(base, waiting)
    waiting = []
    store.setState({ snapshot, silent: false })
    for (const patch of rest) receive(patch)
  }

  const receive = (patch: Patch): void => {
    const { snapshot } = store.getState()
    if (snapshot && patch.sequence <= snapshot.sequence) return
    const next = snapshot && !fetching ? applyPatch(snapshot, patch) : null
    if (snapshot && next) store.setState({ snapshot: shared(snapshot, next) })
    else {
      waiting.push(patch)
      // A patch that arrives while a fetch ends must not be lost with it: the next fetch starts after this one.
      void (fetching ? fetching.then(() => (waiting.length > 0 ? fetchWhole() : undefined)) : fetchWhole())
    }
  }

  source.onPatch(receive)
  void fetchWhole()
  return Object.assign(store, { fetchWhole })
}

/** Applies those waiting patches that follow on; the rest still lacks one in between. */
function catchUp(base: Snapshot, waiting: Patch[]): { snapshot: Snapshot; rest: Patch[] } {
  let snapshot = base
  const rest: Patch[] = []
  for (const patch of [...waiting].sort((a, b) => a.sequence - b.sequence)) {
    if (patch.sequence <= snapshot.sequence) continue
    const next = applyPatch(snapshot, patch)
    if (next) snapshot = next
    else rest.push(patch)
  }
  return { snapshot, rest }
}
