/**
 * @typedef {{ ok: true, origin: string } | { ok: false, reason: string }} ReadOrigin an origin as browsers write it, or
 *   in a sentence why it is none that a policy may name
 */

/**
 * Reads the origin of a page: `https://desk.example.com`, with a port where it is not the usual one. Over http only this
 * computer itself is taken, since anybody on the way could otherwise put a page of their own in its place. Browsers would
 * accept patterns as well (`*`, subdomains, any port); a policy that opens programs should not be wider than needed.
 *
 * @param {string} written
 * @returns {ReadOrigin}
 */
export function readOrigin(written) {
  const text = written.trim()
  if (text === '') return no('an origin is missing')
  if (/[*]|:\/\/\./.test(text)) return no('patterns are not taken, name each origin: https://desk.example.com')
  if (!/^https?:\/\//i.test(text)) return no(schemeProblem(text))
  const url = parse(text)
  if (!url || url.hostname === '') return no('it is not an address: write https://desk.example.com')
  if (url.username || url.password) return no('a user name has no place in an origin')
  if (!/^https?:\/\/[^/?#\\]+\/?$/i.test(text)) return no(`an origin ends before the path: write ${url.origin}`)
  if (url.protocol === 'http:' && !isThisComputer(url.hostname))
    return no(`http is taken for this computer alone (localhost, 127.0.0.1): write https://${url.host}`)
  return { ok: true, origin: url.origin }
}

/**
 * The origin as the policy `AutoLaunchProtocolsFromOrigins` wants it, whose patterns also match subdomains and other ports
 * unless a dot stands before the host and the port is named (https://chromium.org/administrators/url-blocklist-filter-format).
 *
 * @param {string} origin
 */
export function autoLaunchPattern(origin) {
  const url = new URL(origin)
  return `${url.protocol}//${isAddress(url.hostname) ? '' : '.'}${url.hostname}:${portOf(url)}`
}

/**
 * The origin as the policies on local networks want it, with its port
 * (https://cloud.google.com/docs/chrome-enterprise/policies/url-patterns). There a host never matches its subdomains.
 *
 * @param {string} origin
 */
export function networkPattern(origin) {
  const url = new URL(origin)
  return `${url.protocol}//${url.hostname}:${portOf(url)}`
}

/**
 * @param {string} reason
 * @returns {ReadOrigin}
 */
const no = (reason) => ({ ok: false, reason })

/** @param {string} text */
function schemeProblem(text) {
  if (/^file:/i.test(text))
    return 'a page opened as a file belongs to no host: put it on a server and write https://desk.example.com'
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]
  return scheme ? `${scheme}: is not taken, only https` : `write it with its scheme: https://${text}`
}

/** @param {string} text */
function parse(text) {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** @param {string} hostname */
const isThisComputer = (hostname) => /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)

/** @param {string} hostname */
const isAddress = (hostname) => /^(?:\d+(?:\.\d+){3}|\[.*\])$/.test(hostname)

/** @param {URL} url */
const portOf = (url) => url.port || (url.protocol === 'https:' ? '443' : '80')
