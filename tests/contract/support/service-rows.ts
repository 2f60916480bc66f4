import { sampleDatastreamId, sampleSettings, sampleStars } from '../../../src/main/sample'
import type { Client } from '../../unit/sample/client'
import type { Row } from './rows'

const { rich, unknown } = sampleStars
const policy = sampleSettings().lookup.unstitchedMergePolicyId
const winterSports = '1b7d40e6-92a5-4c3f-b0e8-57a6f1c3d924'
const policies = '/data/core/ups/config/mergePolicies'
const audiences = '/data/core/ups/audiences'
const definitions = '/data/core/ups/segment/definitions'

/** What the sample platform's other services answer, the edge included. */
export const serviceRows: Row[] = [
  {
    what: 'merge policies',
    operation: `GET ${policies}`,
    status: 200,
    ask: ({ get }) => get(policies),
    differences: ['merge policies in full'],
  },
  {
    what: 'one merge policy',
    operation: `GET ${policies}/{mergePolicyId}`,
    status: 200,
    ask: ({ get }) => get(`${policies}/${policy}`),
    differences: ['a merge policy in full'],
  },
  {
    what: 'a merge policy that is not there, by its id',
    operation: `GET ${policies}/{mergePolicyId}`,
    status: 404,
    ask: ({ get }) => get(`${policies}/nope`),
  },
  {
    what: 'several merge policies',
    operation: `POST ${policies}/bulk-get`,
    status: 207,
    ask: ({ post }) => post(`${policies}/bulk-get`, { ids: [{ id: policy }] }),
    differences: ['several merge policies in full'],
  },
  {
    what: 'audiences',
    operation: `GET ${audiences}`,
    status: 200,
    ask: ({ get }) => get(audiences, { limit: '3' }),
    differences: ['two kinds of audiences that both fit'],
  },
  {
    what: 'one audience',
    operation: `GET ${audiences}/{AUDIENCE_ID}`,
    status: 200,
    ask: ({ get }) => get(`${audiences}/${winterSports}`),
  },
  {
    what: 'an audience that is not there',
    operation: `GET ${audiences}/{AUDIENCE_ID}`,
    status: 404,
    ask: ({ get }) => get(`${audiences}/nope`),
  },
  {
    what: 'several audiences',
    operation: `POST ${audiences}/bulk-get`,
    status: 207,
    ask: ({ post }) => post(`${audiences}/bulk-get`, { ids: [{ id: winterSports }, { id: 'nope' }] }),
    entries: { of: 'results', as: `GET ${audiences}/{AUDIENCE_ID}` },
  },
  {
    what: 'several audiences, none of which is there',
    operation: `POST ${audiences}/bulk-get`,
    status: 404,
    ask: ({ post }) => post(`${audiences}/bulk-get`, { ids: [{ id: 'nope' }] }),
  },
  {
    what: 'no audiences asked for',
    operation: `POST ${audiences}/bulk-get`,
    status: 400,
    ask: ({ post }) => post(`${audiences}/bulk-get`, { ids: [] }),
  },
  {
    what: 'segment definitions',
    operation: `GET ${definitions}`,
    status: 200,
    ask: ({ get }) => get(definitions, { limit: '3' }),
    differences: ['a list of segment definitions'],
  },
  {
    what: 'one segment definition',
    operation: `GET ${definitions}/{SEGMENT_ID}`,
    status: 200,
    ask: ({ get }) => get(`${definitions}/${winterSports}`),
    differences: ['the sandbox of a segment definition'],
  },
  {
    what: 'several segment definitions',
    operation: `POST ${definitions}/bulk-get`,
    status: 207,
    ask: ({ post }) => post(`${definitions}/bulk-get`, { ids: [{ id: winterSports }] }),
    differences: ['the merge policy of segment definitions'],
  },
  {
    what: 'namespaces',
    operation: 'GET /data/core/idnamespace/identities',
    status: 200,
    ask: ({ get }) => get('/data/core/idnamespace/identities'),
  },
  {
    what: 'the XID of an identity',
    operation: 'GET /data/core/identity/identity',
    status: 200,
    ask: ({ get }) => get('/data/core/identity/identity', { namespace: 'Phone', id: rich.number }),
  },
  {
    what: 'an identity without a namespace',
    operation: 'GET /data/core/identity/identity',
    status: 400,
    ask: ({ get }) => get('/data/core/identity/identity', { id: rich.number }),
  },
  ...(['set', 'graph'] as const).map(
    (projection): Row => ({
      what: `the identity graph as a ${projection}`,
      operation: 'POST /data/core/identity/v2/graph',
      status: 200,
      ask: ({ post }) =>
        post('/data/core/identity/v2/graph', {
          composite_xids: [rich, unknown].map(({ number }) => ({ ns: 'Phone', id: number })),
          projection_type: projection,
        }),
      differences: ['several identity graphs'],
    }),
  ),
  {
    what: 'an empty question to the identity graph',
    operation: 'POST /data/core/identity/v2/graph',
    status: 400,
    ask: ({ post }) => post('/data/core/identity/v2/graph', {}),
  },
  {
    what: 'sandboxes',
    operation: 'GET /data/foundation/sandbox-management/',
    status: 200,
    ask: ({ get }) => get('/data/foundation/sandbox-management/'),
  },
  {
    what: 'the name of a dataset',
    operation: 'GET /data/foundation/catalog/dataSets/{DATASET_ID}',
    status: 200,
    ask: ({ get }) => get('/data/foundation/catalog/dataSets/64f1a3c09be27d5812c4e605', { properties: 'name' }),
  },
  {
    what: 'the latest sample',
    operation: 'GET /data/core/ups/previewsamplestatus',
    status: 200,
    ask: ({ get }) => get('/data/core/ups/previewsamplestatus'),
    differences: ['the merge strategy'],
  },
  {
    what: 'the report of profiles by namespace',
    operation: 'GET /data/core/ups/previewsamplestatus/report/namespace',
    status: 200,
    ask: ({ get }) => get('/data/core/ups/previewsamplestatus/report/namespace'),
  },
  {
    what: 'all permissions',
    operation: 'GET /data/foundation/access-control/acl/reference',
    status: 200,
    ask: ({ get }) => get('/data/foundation/access-control/acl/reference'),
    differences: ['all permissions'],
  },
  {
    what: 'the permissions of the credential',
    operation: 'POST /data/foundation/access-control/acl/effective-policies',
    status: 200,
    ask: ({ post }) => post('/data/foundation/access-control/acl/effective-policies', ['/permissions/view-profiles']),
  },
  {
    what: 'a customer on the edge',
    operation: 'POST /ee/v2/interact',
    status: 200,
    ask: ({ post }, { behaviour }) => {
      behaviour.edgeCustomers = 'all'
      return askEdge(post, rich.number)
    },
  },
  {
    what: 'nobody on the edge',
    operation: 'POST /ee/v2/interact',
    status: 200,
    ask: ({ post }) => askEdge(post, unknown.number),
  },
  {
    what: 'an identity graph that is not permitted',
    operation: 'POST /data/core/identity/v2/graph',
    status: 403,
    ask: ({ post }, { behaviour }) => {
      behaviour.permissions = behaviour.permissions.filter((name) => name !== 'view-identity-graph')
      return post('/data/core/identity/v2/graph', { composite_xids: [{ ns: 'Phone', id: rich.number }] })
    },
  },
]

function askEdge(post: Client['post'], id: string): Promise<Response> {
  const xdm = { identityMap: { Phone: [{ id, primary: true }] } }
  return post(`/ee/v2/interact?datastreamId=${sampleDatastreamId}`, { event: { xdm } })
}
