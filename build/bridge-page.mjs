import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { assemblePage, pageFile } from './bridge/assemble.mjs'
import { root } from './runtime/paths.mjs'

// `npm run bridge:page`: puts the bridge page together from its parts in build/bridge/page.
writeFileSync(pageFile, await assemblePage())
console.log(relative(root, pageFile))
