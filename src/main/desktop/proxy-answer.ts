const SCHEMES: Record<string, string> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
}

/**
 * The proxy that a PAC answer names first, as a URL, or null to go directly. An answer lists ways in order of
 * preference, such as `PROXY proxy.example.com:3128; DIRECT`.
 */
export function proxyOf(answer: string): string | null {
  const [kind = '', place] = answer.split(';')[0]?.trim().split(/\s+/) ?? []
  const scheme = SCHEMES[kind.toUpperCase()]
  return scheme && place ? `${scheme}://${place}` : null
}
