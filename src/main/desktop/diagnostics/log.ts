/** A line that the app wrote to its standard error, and when (ISO 8601). */
export type LogLine = { at: string; text: string }

export type Log = {
  /** The last lines, the oldest first. */
  lines(): LogLine[]
}

const MOST_LINES = 200
const LONGEST_LINE = 300

/**
 * Keeps the last lines of what this process writes to a stream, in memory. Nothing is written anywhere that was not
 * before.
 */
export function keepLog(stream: Pick<NodeJS.WriteStream, 'write'>, now: () => Date = () => new Date()): Log {
  const write = stream.write.bind(stream) as (...given: unknown[]) => boolean
  const kept: LogLine[] = []
  stream.write = (...given: unknown[]): boolean => {
    const [chunk] = given
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8')
    const at = now().toISOString()
    for (const line of text.split('\n')) if (line.trim() !== '') kept.push({ at, text: line.slice(0, LONGEST_LINE) })
    kept.splice(0, kept.length - MOST_LINES)
    return write(...given)
  }
  return { lines: () => [...kept] }
}
