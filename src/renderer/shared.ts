/**
 * The second value, made of as much of the first one as says the same: what comes over the bridge is a copy each time,
 * and a part that did not change must stay the same object, so that nothing that shows it is drawn again. Both are JSON.
 */
export function shared<T>(before: T, after: T): T {
  if (Object.is(before, after) || typeof after !== 'object' || after === null) return after
  if (typeof before !== 'object' || before === null || Array.isArray(before) !== Array.isArray(after)) return after
  const old = before as Record<string, unknown>
  const fresh = after as Record<string, unknown>
  const keys = Object.keys(fresh)
  let isSame = keys.length === Object.keys(old).length
  for (const key of keys) {
    const value = Object.hasOwn(old, key) ? shared(old[key], fresh[key]) : fresh[key]
    if (!Object.is(value, old[key]) || !Object.hasOwn(old, key)) isSame = false
    fresh[key] = value
  }
  return isSame ? before : after
}
