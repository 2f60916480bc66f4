import { constants } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { View } from './view'
import { labelIn, ViewFile, viewOf } from './view-file'
import { LONGEST_VIEW, parseView, type ViewProblem } from './view-parse'
import sales from './views/sales.json'
import support from './views/support.json'

/** A view that can be had: `file` reads it the first time, since reading the built-in ones takes as long as a start may. */
type Entry = Pick<ViewFile, 'id' | 'label'> & { file: () => ViewFile }

const entryOf = (file: ViewFile): Entry => ({ id: file.id, label: file.label, file: () => file })

function entryLater(written: { id: string; label: string }): Entry {
  let read: ViewFile | null = null
  const file = (): ViewFile => {
    read ??= ViewFile.parse(written)
    return read
  }
  return { id: written.id, label: written.label, file }
}

const supportEntry = entryLater(support)

/** The views that are always there. Their labels are locale keys. */
const builtIn: Entry[] = [supportEntry, entryLater(sales)]

/** A file that is no view: which, and what is wrong with it. */
export type ViewFault = { file: string; problems: ViewProblem[] }

/** The views that there are. */
export type Views = {
  /** A view by its id, its labels in the language of a tag; the support view where there is none of that id. */
  named(id: string, language: string): View
  /** All views; labels are locale keys of `view.*`, or the words themselves for a view of one's own. */
  list(language: string): { id: string; label: string }[]
  /** The files that could not be used. */
  faults(): ViewFault[]
}

/** As many as a menu takes; more files than this in one folder are passed over. */
const MOST_VIEWS = 20
const MOST_FILES = 40

/**
 * The built-in views, and those of the `*.json` files in these folders, by name in each; of two with the same id the one
 * read later counts, so a folder wins over those before it. A folder that is not there has none. Never fails: a file
 * that can't be used is among the `faults`.
 */
export async function openViews(folders: string[]): Promise<Views> {
  const faults: ViewFault[] = []
  const entries = new Map(builtIn.map((entry) => [entry.id, entry]))
  for (const folder of folders) {
    for (const path of await viewFilesIn(folder)) {
      const read = await readView(path)
      if (!read.ok) faults.push({ file: path, problems: read.problems })
      else if (entries.size < MOST_VIEWS || entries.has(read.file.id)) entries.set(read.file.id, entryOf(read.file))
      else faults.push({ file: path, problems: [whole(`There are ${MOST_VIEWS} views already.`)] })
    }
  }
  return viewsOf([...entries.values()], faults)
}

/** The built-in views alone. */
export const builtInViews: Views = viewsOf(builtIn, [])

function viewsOf(entries: Entry[], faults: ViewFault[]): Views {
  return {
    named(id, language) {
      const own = (wanted: string) => entries.find((entry) => entry.id === wanted)
      const entry = own(id) ?? own(supportEntry.id) ?? supportEntry
      return viewOf(entry.file(), language)
    },
    list: (language) => entries.map(({ id, label }) => ({ id, label: labelIn(label, language) })),
    faults: () => faults,
  }
}

async function viewFilesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder)
    const names = entries.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort()
    return names.slice(0, MOST_FILES).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** Reads one view file; what keeps it from being read is a problem like any other. */
export async function readView(path: string): Promise<ReturnType<typeof parseView>> {
  const text = await textOf(path)
  if (text !== null) return parseView(text)
  return { ok: false, problems: [whole('The file can’t be read, or is no file, or is too long for a view.')] }
}

const whole = (message: string): ViewProblem => ({ line: 1, column: 1, path: '', message })

/** The text of a file of a view's size; of a pipe or a device that never ends nothing is read. */
async function textOf(path: string): Promise<string | null> {
  let file: FileHandle | null = null
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = await file.stat()
    if (!stat.isFile() || stat.size > LONGEST_VIEW * 4) return null
    return await file.readFile('utf8')
  } catch {
    return null
  } finally {
    await file?.close().catch(() => {})
  }
}

/** A view by its name among the built-in ones; the support view where there is none of that name. */
export function viewNamed(name: string, language = 'en'): View {
  return builtInViews.named(name, language)
}
