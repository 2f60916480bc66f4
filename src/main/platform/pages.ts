/** Where a list lives: the platform's address without a trailing slash, and the list's path on it. */
export type ListAddress = { base: string; path: string }

/**
 * The path, with its query, of the page that a `_links.next.href` names; null when it leads to another host or out of
 * the list, where the token must not go. The query is passed on as it is, since its cursor (`start` or `offsets`) is
 * the platform's own affair. Real links are relative to some folder above the list, repeat the list's name, carry an
 * `@` in front, or are whole addresses (Entities guide, Adobe's OpenAPI files and its own Python client).
 */
export function pagePath(href: string, list: ListAddress): string | null {
  if (href.length > LONGEST_LINK) return null
  const link = href.trim().replace(/^@/, '')
  const cut = link.indexOf('?')
  const [way, query] = cut < 0 ? [link, ''] : [link.slice(0, cut), link.slice(cut)]
  const path = isAddress(way) ? pathOnHost(way, list.base) : way
  if (path === null) return null
  const rest = beyond(path, list.path)
  const target = `${list.path}${rest === '' ? '' : `/${rest}`}${query}`
  return staysInside(target, list) ? target : null
}

/** In characters; servers take no longer addresses. */
const LONGEST_LINK = 16_384

/** A next link as it came, or null at the end, which is a missing link or an empty one. */
export function nextLink(links: unknown): string | null {
  const next = (links as { next?: { href?: unknown } | null } | null | undefined)?.next
  return typeof next?.href === 'string' && next.href.trim() !== '' ? next.href.trim() : null
}

const isAddress = (link: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(link)

function pathOnHost(address: string, base: string): string | null {
  const url = parse(address, base)
  return url && url.origin === parse(base)?.origin && url.username === '' && url.password === '' ? url.pathname : null
}

/** What is left of a link's path without the list's own path, of which it may hold the end only, or that several times. */
function beyond(path: string, list: string): string {
  const own = segments(list)
  let rest = segments(path)
  for (let length = repeated(rest, own); length > 0; length = repeated(rest, own)) rest = rest.slice(length)
  return rest.join('/')
}

/** How many segments in front are the last ones of the list's path. */
function repeated(path: string[], own: string[]): number {
  const lengths = own.map((_, index) => own.length - index)
  return lengths.find((length) => own.slice(-length).join('/') === path.slice(0, length).join('/')) ?? 0
}

const segments = (path: string): string[] => path.split('/').filter((segment) => segment !== '')

function staysInside(path: string, { base, path: list }: ListAddress): boolean {
  const url = parse(`${base}${path}`)
  const home = parse(`${base}${list}`)
  if (!url || !home || url.origin !== home.origin) return false
  return url.pathname === home.pathname || url.pathname.startsWith(`${home.pathname.replace(/\/$/, '')}/`)
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}
