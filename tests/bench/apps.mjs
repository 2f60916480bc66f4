import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onEnd, until } from '../../build/runtime/children.mjs'
import { startDriven } from '../../build/runtime/driven.mjs'
import { root } from '../../build/runtime/paths.mjs'
import { isReady } from './page.mjs'

/** @typedef {import('../../build/runtime/driven.mjs').DrivenApp} DrivenApp */

const settings = { version: 1, connection: { platform: 'sample' }, triggers: { clipboard: true } }

/**
 * The two apps that are compared, started the same way, each with user data of its own that lasts for the whole run.
 *
 * @typedef {object} Apps
 * @property {(args?: string[]) => DrivenApp} callside
 * @property {() => DrivenApp} empty
 * @property {(args?: string[]) => Promise<DrivenApp>} readyCallside connected to its sample platform and watching
 * @property {string} callsideData
 * @property {() => void} tidy
 */

/**
 * @param {string} electron
 * @param {NodeJS.ProcessEnv} env
 * @returns {Apps}
 */
export function prepareApps(electron, env) {
  const home = mkdtempSync(join(tmpdir(), 'callside-bench-'))
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  const settled = onEnd(remove)
  const callsideData = join(home, 'callside')
  const emptyData = join(home, 'empty')
  for (const folder of [callsideData, emptyData]) mkdirSync(folder)
  writeFileSync(join(callsideData, 'settings.json'), JSON.stringify(settings))

  const callside = (/** @type {string[]} */ args = []) => startDriven({ electron, env, userData: callsideData, args })
  return {
    callside,
    empty: () => startDriven({ electron, env, userData: emptyData, folder: join(root, 'tests/bench/empty-app') }),
    async readyCallside(args) {
      const app = callside(args)
      await until('Callside', () => app.run(isReady, null))
      return app
    },
    callsideData,
    tidy() {
      settled()
      remove()
    },
  }
}
