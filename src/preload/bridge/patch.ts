import type { Patch } from './patch-schema'
import type { CallView, Snapshot } from './snapshot'

/**
 * The patch that leads from one snapshot to the next. Unchanged parts are recognised by identity, so callers that
 * build snapshots from immutable parts pay nothing for what stayed the same.
 */
export function diffSnapshots(before: Snapshot, after: Snapshot): Patch {
  const patch: Patch = { sequence: after.sequence }
  if (before.shell !== after.shell) patch.shell = after.shell
  if (before.stage !== after.stage) patch.stage = after.stage
  if (before.calls === after.calls) return patch
  const known = new Map(before.calls.map((call) => [call.id, call]))
  const changed = after.calls.filter((call) => known.get(call.id) !== call)
  if (changed.length > 0) patch.calls = changed
  patch.order = after.calls.map((call) => call.id)
  return patch
}

/**
 * The snapshot after the patch, or null when a patch in between is missing (or this one is old): the replica then
 * fetches the whole snapshot.
 */
export function applyPatch(snapshot: Snapshot, patch: Patch): Snapshot | null {
  if (patch.sequence !== snapshot.sequence + 1) return null
  const calls = patch.order ? reorder(snapshot.calls, patch.order, patch.calls ?? []) : snapshot.calls
  if (calls === null) return null
  return {
    sequence: patch.sequence,
    shell: patch.shell ?? snapshot.shell,
    calls,
    stage: patch.stage === undefined ? snapshot.stage : patch.stage,
  }
}

function reorder(calls: CallView[], order: string[], changed: CallView[]): CallView[] | null {
  const byId = new Map([...calls, ...changed].map((call) => [call.id, call]))
  const next = order.map((id) => byId.get(id)).filter((call) => call !== undefined)
  return next.length === order.length ? next : null
}
