import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { SelectionAnswer, SelectionReader } from '../triggers'

/** A program that takes this long to tell what is highlighted in it is given up, in milliseconds. */
const PATIENCE_MS = 4_000
/** A process that is not asked for this long is ended, in milliseconds: it would only take up memory. */
const IDLE_MS = 60_000

/** Highlighted text on Windows and macOS, read in a process of its own; one that hangs is ended. */
export function selectionProcess(): SelectionReader {
  const waiting = new Map<number, (answer: SelectionAnswer) => void>()
  let child: UtilityProcess | null = null
  let asked = 0
  let idle: NodeJS.Timeout | undefined

  const end = (): void => {
    clearTimeout(idle)
    child?.kill()
    child = null
    for (const answer of waiting.values()) answer({ ok: false, reason: 'too-slow' })
    waiting.clear()
  }
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(join(__dirname, 'selection.js'), [], {
      serviceName: 'Callside highlighted text',
      stdio: 'ignore',
    })
    started.on('message', ({ id, ...answer }: SelectionAnswer & { id: number }) => {
      waiting.get(id)?.(answer as SelectionAnswer)
      waiting.delete(id)
    })
    started.on('exit', () => {
      if (child === started) end()
    })
    return started
  }

  return {
    async read(request) {
      clearTimeout(idle)
      idle = setTimeout(end, IDLE_MS)
      child ??= start()
      asked += 1
      const id = asked
      const answered = new Promise<SelectionAnswer>((resolve) => waiting.set(id, resolve))
      child.postMessage({ ...request, id })
      const patience = setTimeout(end, PATIENCE_MS)
      const answer = await answered
      clearTimeout(patience)
      return answer
    },
    close: end,
  }
}
