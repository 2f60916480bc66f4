import { describe, expect, it } from 'vitest'
import { isTrusted } from '../../../src/main/platform'

const packaged = { policyHosts: [], loopback: false }
const checkout = { policyHosts: [], loopback: true }

describe('where credentials may go', () => {
  it.each([
    'https://ims-na1.adobelogin.com',
    'https://platform.adobe.io',
    'https://platform-nld2.adobe.io/data',
    'https://server.adobedc.net',
  ])('trusts %s', (address) => {
    expect(isTrusted(address, packaged)).toBe(true)
  })

  it.each([
    ['plain http', 'http://platform.adobe.io'],
    ['a lookalike suffix', 'https://platform.adobe.io.example.com'],
    ['a lookalike prefix', 'https://evil-adobe.io'],
    ['a name in the user part', 'https://platform.adobe.io@example.com'],
    ['credentials in the address', 'https://user:word@platform.adobe.io'],
    ['another host', 'https://example.com'],
    ['another scheme', 'ftp://platform.adobe.io'],
    ['nonsense', 'platform.adobe.io'],
    ['nothing', ''],
    ['loopback in a packaged app', 'http://127.0.0.1:8080'],
  ])('refuses %s', (_what, address) => {
    expect(isTrusted(address, packaged)).toBe(false)
  })

  it('trusts loopback from a checkout, over http too', () => {
    for (const host of ['127.0.0.1:1', 'localhost:1', '[::1]:1'])
      expect(isTrusted(`http://${host}`, checkout)).toBe(true)
    expect(isTrusted('http://127.0.0.1.example.com', checkout)).toBe(false)
  })

  it('trusts a host that policy names, over https alone', () => {
    const trust = { policyHosts: ['broker.example.com'], loopback: false }
    expect(isTrusted('https://broker.example.com/ims', trust)).toBe(true)
    expect(isTrusted('http://broker.example.com', trust)).toBe(false)
    expect(isTrusted('https://sub.broker.example.com', trust)).toBe(false)
  })
})
