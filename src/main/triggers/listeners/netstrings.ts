const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const COMMA = 0x2c

export type Netstrings = {
  /**
   * Takes the next bytes of the stream. Out: the netstrings that they completed, and whether what follows is malformed
   * or too long; from then on nothing more is read.
   */
  push(chunk: Uint8Array): { messages: Buffer[]; broken: boolean }
}

/**
 * Reads a stream of netstrings (`<length>:<bytes>,`) however it is cut into pieces. No more than `mostBytes` are ever
 * held, and each byte is looked at once.
 */
export function readNetstrings(mostBytes: number): Netstrings {
  let length: number | null = null
  let body: Buffer | null = null
  let filled = 0
  let broken = false

  /** One byte of the length. A leading zero is malformed, so the number of digits is limited, too. */
  function readLength(byte: number) {
    if (byte === COLON && length !== null) {
      body = Buffer.alloc(length)
      filled = 0
    } else if (byte >= ZERO && byte <= NINE && length !== 0) {
      length = (length ?? 0) * 10 + byte - ZERO
      broken = length > mostBytes
    } else broken = true
  }

  return {
    push(chunk) {
      const messages: Buffer[] = []
      let at = 0
      while (at < chunk.length && !broken) {
        if (body === null) {
          readLength(chunk[at] ?? 0)
          at += 1
        } else if (filled < body.length) {
          const piece = chunk.subarray(at, at + body.length - filled)
          body.set(piece, filled)
          filled += piece.length
          at += piece.length
        } else {
          if (chunk[at] === COMMA) messages.push(body)
          else broken = true
          body = null
          length = null
          at += 1
        }
      }
      return { messages, broken }
    },
  }
}
