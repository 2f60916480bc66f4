import { runApp } from './runtime/app.mjs'

// The command line of a checkout: `npm run -s callside -- lookup +14155550123 --json`.
process.exitCode = await runApp(process.argv.slice(2))
