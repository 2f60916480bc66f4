import { openSync, readdirSync, readFileSync } from 'node:fs'

/** O_CLOEXEC on Linux, in what `/proc/<process>/fdinfo` calls flags: the file is closed where a program is started. */
const CLOSED_ON_START = 0o2000000

/**
 * The standard streams and further files of a program that is to inherit nothing from this process but a channel.
 * libuv closes no other files in what it starts on Linux, and some of Chromium's would stay open there: its helper
 * processes, which hold the standard streams that this process was given, would not notice its end. Whoever reads such
 * a stream to its end would then wait for the other program. Null is put in the place of each of them.
 */
export function nothingButChannel(): ('ignore' | 'ipc' | number)[] {
  const left = process.platform === 'linux' ? inheritedFiles() : []
  const nowhere = left.length > 0 ? openSync('/dev/null', 'r+') : -1
  const places = Array.from({ length: Math.max(4, ...left.map((file) => file + 1)) }, (_, file) =>
    left.includes(file) ? nowhere : 'ignore',
  )
  return places.map((place, file) => (file < 3 ? 'ignore' : file === 3 ? 'ipc' : place))
}

/** The numbers of the files that a started program would have open, standard streams left out. */
function inheritedFiles(): number[] {
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((file) => file > 2 && !isClosedOnStart(file))
}

function isClosedOnStart(file: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${file}`, 'utf8'))?.[1] ?? ''
    return (Number.parseInt(flags, 8) & CLOSED_ON_START) !== 0
  } catch {
    // It was open for reading the folder alone.
    return true
  }
}
