import type { Identity } from './records'

/** The sample organisation: Northwindle, a retailer for the outdoors and the home that does not exist. */
export const organisation = {
  organizationId: '7C41A0F25D3B9E8E0A495C12@AdobeOrg',
  clientId: 'c0ffee5a3b1e4d7f9a2c6e8b0d4f1a37',
  sandbox: 'prod',
  tenant: '_northwindle',
} as const

/** The datastream of the sample organisation's edge configuration. */
export const sampleDatastreamId = '6b1d2f74-90ce-4a5b-8d13-3e7f0a92c5d8'

export const stitchedPolicyId = '5d0c7a16-93f4-4b8e-a1d2-6e0f3c9b7a41'
export const unstitchedPolicyId = 'b27e4f90-1c6d-4a35-8f07-d95a2e81c36b'

export const sandboxReference = {
  sandboxId: '3f6b1d80-5a27-11ee-9c4e-7b1f0a2d6c93',
  sandboxName: organisation.sandbox,
  type: 'production',
  default: true,
}

export const mergePolicies = [
  mergePolicy(stitchedPolicyId, 'Northwindle, one customer', 'pdg', true),
  mergePolicy(unstitchedPolicyId, 'Northwindle, no stitching', 'none', false),
]

export const sandboxes = [
  {
    name: organisation.sandbox,
    title: 'Production',
    state: 'active',
    type: 'production',
    region: 'NLD2',
    isDefault: true,
    etag: 2,
    createdDate: '2023-09-04T08:12:44Z',
    lastModifiedDate: '2024-02-19T10:03:18Z',
  },
]

export const namespaces = [
  namespace(4, 'ECID', 'COOKIE', 'ECID'),
  namespace(6, 'Email', 'Email', 'Email'),
  namespace(7, 'Phone', 'Phone', 'Phone'),
  namespace(9, 'Phone_SHA256', 'Phone', 'Phone (SHA256)'),
  namespace(11, 'Email_LC_SHA256', 'Email', 'Emails (SHA256, lowercased)'),
  namespace(20914, 'Phone_E.164', 'Phone', 'Phone (E.164)'),
  namespace(20915, 'PHONE_SHA256_E.164', 'Phone', 'Phone (SHA256_E.164)'),
  namespace(10071603, 'CRMID', 'CROSS_DEVICE', 'Northwindle customer number', true),
  namespace(10071604, 'LoyaltyID', 'CROSS_DEVICE', 'Trail Club card', true),
]

export const datasets = {
  crm: { id: '64f1a3c09be27d5812c4e601', name: 'CRM customers' },
  loyalty: { id: '64f1a3c09be27d5812c4e602', name: 'Trail Club' },
  scores: { id: '64f1a3c09be27d5812c4e603', name: 'Customer AI Scores - Northwindle churn' },
  computed: { id: '64f1a3c09be27d5812c4e604', name: 'System computed attributes' },
  segments: { id: 'profile-streaming-segment', name: 'Streaming segmentation' },
  orders: { id: '64f1a3c09be27d5812c4e605', name: 'Orders' },
  messages: { id: '64f1a3c09be27d5812c4e606', name: 'Messages' },
  web: { id: '64f1a3c09be27d5812c4e607', name: 'Web and app' },
  contactCentre: { id: '64f1a3c09be27d5812c4e608', name: 'Contact centre' },
}

/** Whether a merge policy stitches identities; `undefined` for a policy this organisation does not have. */
export function policyStitches(id: string): boolean | undefined {
  const policy = mergePolicies.find((candidate) => candidate.id === id)
  return policy && policy.identityGraph.type === 'pdg'
}

/** The spelling that answers use for a namespace: lower case, whatever was ingested. */
export function answeredNamespace(identity: Identity): string {
  return identity.namespace.toLowerCase()
}

function mergePolicy(id: string, name: string, graph: 'pdg' | 'none', isDefault: boolean) {
  return {
    id,
    name,
    imsOrgId: organisation.organizationId,
    sandbox: sandboxReference,
    schema: { name: '_xdm.context.profile' },
    version: 1,
    identityGraph: { type: graph },
    attributeMerge: { type: 'timestampOrdered' },
    isActiveOnEdge: isDefault,
    default: isDefault,
    updateEpoch: 1_694_160_764,
    _etag: `"${id.slice(0, 8)}-0000-0d00-0000-64fad47c0000"`,
    isRealTime: true,
  }
}

function namespace(id: number, code: string, idType: string, name: string, custom = false) {
  const time = custom ? 1_694_160_764_000 : 1_495_153_678_000
  return { updateTime: time, code, status: 'ACTIVE', description: name, id, createTime: time, idType, name, custom }
}
