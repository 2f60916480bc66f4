import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readOrigin } from './bridge/origins.mjs'
import { bridgePolicies, policyFiles } from './bridge/policies.mjs'

// `npm run -s bridge:policies -- --origin https://desk.example.com`: writes the policies that let Chrome and Edge open
// Callside from the bridge page without asking. Exits with 2 where it is used wrongly, 1 where a file can't be written.

const USAGE = `Usage: npm run -s bridge:policies -- --origin https://desk.example.com [--origin ...] [--out DIR] [--links-only]
  --origin      where the bridge page is hosted: scheme, host and, where it is not the usual one, port
  --out         the folder to write to (default: dist/bridge-policies)
  --links-only  leave out the policies on local network access`

process.exitCode = run(process.argv.slice(2))

/** @param {string[]} args */
function run(args) {
  const wishes = readArguments(args)
  if (typeof wishes === 'string') {
    console.error(`${wishes}\n\n${USAGE}`)
    return 2
  }
  const files = policyFiles(bridgePolicies(wishes.origins, wishes))
  try {
    for (const { path, content } of files) {
      const file = join(wishes.folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
      console.log(file)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
  return 0
}

/**
 * @param {string[]} args
 * @returns {string | { origins: string[], folder: string, linksOnly: boolean }} a text says what is wrong
 */
function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        origin: { type: 'string', multiple: true },
        out: { type: 'string' },
        'links-only': { type: 'boolean' },
      },
    })
    const read = (values.origin ?? []).map((written) => ({ written, ...readOrigin(written) }))
    if (read.length === 0) return '--origin is missing'
    const wrong = read.flatMap((each) => (each.ok ? [] : [`--origin ${each.written}: ${each.reason}`]))
    if (wrong.length > 0) return wrong.join('\n')
    if (values.out === '') return '--out needs a folder'
    return {
      origins: [...new Set(read.flatMap((each) => (each.ok ? [each.origin] : [])))],
      folder: resolve(values.out ?? 'dist/bridge-policies'),
      linksOnly: values['links-only'] ?? false,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
