import { join } from 'node:path'
import { openViews, type View } from '../profile'
import type { OpenSettings } from '../settings'

/** The views that there are, with labels in the agent's language. */
export type DeskViews = {
  /** A view by its id; the support view where there is none of that id. */
  named(id: string): View
  list(): { id: string; label: string }[]
}

/**
 * Where view files are besides those of the app: the agent's own, and those of the IT department, which win. Where
 * machine policy names the view in use, no file of the agent's can take its place.
 */
function viewFolders(userDataDir: string, stored: Pick<OpenSettings, 'locks'>): string[] {
  const own = stored.locks().includes('card.view') ? [] : [join(userDataDir, 'views')]
  return process.platform === 'linux' ? [...own, '/etc/callside/views'] : own
}

/** Opens the views, once per start. A file that is none is told on standard error, by its name and its first mistake. */
export async function openDeskViews(
  userDataDir: string,
  stored: Pick<OpenSettings, 'locks'>,
  language: () => string,
): Promise<DeskViews> {
  const views = await openViews(viewFolders(userDataDir, stored))
  for (const { file, problems } of views.faults()) {
    const [{ line, column, path, message } = { line: 1, column: 1, path: '', message: '' }] = problems
    process.stderr.write(`callside: not a view: ${file}:${line}:${column}: ${path ? `${path}: ` : ''}${message}\n`)
  }
  return { named: (id) => views.named(id, language()), list: () => views.list(language()) }
}
