const SCHEMES: Record<string, string> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
}

/**
 * The first way of a PAC answer that can be gone, as a proxy's URL, or null to go directly. An answer lists ways in order
 * of preference, such as `PROXY proxy.example.com:3128; DIRECT`. Throws where it names none: going directly is never a
 * guess, since a proxy may be there to watch.
 */
export function proxyOf(answer: string): string | null {
  for (const way of answer.split(';')) {
    const [kind = '', place] = way.trim().split(/\s+/)
    if (kind.toUpperCase() === 'DIRECT') return null
    const scheme = SCHEMES[kind.toUpperCase()]
    if (scheme && place) return `${scheme}://${place}`
  }
  throw new Error('the proxy settings name no way')
}
