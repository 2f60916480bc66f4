import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../../build/runtime/paths.mjs'

/** @typedef {typeof import('./numbers-rooms.ts')} NumbersRooms */
/** @typedef {(text: string, region: string) => string[]} Finder */

/** Bundles the finders as the app has them and loads them.
 *
 * @returns {Promise<NumbersRooms>}
 */
export async function loadFinders() {
  const outDir = join(root, 'out/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(root, 'tests/bench/numbers-rooms.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node18',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'numbers.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(join(outDir, 'numbers.mjs')).href)
}

/**
 * Where the labelled texts are looked for: they are no part of the checkout.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function corpusFile(env = process.env) {
  return resolve(root, env.CALLSIDE_PHONE_CORPUS || '../shared/phone/clipboard-corpus.jsonl')
}

/**
 * Callside's finder: the first reading of every number, whatever its confidence.
 *
 * @param {NumbersRooms} rooms
 * @returns {Finder}
 */
export function ownFinder({ findPhoneNumbers }) {
  return (text, region) =>
    findPhoneNumbers(text, { regions: [region] }).flatMap(({ readings: [best] }) =>
      best ? [written(best.e164, best.extension)] : [],
    )
}

/**
 * The library's own finder with all of its metadata, at the one leniency that it has (VALID).
 *
 * @param {NumbersRooms} rooms
 * @returns {Finder}
 */
export function libraryFinder({ findPhoneNumbersInText }) {
  return (text, region) =>
    findPhoneNumbersInText(text, /** @type {import('libphonenumber-js').CountryCode} */ (region)).map(({ number }) =>
      written(number.number, number.ext),
    )
}

/**
 * @param {string} e164
 * @param {string | undefined} extension
 */
function written(e164, extension) {
  return extension ? `${e164};ext=${extension}` : e164
}
