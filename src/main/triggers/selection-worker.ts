import { type Hook, readWith } from './selection-read'
import type { SelectionAnswer, SelectionRequest } from './selection-text'

/** The package's hook, or null where the package is not installed or its binary does not load. */
async function openHook(): Promise<Hook | null> {
  try {
    const loaded = await import('selection-hook')
    const SelectionHook = loaded.default ?? loaded
    return new SelectionHook() as Hook
  } catch {
    return null
  }
}

/**
 * The process that reads highlighted text. The package blocks while another program is slow to answer, and while it
 * waits for a copy: nothing that the agent sees may hang with it, and the windows of this app must be able to answer it.
 */
process.parentPort.on('message', ({ data: { id, ...request } }: { data: SelectionRequest & { id: number } }) => {
  void openHook()
    .then((hook): SelectionAnswer | Promise<SelectionAnswer> =>
      hook === null ? { ok: false, reason: 'no-module' } : readWith(hook, request, process.platform),
    )
    .catch((): SelectionAnswer => ({ ok: false, reason: 'no-module' }))
    .then((answer) => process.parentPort.postMessage({ id, ...answer }))
})
