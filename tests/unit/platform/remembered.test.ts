import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CapabilityName, openRemembered } from '../../../src/main/platform'

const organization = { organizationId: 'ONE@AdobeOrg', clientId: 'client-one', sandbox: 'prod' }
const names: CapabilityName[] = ['hub', 'events', 'edge', 'audiences', 'identityGraph']

/** A number of seven to fifteen digits, as people, systems and this program write it. */
const number = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 15 }),
    fc.constantFrom('', '+', '00', '+49 ', 'tel:'),
  )
  .chain(([digits, prefix]) => {
    const text = digits.join('')
    const grouped = text.replace(/(\d{3})(?=\d)/g, '$1-')
    const dotted = text.replace(/(\d{2})(?=\d)/g, '$1.')
    return fc.constantFrom(
      text,
      `${prefix}${text}`,
      `${prefix}${grouped}`,
      dotted,
      `(${text.slice(0, 3)}) ${text.slice(3)}`,
    )
  })
/** What identities look like: numbers, addresses, XIDs, hashes, customer ids. */
const identity = fc.oneof(
  number,
  fc.emailAddress(),
  fc.base64String({ minLength: 20, maxLength: 32 }).map((text) => `BU${text.replace(/[+/=]/g, '_')}9`),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  fc.stringMatching(/^C-[0-9]{6,9}$/),
  fc.uuid(),
)
/** Where a careless platform could repeat one: alone, or inside of a text, a code or a namespace. */
const carrier = fc.constantFrom(
  (value: string) => value,
  (value: string) => `Profile ${value} is not found`,
  (value: string) => `UPS-${value}`,
  (value: string) => `UPS-ACC-1000004 ${value}`,
  (value: string) => `Phone_${value}`,
  (value: string) => `Phone.${value}`,
  (value: string) => `UPS-ACC-${value}`,
  (value: string) => `${value}-403`,
)

describe('the remembered file', () => {
  it('never holds an identity or a number, wherever the platform puts one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callside-remembered-'))
    let count = 0
    await fc.assert(
      fc.asyncProperty(identity, carrier, fc.constantFrom(...names), async (value, carry, name) => {
        count += 1
        const path = join(folder, `${count}.json`)
        const remembered = await openRemembered(path, organization)
        const code = carry(value)
        remembered.learn(name, { ok: true, value: { records: [{ xid: value, id: value }] } })
        remembered.learn(name, {
          ok: false,
          problem: { kind: 'not-permitted', retryable: false, status: 403, code, requestId: value, host: value },
        })
        remembered.keepNamespaces(['Phone', code])
        remembered.keepSpelling({ namespace: code, format: value })
        await remembered.settled()
        const text = await readFile(path, 'utf8')
        const content = JSON.stringify(Object.values(JSON.parse(text).organizations)).replaceAll(/"at":"[^"]*"/g, '')
        expect(content).toContain('capabilities')
        expect(content).not.toContain(value)
        const digits = value.replaceAll(/\D/g, '')
        if (digits.length >= 7) expect(content.replaceAll(/[^\d"]/g, '')).not.toContain(digits)
      }),
      { numRuns: 300 },
    )
    await rm(folder, { recursive: true, force: true })
  })

  it('keeps the codes that the platform is known for, which nobody could take for a number', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callside-remembered-'))
    const path = join(folder, 'remembered.json')
    const codes = ['403025', 'UPS-ACC-1000004', 'UPLIB-101221-404', 'EXEG-0506-401', 'UIS-4064-403', 'UPAPI-113752-403']
    for (const code of codes) {
      const remembered = await openRemembered(path, organization)
      remembered.learn('hub', { ok: false, problem: { kind: 'not-permitted', retryable: false, code } })
      await remembered.settled()
      expect((await openRemembered(path, organization)).capability('hub')?.code).toBe(code)
    }
    await rm(folder, { recursive: true, force: true })
  })

  it('keeps all namespaces or none: half a list would say that the organisation lacks the other half', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callside-remembered-'))
    const path = join(folder, 'remembered.json')
    for (const [codes, kept] of [
      [['Phone', 'PHONE_SHA256_E.164'], true],
      [['Phone', 'TheNumberOfACustomerInTheOldSystem'], false],
    ] as const) {
      const remembered = await openRemembered(path, organization)
      remembered.keepNamespaces([...codes])
      expect(remembered.namespaces()).toEqual(codes)
      await remembered.settled()
      expect((await openRemembered(path, organization)).namespaces()).toEqual(kept ? codes : null)
    }
    await rm(folder, { recursive: true, force: true })
  })
})
