import type { Context, Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { answerWith } from './known-answer'
import { organisation } from './organisation'
import type { XdmObject } from './records'
import { acceptNotValid, notFound } from './service-answers'
import type { SampleStore } from './store'
import { describeUnion } from './union-schema'
import { mergeXdm } from './xdm'

const path = '/data/foundation/schemaregistry'
const profileClass = 'https://ns.adobe.com/xdm/context/profile'
const eventClass = 'https://ns.adobe.com/xdm/context/experienceevent'

const classes = [
  { $id: profileClass, 'meta:altId': '_xdm.context.profile', version: '1', title: 'XDM Individual Profile' },
  { $id: eventClass, 'meta:altId': '_xdm.context.experienceevent', version: '1', title: 'XDM ExperienceEvent' },
]
const unions = classes.map((described) => ({
  ...described,
  $id: `${described.$id}__union`,
  'meta:altId': `${described['meta:altId']}__union`,
}))

/** Schema Registry (schema-registry.yaml), as far as a client reads it. It answers only to its own media types. */
export function addSchemaRoutes(app: Hono<SampleEnv>, store: SampleStore): void {
  app.get(`${path}/stats`, (c) =>
    c.json({
      imsOrg: organisation.organizationId,
      tenantId: organisation.tenant.slice(1),
      counts: { schemas: 9, mixins: 6, datatypes: 2, classes: classes.length, unions: unions.length },
      recentlyCreatedResources: [],
      recentlyUpdatedResources: [],
      classUsage: classes.map(({ $id, title }) => ({ $id, title, numberOfSchemas: 4, schemas: [] })),
    }),
  )

  app.get(`${path}/global/classes`, (c) => refuseAccept(c, false) ?? c.json(listOf(classes)))
  app.get(`${path}/tenant/unions`, (c) => refuseAccept(c, false) ?? c.json(listOf(unions)))

  app.get(`${path}/tenant/unions/:id`, (c) => {
    const refusal = refuseAccept(c, true)
    if (refusal) return refusal
    const asked = c.req.param('id')
    const found = unions.find((union) => union.$id === asked || union['meta:altId'] === asked)
    if (!found) return answerWith(notFound('Union'))
    const kind = found.$id.startsWith(eventClass) ? 'event' : 'profile'
    return c.json({
      ...found,
      'meta:resourceType': 'unions',
      'meta:containerId': 'tenant',
      'meta:class': found.$id.replace(/__union$/, ''),
      imsOrg: organisation.organizationId,
      ...describeUnion(allFields(store, kind)),
    })
  })
}

/** Lists are asked for without a version, one schema with it. */
function refuseAccept(c: Context<SampleEnv>, isOne: boolean): Response | undefined {
  const accept = c.req.header('accept') ?? ''
  const wanted = isOne
    ? /^application\/vnd\.adobe\.(xed|xdm)(-full)?(-notext|-desc)?\+json; ?version=\d+$/
    : /^application\/vnd\.adobe\.(xed|xdm)(-id)?\+json$/
  return wanted.test(accept) ? undefined : answerWith(acceptNotValid(accept, isOne))
}

function listOf(results: object[]) {
  return { results, _page: { orderby: 'title', next: null, count: results.length }, _links: { next: null } }
}

/** Every field that some record holds, each with one of its values. */
function allFields(store: SampleStore, kind: 'profile' | 'event'): XdmObject {
  const records = store.records().filter((record) => record.kind === kind)
  return records.reduce<XdmObject>((merged, { entity }) => mergeXdm(merged, entity), {})
}
