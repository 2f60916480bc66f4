import { join } from 'node:path'
import { app, type UtilityProcess, utilityProcess } from 'electron'
import type { Keychain, KeychainAnswer } from '../credentials'

/** A process that is not asked for this long is ended, in milliseconds: it would only take up memory. */
const IDLE_MS = 3_000

type Waiting = Map<number, (answer: KeychainAnswer) => void>

/** The keychain behind a process of its own, started when it is needed and ended soon after. */
export function keychainProcess(): Keychain {
  const waiting: Waiting = new Map()
  let child: UtilityProcess | null = null
  let asked = 0
  let idle: NodeJS.Timeout | undefined

  const end = (): void => {
    clearTimeout(idle)
    child?.kill()
    child = null
    for (const [id, answer] of waiting) answer({ id, ok: false, message: 'the keychain was given up' })
    waiting.clear()
  }
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(join(__dirname, 'keychain.js'), [], { serviceName: 'Callside keychain' })
    started.on('message', (answer: KeychainAnswer) => {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
      if (waiting.size === 0) idle = setTimeout(end, IDLE_MS)
    })
    started.on('exit', () => {
      if (child === started) end()
    })
    return started
  }

  return {
    async ask(request) {
      await app.whenReady()
      clearTimeout(idle)
      child ??= start()
      asked += 1
      const id = asked
      const answered = new Promise<KeychainAnswer>((resolve) => waiting.set(id, resolve))
      child.postMessage({ ...request, id })
      return answered
    },
    giveUp: end,
  }
}
