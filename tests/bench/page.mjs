// Functions that run inside the panel's page: each is self-contained and takes one argument.

/** Notes from now on when each found card was painted, by its call: two frames after it was there. */
export function watchPaints() {
  const paints = new Map()
  const look = () => {
    const call = document.querySelector('[data-call][data-state="found"]')
    const id = call?.getAttribute('data-call')
    if (!id || paints.has(id)) return
    paints.set(id, 0)
    const note = () => paints.set(id, performance.timeOrigin + performance.now())
    requestAnimationFrame(() => requestAnimationFrame(note))
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  window.paints = paints
}

/**
 * The newest call once it has this number and is no longer being looked up; null until then.
 *
 * @param {string} number
 */
export async function settledCall(number) {
  const { value } = await window.callside.call('snapshot', {})
  const call = value.calls.find((each) => each.number?.e164 === number)
  if (!call || call.state.kind === 'looking' || call.state.kind === 'partial') return null
  const paintedAt = window.paints?.get(call.id) ?? 0
  const { id, sightedAt, source, state } = call
  if (state.kind === 'found' && window.paints && paintedAt === 0) return null
  return { id, sightedAt, source, kind: state.kind, timing: state.timing, paintedAt }
}

/** Whether the sample platform is connected and everything watches. */
export async function isReady() {
  if (!document.querySelector('#root')?.childElementCount) return false
  const { value } = await window.callside.call('snapshot', {})
  return value.shell.sampleNumbers.length > 0 && value.shell.clipboard.watching
}

/** Resolves when the search box is painted and main has answered, with that time. */
export async function usable() {
  await new Promise((done) => {
    // Not by asking again and again: timers are slow in a page that isn't shown yet.
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    function look() {
      if (!document.querySelector('[role="searchbox"], input[type="search"]')) return
      observer.disconnect()
      done(undefined)
    }
    look()
  })
  await window.callside.call('snapshot', {})
  await new Promise((done) => requestAnimationFrame(done))
  return performance.timeOrigin + performance.now()
}

/** Resolves when the page has its first frame, with that time. */
export async function shown() {
  await new Promise((done) => requestAnimationFrame(done))
  return performance.timeOrigin + performance.now()
}

/** This page's clock. */
export function pageClock() {
  return performance.timeOrigin + performance.now()
}
