import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onEnd, until } from '../runtime/children.mjs'
import { startDriven } from '../runtime/driven.mjs'
import { displayAnswers, electronArguments } from '../runtime/launch.mjs'
import { root } from '../runtime/paths.mjs'
import { openSession } from '../runtime/session.mjs'
import { shell } from './page.mjs'

/** The virtual display, in its own pixels; two of them make one of the page's. */
const virtual = { width: 3200, height: 2000, scale: 2 }

/**
 * @typedef {object} Stage where the demo plays
 * @property {boolean} isVirtual
 * @property {{ width: number, height: number }} size
 * @property {NodeJS.ProcessEnv} env
 * @property {(settings: object, isReady: (shell: { sampleNumbers: unknown[] }) => boolean) => Promise<import('../runtime/driven.mjs').DrivenApp>} startPanel
 * @property {() => import('../runtime/driven.mjs').DrivenApp} startDesk a program to stand behind the panel
 * @property {(number: string) => { electron: string, args: string[], env: NodeJS.ProcessEnv }} secondStart
 * @property {() => Promise<void>} close
 * @property {() => void} leave keeps what the app still needs
 */

/**
 * Sets the stage: the display that is there or a virtual one, and throw-away folders for what the app keeps.
 *
 * @param {string} electron
 * @returns {Promise<Stage>}
 */
export async function openStage(electron) {
  const isVirtual = !(await displayAnswers())
  const session = isVirtual ? await openSession(virtual) : { env: process.env, close: async () => {} }
  const { env } = session
  const home = mkdtempSync(join(tmpdir(), 'callside-demo-'))
  const tidy = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  const settled = onEnd(tidy)
  const userData = join(home, 'panel')
  const switches = isVirtual ? [`--force-device-scale-factor=${virtual.scale}`] : []
  mkdirSync(userData)

  return {
    isVirtual,
    size: virtual,
    env,
    async startPanel(settings, isReady) {
      writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings))
      const panel = startDriven({ electron, userData, env, switches })
      await until('the panel', async () => {
        const told = await panel.run(shell, null)
        return told !== null && isReady(told)
      })
      return panel
    },
    startDesk() {
      const deskData = join(home, 'desk')
      mkdirSync(deskData)
      return startDriven({ electron, userData: deskData, env, switches, folder: join(root, 'build/demo/desk') })
    },
    secondStart: () => ({ electron, env, args: [`--user-data-dir=${userData}`, ...electronArguments(root)] }),
    async close() {
      await session.close()
      settled()
      tidy()
    },
    leave: settled,
  }
}
