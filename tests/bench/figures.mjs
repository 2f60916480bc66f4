/**
 * The value below which a share of the values lies (nearest rank).
 *
 * @param {number[]} values
 * @param {number} share
 */
export function percentile(values, share) {
  if (values.length === 0) throw new Error('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  return /** @type {number} */ (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)])
}

/** @param {number[]} values */
export function median(values) {
  return percentile(values, 0.5)
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds))
}

/** Milliseconds since the epoch, with fractions. */
export function now() {
  return performance.timeOrigin + performance.now()
}

/**
 * How far another process's clock is ahead of ours, by the quickest of many questions. Each process counts from the
 * system's time at its own start, and that time is corrected now and then.
 *
 * @param {() => Promise<number>} theirs
 */
export async function clockAhead(theirs) {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 }
  for (let turn = 0; turn < 50; turn += 1) {
    const before = now()
    const told = await theirs()
    const took = now() - before
    if (took < best.took) best = { took, ahead: told - (before + took / 2) }
  }
  return best.ahead
}
