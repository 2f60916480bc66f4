import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Client, Fixes } from 'x11'
import { OWN_COPY, SECRET_MARKS } from './clipboard-marks'

const OPEN_MS = 5_000
const LAST_DISPLAY = 65_535 - 6_000
const LAST_PREDEFINED_ATOM = 68

/** Names of selections, forms of text and conventions, as the X server knows them: by number. */
export type Atoms = Record<keyof typeof NAMES, number>

const NAMES = {
  primary: 'PRIMARY',
  clipboard: 'CLIPBOARD',
  targets: 'TARGETS',
  utf8: 'UTF8_STRING',
  plain: 'text/plain;charset=utf-8',
  latin1: 'STRING',
  incremental: 'INCR',
  timestamp: 'TIMESTAMP',
  answer: 'CALLSIDE_ANSWER',
}

/** A client that has shaken hands with an X server that has XFixes. */
export type OpenClient = {
  client: Client
  fixes: Fixes
  root: number
  atoms: Atoms
  /** The names of formats that say who may look at a text (see `markOf`), by number. */
  marks: ReadonlyMap<number, string>
}

/** Connects to the X server; null when there is none, it refuses us, is silent for 5 s, or lacks XFixes. */
export async function openClient(display: string): Promise<OpenClient | null> {
  if (!isPossible(display) || !(await isAuthorityReadable())) return null
  const { createClient } = await import('x11')
  let client: Client | undefined
  let overdue = false
  const opening = new Promise<OpenClient | null>((resolve) => {
    // Neither large requests nor shared memory are of use here; the latter would take Node's internal bindings.
    const created = createClient({ display, disableBigRequests: true, shm: false }, (error, answer) => {
      const root = answer?.screen[0]?.root
      if (overdue) created.stream?.destroy()
      if (error || overdue || root === undefined) return resolve(null)
      created.require('fixes', async (absent, fixes) => {
        resolve(absent ? null : { client: created, fixes, root, ...(await internAtoms(created)) })
      })
    })
    client = created
    // X errors arrive late and out of context (a window that has gone, say): every read has its own time limit.
    created.on('error', () => undefined)
  }).catch(() => null)
  let timer: NodeJS.Timeout | undefined
  const expiry = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, OPEN_MS, null)
  })
  const opened = await Promise.race([opening, expiry])
  clearTimeout(timer)
  if (opened === null) {
    overdue = true
    client?.stream?.destroy()
  }
  return opened
}

async function internAtoms(client: Client): Promise<Pick<OpenClient, 'atoms' | 'marks'>> {
  // The package keeps one table of atoms for all connections, though each server numbers its own: start afresh.
  client.atoms = Object.fromEntries(Object.entries(client.atoms).filter(([, atom]) => atom <= LAST_PREDEFINED_ATOM))
  const intern = (name: string) =>
    new Promise<number>((resolve) => {
      client.InternAtom(false, name, (error, atom) => {
        resolve(error ? 0 : atom)
        return true
      })
    })
  const entries = Object.entries(NAMES).map(async ([key, name]) => [key, await intern(name)] as const)
  const marks = [...SECRET_MARKS, OWN_COPY].map(async (name) => [await intern(name), name] as const)
  return {
    atoms: Object.fromEntries(await Promise.all(entries)) as Atoms,
    marks: new Map(await Promise.all(marks)),
  }
}

/** Displays are ports from 6000 on where they aren't local; the package throws uncaught when there is no such port. */
function isPossible(display: string): boolean {
  const number = /:(\d+)(?:\.\d+)?$/.exec(display)?.[1]
  return number !== undefined && Number(number) <= LAST_DISPLAY
}

/** The package throws uncaught, too, when the file of cookies exists but can't be read: try it first. */
async function isAuthorityReadable(): Promise<boolean> {
  const file = process.env.XAUTHORITY || join(homedir(), '.Xauthority')
  try {
    await readFile(file)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}
