import { setTimeout as sleep } from 'node:timers/promises'

const chunkBytes = 65_536

/** A text in small pieces, so many milliseconds apart. It ends where nobody reads any more. */
export function dripped(
  text: string,
  { bytesPerChunk, everyMs }: { bytesPerChunk: number; everyMs: number },
): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(text)
  const left = new AbortController()
  let sent = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent > 0) await sleep(everyMs, undefined, { signal: left.signal }).catch(() => undefined)
      if (left.signal.aborted) return
      controller.enqueue(bytes.subarray(sent, sent + bytesPerChunk))
      sent += bytesPerChunk
      if (sent >= bytes.length) controller.close()
    },
    cancel: () => left.abort(),
  })
}

/** A JSON object with one more member, `_padding`, that makes it at least `size` bytes long. It is made while it is read. */
export function padded(text: string, size: number): ReadableStream<Uint8Array> {
  const rest = text.startsWith('{') && text !== '{}' ? `",${text.slice(1)}` : '"}'
  const filler = Buffer.alloc(chunkBytes, 'x')
  const pieces = (function* () {
    yield Buffer.from('{"_padding":"')
    for (let left = size; left > 0; left -= chunkBytes) yield filler.subarray(0, Math.min(left, chunkBytes))
    yield Buffer.from(rest)
  })()
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.next()
      if (piece.done) controller.close()
      else controller.enqueue(piece.value)
    },
  })
}
