import { runApp } from './runtime/app.mjs'

// `npm start`: the app itself. What follows `--` reaches it, so `npm start -- --user-data-dir=DIR` works.
process.exitCode = await runApp(process.argv.slice(2))
