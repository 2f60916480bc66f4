import { describe, expect, it } from 'vitest'
import { HARMLESS_NUMBER, harmlessIdentity } from '../../../src/main/desktop/doctor/harmless'
import { mergeSettings, type UserSettings } from '../../../src/main/settings'

type Spellings = NonNullable<UserSettings['lookup']>['identities']

const identityFor = (identities: Spellings, namespaces: string[] | null = null) =>
  harmlessIdentity(mergeSettings({ lookup: { identities } }).lookup, { namespaces: () => namespaces })

describe('the identity that nobody has', () => {
  it('is written as the first configured identity is', () => {
    expect(identityFor([{ namespace: 'Phone', format: 'e164' }])).toEqual({ namespace: 'Phone', id: HARMLESS_NUMBER })
    expect(identityFor([{ namespace: 'Mobile', format: 'e164-digits' }])).toEqual({
      namespace: 'Mobile',
      id: '12025550100',
    })
    const [{ id }] = [identityFor([{ namespace: 'Phone_SHA256', format: 'sha256-e164-digits' }])]
    expect(id).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is in the namespace as the organisation spells it', () => {
    const asked = [{ namespace: 'phone', format: 'e164' as const }]
    expect(identityFor(asked, ['CRMID', 'Phone']).namespace).toBe('Phone')
    expect(identityFor(asked, ['CRMID']).namespace).toBe('phone')
    expect(identityFor(asked, null).namespace).toBe('phone')
  })
})
