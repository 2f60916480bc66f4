import { useStore } from 'zustand'
import { ask } from './bridge'
import { createReplica, type Replica } from './replica'

/** The replica of this window. */
export const replica = createReplica({
  fetchSnapshot: () => ask('snapshot', {}),
  onPatch: (listener) => window.callside.onPatch(listener),
})

/** Reads a part of the replica and follows it. */
export function useReplica<T>(select: (replica: Replica) => T): T {
  return useStore(replica, select)
}
