// What `electron DIR` runs when the runtime brings no default app of its own: it reads the same arguments as Electron's,
// prepares the app's identity and loads its main file. The app finds process.argv as it was given.
const { existsSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { app } = require('electron')

const { preloads, directory } = readArguments(process.argv.slice(1))

// Set before the preloads run: a driver loaded with -r may look at it.
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
for (const file of preloads) require(path.resolve(file))

if (directory === undefined) {
  console.error('Usage: electron [switches] [-r FILE] DIRECTORY [arguments]')
  process.exit(2)
}
loadApplication(path.resolve(directory))

function readArguments(args) {
  const files = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') {
      index += 1
      files.push(args[index])
    } else if (!arg.startsWith('-')) {
      return { preloads: files, directory: arg }
    }
  }
  return { preloads: files, directory: undefined }
}

function loadApplication(target) {
  const manifest = path.join(target, 'package.json')
  if (existsSync(manifest)) {
    const { name, productName, version, desktopName } = require(manifest)
    if (version) app.setVersion(version)
    if (productName || name) app.name = productName || name
    app.setDesktopName(desktopName || `${app.name}.desktop`)
    app.setAppPath(target)
  }
  try {
    Module._resolveFilename(target, null, true)
  } catch (error) {
    // Electron itself would open a dialog and wait; a script that started it needs an exit code.
    console.error(`Electron finds no app in ${target}: ${error.message}`)
    process.exit(1)
  }
  Module._load(target, Module, true)
}
