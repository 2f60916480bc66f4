import type { CustomerSpec } from './customer-spec'
import { organisation } from './organisation'
import type { Identity, SampleRecord } from './records'

/**
 * What a careless import leaves in a profile, as seen in real organisations: copies of standard fields under the
 * tenant's own, spelt as somebody typed them, and a data set without an id.
 */
export function carelessFragment(spec: CustomerSpec, identities: Identity[], at: string): SampleRecord {
  const spaced = spec.phone.replace(/(\d{3})(\d{4})$/, ' $1-$2')
  const core = { phoneNumber: spaced, email: ` ${spec.email?.toUpperCase() ?? ''} `, firstName: spec.name.first ?? '' }
  return {
    dataset: { id: '', name: '' },
    kind: 'profile',
    identities,
    at,
    entity: {
      [organisation.tenant]: { identification: { core }, legacyFlag: 'Y', notes: '' },
      extSourceSystemAudit: { lastUpdatedDate: '0000-00-00 00:00:00', externalKey: {} },
      homeAddress: { street1: '\t', postalCode: '' },
    },
  }
}
