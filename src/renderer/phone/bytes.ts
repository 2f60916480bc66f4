/** One row of bytes: where it begins, each byte in hexadecimal, and what can be read of it. */
export type ByteRow = { offset: string; hex: string[]; text: string }

const PER_ROW = 8

/** In: bytes in hexadecimal. Out: rows of eight, with a dot for each byte that isn't a printable ASCII character. */
export function byteRows(hex: string): ByteRow[] {
  const bytes = hex.match(/../g) ?? []
  return Array.from({ length: Math.ceil(bytes.length / PER_ROW) }, (_, row) => {
    const of = bytes.slice(row * PER_ROW, (row + 1) * PER_ROW)
    return { offset: (row * PER_ROW).toString(16).padStart(4, '0'), hex: of, text: of.map(readable).join('') }
  })
}

function readable(byte: string): string {
  const code = Number.parseInt(byte, 16)
  return code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : '·'
}
