import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionAddress } from '../../../../src/main/desktop/callers/action-address'

const HOSTS = ['crm.example.com']
const fill = (template: string, values: Record<string, string | null> = {}, hosts = HOSTS) =>
  actionAddress(template, (place) => values[place] ?? null, hosts)

describe('the address of an action', () => {
  it('holds the values of the caller, percent-encoded', () => {
    const template = 'https://crm.example.com/c/{crmId}?mail={email}&tel={e164}#{name}'
    const values = { crmId: 'C 12/3', email: "o'neil+x@example.com", e164: '+493023125042', name: '林 (若溪)' }
    expect(fill(template, values)).toEqual({
      kind: 'address',
      address:
        'https://crm.example.com/c/C%2012%2F3?mail=o%27neil%2Bx%40example.com&tel=%2B493023125042' +
        '#%E6%9E%97%20%28%E8%8B%A5%E6%BA%AA%29',
    })
  })

  it('is missing where the caller has nothing for a place', () => {
    expect(fill('https://crm.example.com/{crmId}')).toEqual({ kind: 'missing' })
    expect(fill('https://crm.example.com/{crmId}', { crmId: ' ' })).toEqual({ kind: 'missing' })
    expect(fill('https://crm.example.com/{}', { crmId: 'C1' })).toEqual({ kind: 'missing' })
  })

  it.each(['.', '..', ' .. '])('is refused where a value is the step %j, wherever that stands', (id) => {
    for (const template of ['c/{id}', '{id}', '?next={id}', '#/c/{id}'])
      expect(fill(`https://crm.example.com/${template}`, { id })).toEqual({ kind: 'refused' })
  })

  it.each([
    ['another host', 'https://evil.example.com/{id}'],
    ['a host of which the allowed one is a part', 'https://crm.example.com.evil.example/{id}'],
    ['a host below the allowed one', 'https://a.crm.example.com/{id}'],
    ['no encryption', 'http://crm.example.com/{id}'],
    ['another scheme', 'file:///etc/{id}'],
    ['a script', 'javascript:alert("{id}")'],
    ['a place for the host', 'https://{id}/'],
    ['a place before the host', 'https://{id}@crm.example.com/'],
    ['a place after the host', 'https://crm.example.com{id}/'],
    ['a place for the port', 'https://crm.example.com:{id}/'],
    ['a name and password', 'https://a:b@crm.example.com/{id}'],
    ['a host behind a backslash', 'https://evil.example.com\\@crm.example.com/{id}'],
    ['nothing that is an address', 'https://'],
  ])('is refused for %s', (_, template) => {
    expect(fill(template, { id: '1' })).toEqual({ kind: 'refused' })
  })

  it('leads to hosts by their whole name, whatever its case', () => {
    expect(fill('https://CRM.example.com/{id}', { id: '1' })).toMatchObject({ kind: 'address' })
    expect(fill('https://crm.example.com/{id}', { id: '1' }, ['CRM.Example.com'])).toMatchObject({ kind: 'address' })
    expect(fill('https://crm.example.com/{id}', { id: '1' }, [])).toEqual({ kind: 'refused' })
  })

  it('lets no value step to another folder', () => {
    for (const id of ['..', '.', ' .. '])
      expect(fill('https://crm.example.com/a/{id}/delete', { id })).toEqual({ kind: 'refused' })
    expect(fill('https://crm.example.com/a/.{id}/delete', { id: '.' })).toEqual({ kind: 'refused' })
    expect(fill('https://crm.example.com/a/{id}', { id: '../b' })).toEqual({
      kind: 'address',
      address: 'https://crm.example.com/a/..%2Fb',
    })
  })

  it('is refused where it is longer than systems take', () => {
    expect(fill('https://crm.example.com/{id}', { id: 'x'.repeat(3_000) })).toEqual({ kind: 'refused' })
  })

  it('keeps any value at all in its place', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('.', '/', '\\', '?', '#', '@', ':', '%', '&', '=', '{', '}', '\n', 'x', '2', 'e'),
      }),
      fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u0000', '\u202e', '%2e', '%2f') }),
    )
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const filled = fill('https://crm.example.com/a/{one}/b?c={other}&d=1#e', { one, other })
        if (filled.kind !== 'address') return
        const url = new URL(filled.address)
        expect(url.host).toBe('crm.example.com')
        expect(url.pathname.split('/').length).toBe(4)
        expect(url.pathname.startsWith('/a/') && url.pathname.endsWith('/b')).toBe(true)
        expect([...url.searchParams.keys()]).toEqual(['c', 'd'])
        expect(url.searchParams.get('c')).toBe(Buffer.from(other.trim()).toString())
        expect(decodeURIComponent(url.pathname.slice(3, -2))).toBe(Buffer.from(one.trim()).toString())
        expect(url.hash).toBe('#e')
        expect(filled.address).toMatch(/^[\w:/.?=&#%~-]+$/)
      }),
      { numRuns: 1_000 },
    )
  })
})
