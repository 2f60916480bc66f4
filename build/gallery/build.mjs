import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, loadConfigFromFile } from 'vite'
import { newest } from '../runtime/app.mjs'
import { root } from '../runtime/paths.mjs'

const sources = ['src', 'tests/gallery', 'package.json', 'electron.vite.config.ts', 'build/gallery/build.mjs']
const source = join(root, 'tests/gallery')
const target = join(root, 'out/gallery')

/** The folder that Electron is started with; its package.json leads to what is built. */
export const galleryFolder = source

/**
 * Builds the gallery when it isn't built or a source is newer: its page with the renderer's own build settings, so that
 * it shows what ships, and the small app that opens it. Nothing of it goes where the app's own pages are.
 */
export async function ensureGallery() {
  const changed = Math.max(...sources.map((path) => newest(join(root, path))))
  const main = join(target, 'main.js')
  if (existsSync(main) && newest(main) >= changed) return
  rmSync(target, { recursive: true, force: true })
  const env = { command: /** @type {const} */ ('build'), mode: 'production' }
  const loaded = await loadConfigFromFile(env, join(root, 'electron.vite.config.ts'))
  if (!loaded) throw new Error('electron.vite.config.ts could not be read')
  const { renderer } = /** @type {{ renderer: import('vite').UserConfig }} */ (loaded.config)
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    root: source,
    base: './',
    build: {
      ...renderer.build,
      outDir: join(target, 'pages'),
      emptyOutDir: true,
      rollupOptions: { input: join(source, 'gallery.html') },
    },
  })
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      ssr: join(source, 'main.ts'),
      target: 'node18.15',
      outDir: target,
      emptyOutDir: false,
      rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.js' } },
    },
  })
}
