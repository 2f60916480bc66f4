import { describe, expect, it } from 'vitest'
import { proxyOf } from '../../../src/main/desktop/proxy-answer'

describe('the answer of a proxy configuration', () => {
  it.each([
    ['DIRECT', null],
    ['PROXY proxy.example.com:3128; DIRECT', 'http://proxy.example.com:3128'],
    [' https proxy.example.com:443', 'https://proxy.example.com:443'],
    ['SOCKS5 127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['PROXY [::1]:8080', 'http://[::1]:8080'],
    ['DIRECT; PROXY later.example.com:1', null],
    ['QUIC proxy.example.com:443; PROXY proxy.example.com:3128', 'http://proxy.example.com:3128'],
  ])('%j is %j', (answer, proxy) => expect(proxyOf(answer)).toBe(proxy))

  it.each(['', 'NONSENSE what', 'PROXY'])('%j is no way at all, and not taken for a direct one', (answer) => {
    expect(() => proxyOf(answer)).toThrow(/no way/)
  })
})
