import { describe, expect, it } from 'vitest'
import { environmentProxy } from '../../../src/main/platform/network'
import { readProxy } from '../../../src/main/platform/proxies'

const platform = 'https://platform.adobe.io/data'

describe('the proxy that the environment names', () => {
  it.each([
    ['nothing', {}, undefined],
    ['an empty value', { HTTPS_PROXY: '' }, undefined],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128'],
    ['https_proxy', { https_proxy: 'http://proxy:3128' }, 'http://proxy:3128'],
    ['both spellings', { https_proxy: 'http://small:1', HTTPS_PROXY: 'http://large:1' }, 'http://small:1'],
    ['ALL_PROXY', { ALL_PROXY: 'http://all:1' }, 'http://all:1'],
    ['HTTPS_PROXY before ALL_PROXY', { ALL_PROXY: 'http://all:1', HTTPS_PROXY: 'http://one:1' }, 'http://one:1'],
    ['one for http alone', { HTTP_PROXY: 'http://plain:1' }, undefined],
    ['one without a scheme', { HTTPS_PROXY: 'proxy.example.com:3128' }, 'http://proxy.example.com:3128'],
  ])('%s', (_what, env, named) => {
    expect(environmentProxy(env)(platform)).toBe(named)
  })

  it('is HTTP_PROXY for plain http', () => {
    expect(environmentProxy({ HTTP_PROXY: 'http://plain:1' })('http://127.0.0.1:8080')).toBe('http://plain:1')
  })
})

describe('NO_PROXY', () => {
  const without = (rules: string, url = platform) =>
    environmentProxy({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: rules })(url)

  it.each([
    ['everything', '*'],
    ['the host', 'platform.adobe.io'],
    ['the domain', 'adobe.io'],
    ['the domain with a dot', '.adobe.io'],
    ['the domain with an asterisk', '*.adobe.io'],
    ['in capitals', 'ADOBE.IO'],
    ['among others', 'localhost, 10.0.0.1,adobe.io'],
    ['separated by spaces', 'localhost  adobe.io'],
    ['with the port', 'adobe.io:443'],
  ])('rules proxies out: %s', (_what, rules) => {
    expect(without(rules)).toBeNull()
  })

  it.each([
    ['another host', 'example.com'],
    ['the end of a name that is no domain of it', 'obe.io'],
    ['another port', 'adobe.io:8443'],
    ['a subdomain', 'eu.platform.adobe.io'],
    ['nothing but separators', ' , ,'],
  ])('does not: %s', (_what, rules) => {
    expect(without(rules)).toBe('http://proxy:3128')
  })

  it('knows addresses, IPv6 in brackets or without', () => {
    expect(without('192.0.2.7', 'https://192.0.2.7:8443/x')).toBeNull()
    expect(without('[2001:db8::1]', 'https://[2001:db8::1]/x')).toBeNull()
    expect(without('2001:db8::1', 'https://[2001:db8::1]/x')).toBeNull()
    expect(without('[2001:db8::1]:8443', 'https://[2001:db8::1]/x')).toBe('http://proxy:3128')
  })

  it('says something where no proxy is named: the host is to be reached directly', () => {
    expect(environmentProxy({ NO_PROXY: 'adobe.io' })(platform)).toBeNull()
  })
})

describe('the address of a proxy', () => {
  it('is told by host and port, without its sign-in', () => {
    const read = readProxy('http://ann:s%C3%A9cret%@Proxy.example.com')
    expect(read).toMatchObject({ name: 'proxy.example.com:80', origin: 'http://proxy.example.com' })
    expect(readProxy('https://proxy.example.com')).toMatchObject({ name: 'proxy.example.com:443', signIn: null })
  })

  it.each(['socks5://proxy:1080', 'proxy:3128', 'ftp://proxy', '', '//'])('%j is unusable', (address) => {
    expect(readProxy(address)).toBe('unusable')
  })
})
