import { describe, expect, it } from 'vitest'
import { parseView, viewOf } from '../../../src/main/profile'
import { describePerson } from '../../../src/main/profile/people'
import { recordOf } from './scripted'

/** The tier that tells a person apart, with a view whose tier is like this, for somebody who answered this about calls. */
function tierTold(change: object, call: string): string | null {
  const tier = { id: 'tier', label: 'T', format: 'tier', paths: ['loyalty.tier'], ...change }
  const sections = [{ kind: 'tiles', id: 'tiles', label: 'T', fields: [tier] }]
  const parsed = parseView(JSON.stringify({ id: 'own', label: 'Own', compact: [], sections }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const consents = { marketing: { call: { val: call } } }
  const record = recordOf('Ada', { entity: { loyalty: { tier: 'gold' }, consents } })
  return describePerson(record, viewOf(parsed.file, 'en'), ['CRMID']).tier
}

describe('the tier of a person to choose', () => {
  it('is told before anybody is verified, unless it is sensitive', () => {
    expect(tierTold({}, 'n')).not.toBeNull()
    expect(tierTold({ sensitive: true }, 'y')).toBeNull()
  })

  it('is not told where it is for selling and they have refused that', () => {
    expect(tierTold({ sales: true }, 'y')).not.toBeNull()
    expect(tierTold({ sales: true }, 'n')).toBeNull()
  })
})
