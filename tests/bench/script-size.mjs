import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../build/runtime/paths.mjs'

/** Kilobytes of the page's script: all of it, and what the page itself asks for, each plain and as gzip makes it. */
export function measureScript() {
  const folder = join(root, 'out/renderer')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const size = (/** @type {string[]} */ names) => {
    const files = names.map((name) => readFileSync(join(folder, 'assets', name)))
    const sum = (/** @type {number[]} */ sizes) => sizes.reduce((total, each) => total + each, 0) / 1024
    return { plain: sum(files.map(({ length }) => length)), gzip: sum(files.map((file) => gzipSync(file).length)) }
  }
  return { all: size(scripts), first: size(scripts.filter((name) => page.includes(name))) }
}
