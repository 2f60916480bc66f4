import type { LookupState } from '../../preload/bridge'
import { classifyCaller, type FoundNumber } from '../numbers'
import { type Explained, explainView, readView, viewOf, withPaths, withScores } from '../profile'
import { mergeSettings, type Settings } from '../settings'
import type { Connections } from './connection'
import { lookUpOnce, lookupSettings } from './lookup-run'
import { type Connection, exploreConnection } from './organization'

/** Lines to print, and how the process ends: 0 where all is well, 1 where there are problems. */
export type ViewCheck = { lines: string[]; exit: 0 | 1 }

/** Whom a view is tried on: over which connection, by which settings, and whether their values may be printed. */
type Subject = { connection: Connection; settings: Settings; number: FoundNumber; isSample: boolean }

/**
 * Checks a view file, and tries it on a caller: on one of the sample platform, or with a number on the one of the
 * connection in force. Values are told of invented people alone.
 */
export async function checkView(file: string, phone: string | null, connections: Connections): Promise<ViewCheck> {
  const parsed = await readView(file)
  if (!parsed.ok) {
    const lines = parsed.problems.map(({ line, column, path, message }) =>
      [`${file}:${line}:${column}:`, path && `${path}:`, message].filter((part) => part !== '').join(' '),
    )
    return { exit: 1, lines }
  }
  const { id, sections } = parsed.file
  const head = `${file} is a view: ${id}, with ${sections.length} sections.`
  const opened = phone === null ? await openSample() : await openCurrent(phone, connections)
  if ('refused' in opened) return { exit: 1, lines: [head, opened.refused] }
  const { subject, close } = opened
  try {
    const { paths, scores } = subject.settings.card
    const view = withScores(withPaths(viewOf(parsed.file, 'en'), paths), scores)
    const { state, findings } = await lookUpOnce(
      subject.connection,
      { ...lookupSettings(subject.settings, null), view },
      subject.number,
    )
    if (state.kind !== 'found' || !findings.record)
      return { exit: 1, lines: [head, `The caller could not be shown: ${whyNot(state)}.`] }
    const events = findings.timeline?.() ?? []
    const rows = explainView(view, findings.record.entity, events, new Date())
    return { exit: 0, lines: [head, triedOn(subject), '', ...table(rows, subject.isSample)] }
  } finally {
    await close()
  }
}

type Opened = { subject: Subject; close: () => Promise<void> } | { refused: string }

async function openSample(): Promise<Opened> {
  const { sampleSettings, sampleStars, startSamplePlatform } = await import('../sample')
  const settings = mergeSettings(sampleSettings())
  const number = numberIn(sampleStars.rich.number, settings)
  if (!number) return { refused: 'The sample has no caller.' }
  const server = await startSamplePlatform()
  const connection = exploreConnection(server, settings.connection.scopes)
  const close = async (): Promise<void> => {
    await connection.close()
    await server.close()
  }
  return { subject: { connection, settings, number, isSample: true }, close }
}

async function openCurrent(phone: string, connections: Connections): Promise<Opened> {
  const settings = connections.settings()
  const number = numberIn(phone, settings)
  if (!number) return { refused: 'What follows --phone is not one phone number.' }
  const connection = await connections.current()
  if (!connection) return { refused: 'There is no connection: connect the app first, or leave --phone out.' }
  const admitted = await connection.usage?.admit('command-line')
  if (admitted && !admitted.ok) return { refused: `The lookup was not allowed: ${admitted.problem.kind}.` }
  const isSample = settings.connection.platform === 'sample'
  return { subject: { connection, settings, number, isSample }, close: async () => {} }
}

function numberIn(text: string, settings: Settings): FoundNumber | null {
  const found = classifyCaller(text, settings.numbers)
  return found.kind === 'numbers' && found.found.length === 1 ? (found.found[0] ?? null) : null
}

function whyNot(state: LookupState): string {
  if (state.kind === 'failed') return state.problem.kind
  if (state.kind === 'unknown') return 'nobody has this number'
  return state.kind === 'ambiguous' ? 'several people have this number' : state.kind
}

const triedOn = ({ isSample }: Subject): string =>
  isSample ? 'Tried on a caller of the sample platform:' : 'Tried on the caller; values are not printed:'

/** A line for each part: its name, where its value was found, and of invented people the value. */
function table(rows: Explained[], withValues: boolean): string[] {
  const places = rows.map(({ from, tried }) => from ?? (tried === 0 ? '- no paths' : `- nothing, tried ${tried}`))
  const width = (texts: string[]): number => Math.max(...texts.map(({ length }) => length))
  const partWidth = width(rows.map(({ part }) => part))
  const placeWidth = width(places)
  return rows.map(({ part, value }, index) => {
    const cells = [part.padEnd(partWidth), (places[index] ?? '').padEnd(placeWidth)]
    return `  ${[...cells, withValues ? (value ?? '') : ''].join('  ')}`.trimEnd()
  })
}
