import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../runtime/paths.mjs'

const folder = join(root, 'build/bridge/page')

/** Where the page lies once it is put together. */
export const pageFile = join(root, 'build/bridge/callside-bridge.html')

/**
 * Puts the bridge page together: one HTML file with its style and script inside, and a policy that allows these two by
 * their hashes and nothing else.
 *
 * @returns {Promise<string>}
 */
export async function assemblePage() {
  const { noscript } = JSON.parse(readFileSync(join(folder, 'words.en.json'), 'utf8'))
  const style = `\n${readFileSync(join(folder, 'style.css'), 'utf8')}`
  const script = `\n${await bundle(join(folder, 'main.ts'))}`
  const template = readFileSync(join(folder, 'template.html'), 'utf8')
  return template
    .replace(/(?<=Content-Security-Policy" content=")[^"]*/, () => policyFor(script, style))
    .replace(/(?<=<style>)/, () => style)
    .replace(/(?<=<script type="module">)/, () => script)
    .replace(/(?<=<noscript>)/, () => noscript)
}

/**
 * @param {string} script
 * @param {string} style
 */
function policyFor(script, style) {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The hash of an inline script or style, as a Content-Security-Policy names it: of every character between its tags.
 *
 * @param {string} text
 */
export function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * One module that imports nothing, left readable for whoever has to approve the page.
 *
 * @param {string} entry
 */
async function bundle(entry) {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es' } },
    },
  })
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [chunk] = chunks
  if (chunk?.type !== 'chunk' || chunks.length !== 1) throw new Error('the bridge page is no single script')
  if (/<\/script|<!--/i.test(chunk.code)) throw new Error('the script would end early inside the page')
  return chunk.code
}
