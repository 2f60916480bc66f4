import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Electron 25 (Node 18.15) has no global `File`, which undici reads when it loads. Can go when the oldest Electron
 * that the tests run on has Node 20.
 */
const fileGlobal = "globalThis.File ??= require('node:buffer').File;"

/** Native or self-loading packages stay outside the bundle; everything else is inside it. */
const external = ['electron', 'keytar', 'selection-hook', 'x11']

export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: resolve('src/main/index.ts'),
          keychain: resolve('src/main/credentials/worker.ts'),
          selection: resolve('src/main/triggers/selection-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js', banner: fileGlobal },
      },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: resolve('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: 'chrome114',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html'), settings: resolve('src/renderer/settings.html') },
      },
    },
    plugins: [react()],
  },
})
