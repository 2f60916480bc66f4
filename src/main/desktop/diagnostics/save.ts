import { writeFile } from 'node:fs/promises'
import { release } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { type DiagnosticParts, makeBundle, thisPlace } from './make'

/**
 * Asks the agent where to, and writes a diagnostic bundle there that nobody else can read. Out: the file's path, null
 * where the agent thought better of it; throws where it can't be written.
 */
export async function saveBundle(parts: DiagnosticParts): Promise<string | null> {
  const now = new Date()
  const defaultPath = join(app.getPath('documents'), `callside-diagnostics-${now.toISOString().slice(0, 10)}.json`)
  const options = { defaultPath, filters: [{ name: 'JSON', extensions: ['json'] }] }
  const above = BrowserWindow.getFocusedWindow()
  const { filePath } = await (above ? dialog.showSaveDialog(above, options) : dialog.showSaveDialog(options))
  if (!filePath) return null
  const bundle = await makeBundle(parts, thisPlace(app.getAppPath(), versions()), () => now)
  await writeFile(filePath, `${JSON.stringify(bundle, null, 2)}\n`, { mode: 0o600 })
  return filePath
}

function versions(): Record<string, string> {
  const { electron = '', chrome = '', node = '' } = process.versions
  const system = `${process.platform} ${release()} ${process.arch}`
  return { callside: app.getVersion(), electron, chrome, node, system, session: process.env.XDG_SESSION_TYPE ?? '' }
}
