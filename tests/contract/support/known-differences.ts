import type { Difference } from './differences'

export const entitiesPath = '/data/core/ups/access/entities'
const policies = '/data/core/ups/config/mergePolicies'
const definitions = '/data/core/ups/segment/definitions'
const graph = 'POST /data/core/identity/v2/graph'
const acl = '/data/foundation/access-control/acl'

/** Where the client asks otherwise than a file says, since the platform is known to take it. */
export const requestDifferences: Difference[] = [
  {
    name: 'request ids everywhere',
    operations: [
      `GET ${entitiesPath}`,
      `POST ${entitiesPath}`,
      'POST /data/core/ups/audiences/bulk-get',
      'GET /data/core/ups/previewsamplestatus/report/namespace',
      'GET /data/foundation/sandbox-management/',
      'GET /data/foundation/catalog/dataSets/{DATASET_ID}',
      `GET ${acl}/reference`,
      `POST ${acl}/effective-policies`,
    ],
    at: ['header x-request-id'],
    facts: '1.2',
    why: 'the gateway takes a request id with every call, but not every operation lists it',
    shownBy: { headers: { 'x-request-id': 'b2a9' } },
  },
  {
    name: 'a sandbox for the list of sandboxes',
    operations: ['GET /data/foundation/sandbox-management/'],
    at: ['header x-sandbox-name'],
    facts: '1.2',
    why: 'the introduction of the file asks for the header with all calls, this operation does not list it',
    shownBy: { headers: { 'x-sandbox-name': 'prod' } },
  },
  {
    name: 'events',
    operations: [`GET ${entitiesPath}`],
    at: ['query schema.name', 'query relatedSchema.name', 'query relatedEntityId', 'query relatedEntityIdNS'],
    facts: '0.1, 2.1, 2.3',
    why: 'the file dropped the look-up of events, which organisations with the licence still have',
    shownBy: {
      query: new URLSearchParams({
        'schema.name': '_xdm.context.experienceevent',
        'relatedSchema.name': '_xdm.context.profile',
        relatedEntityId: 'someone',
        relatedEntityIdNS: 'CRMID',
      }).toString(),
    },
  },
  {
    name: 'two kinds of graph requests that both fit',
    operations: [graph],
    at: ['body'],
    facts: '4.4',
    why: 'the file wants exactly one of two kinds, and lets each pass without what makes it that kind',
    shownBy: { body: { composite_xids: [{ ns: 'CRMID', id: 'someone' }], projection_type: 'set' } },
  },
  {
    name: 'all names of permissions',
    operations: [`POST ${acl}/effective-policies`],
    at: ['body *'],
    facts: '1.2',
    why: 'the file takes any permission by its text, and lists three of them as if those were all',
    shownBy: { body: ['/permissions/view-profiles'] },
  },
  {
    name: 'location hints',
    operations: ['POST /ee/v2/interact'],
    at: ['path'],
    facts: '5',
    why: 'the edge names a data centre to go on with, which then stands in the path; the file has none in its paths',
    shownBy: { path: '/ee/irl1/v2/interact' },
  },
]

const policyNames = ['imsOrgId', 'sandbox', 'updateEpoch', '_etag', 'isRealTime']
const policy = { imsOrgId: 'a', sandbox: {}, updateEpoch: 1, _etag: 'a', isRealTime: true }
const somePolicy = {
  schema: { name: 'a' },
  identityGraph: { type: 'none' },
  attributeMerge: { type: 'timestampOrdered' },
}

/** Where the sample platform answers as the real one is known to do, and not as the file says. */
export const answerDifferences: Difference[] = [
  {
    name: 'a page of events',
    operations: [`GET ${entitiesPath}`],
    at: ['body _page/*', 'body _links/*'],
    facts: '2.3',
    why: 'events come as a page with links, which the file no longer describes',
    shownBy: { status: 200, answer: { _page: { count: 0 }, _links: { next: { href: '' } }, children: [] } },
  },
  {
    name: 'an unknown merge policy',
    operations: [`GET ${entitiesPath}`],
    at: ['statusCode', 'type', 'title', 'status', 'error-code', 'error-message'].map((name) => `body ${name}`),
    facts: '2.7',
    why: 'a published answer mixes two formats, and its status code is a number',
    shownBy: {
      status: 422,
      answer: { statusCode: 422, type: 'a', title: 'a', status: 422, 'error-code': 'a', 'error-message': 'a' },
    },
  },
  {
    name: 'a token that has ended',
    operations: [`GET ${entitiesPath}`],
    at: ['status 401'],
    facts: '1.2',
    why: 'the gateway refuses before the service, with a status that the service does not have',
    shownBy: { status: 401, answer: {} },
  },
  {
    name: 'a refusal of the gateway',
    operations: [`GET ${entitiesPath}`],
    at: ['body error_code'],
    facts: '1.2',
    why: 'the gateway refuses before the service, with a body of its own',
    shownBy: { status: 403, answer: { error_code: '403003', message: 'a' } },
  },
  {
    name: 'merge policies in full',
    operations: [`GET ${policies}`],
    at: [...policyNames.map((name) => `body children/*/${name}`), 'body _links'],
    facts: '4.1',
    why: 'published answers hold more of a policy than the file lists, and the list links to its next page',
    shownBy: {
      status: 200,
      answer: { _page: { count: 1 }, children: [{ ...somePolicy, ...policy }], _links: { next: { href: '' } } },
    },
  },
  {
    name: 'a merge policy in full',
    operations: [`GET ${policies}/{mergePolicyId}`],
    at: policyNames.map((name) => `body ${name}`),
    facts: '4.1',
    why: 'published answers hold more of a policy than the file lists',
    shownBy: { status: 200, answer: { ...somePolicy, ...policy } },
  },
  {
    name: 'several merge policies in full',
    operations: [`POST ${policies}/bulk-get`],
    at: ['body results/*/_etag', 'body results/*/isRealTime'],
    facts: '4.1',
    why: 'published answers hold more of a policy than the file lists',
    shownBy: { status: 207, answer: { results: { a: { _etag: 'a', isRealTime: true } } } },
  },
  {
    name: 'two kinds of audiences that both fit',
    operations: ['GET /data/core/ups/audiences'],
    at: ['body children/*'],
    facts: '4.2',
    why: 'the file wants each audience to be exactly one of two kinds, and requires nothing of either',
    shownBy: { status: 200, answer: { children: [{ id: 'a', name: 'a', type: 'SegmentDefinition' }] } },
  },
  {
    name: 'a list of segment definitions',
    operations: [`GET ${definitions}`],
    at: ['body', 'body segments', 'body page', 'body link'],
    facts: '4.2',
    why: 'the file has a single definition in the place of the list',
    shownBy: { status: 200, answer: { segments: [], page: {}, link: {} } },
  },
  {
    name: 'the sandbox of a segment definition',
    operations: [`GET ${definitions}/{SEGMENT_ID}`],
    at: ['body sandbox'],
    facts: '4.2',
    why: 'the file lists it where several definitions are asked for, and forgets it where one is',
    shownBy: { status: 200, answer: { name: 'a', sandbox: {} } },
  },
  {
    name: 'the merge policy of segment definitions',
    operations: [`POST ${definitions}/bulk-get`],
    at: ['body results/*/mergePolicyId'],
    facts: '4.2',
    why: 'the file lists it where one definition is asked for, and forgets it where several are',
    shownBy: { status: 207, answer: { results: { a: { mergePolicyId: 'a' } } } },
  },
  {
    name: 'several identity graphs',
    operations: [graph],
    at: ['body graphs', 'body algo_type'],
    facts: '4.4',
    why: 'the answer has a list of graphs and names the algorithm; the file describes one graph in the place of the list',
    shownBy: { status: 200, answer: { version: '2.0', graphs: [], algo_type: 'STITCH_ALL' } },
  },
  {
    name: 'the merge strategy',
    operations: ['GET /data/core/ups/previewsamplestatus'],
    at: ['body mergeStrategy'],
    facts: '4.10',
    why: 'the name ends with a quotation mark in the file, which is a slip',
    shownBy: { status: 200, answer: { mergeStrategy: 'timestampOrdered_auto' } },
  },
  {
    name: 'all permissions',
    operations: [`GET ${acl}/reference`],
    at: [
      'body permissions/manage-schemas',
      'body permissions/view-identity-graph',
      'body permissions/reset-sandboxes/sandboxes',
      'body resource-types/identity-graph',
    ],
    facts: '1.2',
    why: 'the file lists some permissions as an example, one of them with a slip in its name',
    shownBy: {
      status: 200,
      answer: {
        permissions: { 'manage-schemas': {}, 'view-identity-graph': {}, 'reset-sandboxes': { sandboxes: ['write'] } },
        'resource-types': { 'identity-graph': ['read'] },
      },
    },
  },
]
