import { resolve } from 'node:path'
import { app } from 'electron'

/** The arguments meant for the app: what follows the executable, or, from a checkout, what follows the app's folder. */
export function appArguments(): string[] {
  const all = process.argv.slice(1)
  if (app.isPackaged) return all
  const folder = all.findIndex((argument) => !argument.startsWith('-') && resolve(argument) === app.getAppPath())
  return folder < 0 ? all : all.slice(folder + 1)
}
