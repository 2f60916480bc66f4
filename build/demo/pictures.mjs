import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../runtime/paths.mjs'
import { wholeSize } from './page.mjs'

const folder = join(root, 'demo')

/** @typedef {import('../runtime/driven.mjs').DrivenApp} DrivenApp */

/** Takes the demo's pictures and remembers their files. */
export function openAlbum() {
  /** @type {string[]} */
  const files = []
  const keep = (/** @type {string} */ name, /** @type {Buffer} */ png) => {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `${name}.png`)
    writeFileSync(file, png)
    files.push(relative(process.cwd(), file))
  }
  return {
    files,
    /**
     * The whole panel, twice as fine as a plain display.
     *
     * @param {DrivenApp} panel
     * @param {string} name
     * @param {'light' | 'dark'} colours
     */
    async panel(panel, name, colours = 'light') {
      const size = await panel.run(wholeSize, null)
      keep(name, await panel.picture({ ...size, scale: 2, colours }))
    },
    /**
     * The whole display with every window on it.
     *
     * @param {DrivenApp} panel
     * @param {string} name
     * @param {{ width: number, height: number }} size
     */
    async display(panel, name, size) {
      keep(name, await panel.display(size))
    },
  }
}
