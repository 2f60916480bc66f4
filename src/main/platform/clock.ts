/** A clock change or a sleep that the fine clock has not seen is made up for when it exceeds this, in milliseconds. */
const TOLERANCE_MS = 20

let origin = performance.timeOrigin

/**
 * Now, in milliseconds since the epoch with fractions. The fine clock stands still while the computer sleeps and does
 * not follow a clock that is set, so it is held to the plain one.
 */
export function epochMs(): number {
  const plain = Date.now()
  const fine = origin + performance.now()
  if (Math.abs(plain - fine) <= TOLERANCE_MS) return fine
  origin += plain - fine
  return plain
}
