/**
 * Reports faults of our own on standard error instead of in Electron's dialog, which would stand in the agent's way and
 * keep the app from ending. Kind and place only: a message may carry a value.
 */
export function reportFaults(): void {
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}

function report(fault: unknown): void {
  const error = fault instanceof Error ? fault : new Error()
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  process.stderr.write(`callside: unexpected ${error.name}\n${places.slice(0, 6).join('\n')}\n`)
}
