/** The most characters of an address: systems cut longer ones, or refuse them. */
const LONGEST_ADDRESS = 2_000

const PLACE = /\{([^{}]*)\}/g

/** `missing`: the caller has nothing for one of the places; `refused`: policy does not allow where it would lead. */
export type ActionAddress = { kind: 'address'; address: string } | { kind: 'missing' } | { kind: 'refused' }

/**
 * The address of an action for a caller. In: the template by policy, the value of a place by its name (null where there
 * is none), and the hosts that may be opened. A value can't leave its place: it is percent-encoded, a place in the part
 * that names the host is refused, and so is a value that the rules of addresses would take for a step to another folder.
 */
export function actionAddress(
  template: string,
  find: (place: string) => string | null,
  hosts: string[],
): ActionAddress {
  const values = [...template.matchAll(PLACE)].map(([, place = '']) => find(place.trim()))
  if (/[{}]/.test(authorityOf(template))) return { kind: 'refused' }
  if (values.some((value) => value === null || value.trim() === '')) return { kind: 'missing' }
  // Wherever they stand, these are steps and no values; what follows `#` is a path to many programs, too.
  if (values.some((value) => /^\.{1,2}$/.test(value?.trim() ?? ''))) return { kind: 'refused' }
  const fill = (encoded: (index: number) => string): string => {
    let index = -1
    return template.replace(PLACE, () => {
      index += 1
      return encoded(index)
    })
  }
  const address = fill((index) => encode(values[index] ?? ''))
  const url = parse(address)
  const plain = parse(fill(() => 'x'))
  if (!url || !plain || address.length > LONGEST_ADDRESS) return { kind: 'refused' }
  const isAllowed = hosts.some((host) => host.toLowerCase() === url.hostname)
  const isWhole = stepsOf(url) === stepsOf(plain) && url.host === plain.host
  return isAllowed && isWhole ? { kind: 'address', address: url.href } : { kind: 'refused' }
}

/** What stands between `https://` and the first thing that ends it. */
const authorityOf = (template: string): string => template.replace(/^https:\/\//i, '').split(/[/?#\\]/, 1)[0] ?? ''

function parse(address: string): URL | null {
  try {
    const url = new URL(address)
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
  } catch {
    return null
  }
}

const stepsOf = ({ pathname }: URL): number => pathname.split('/').length

/** Quotation marks and brackets too: what opens the address may be a script. Half a surrogate pair has no encoding. */
function encode(value: string): string {
  const wellFormed = Buffer.from(value.trim()).toString()
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
