import type { Hono } from 'hono'
import type { Behaviour, SampleEnv } from './behaviour'
import { answerWith } from './known-answer'
import { actionsOf, permissionReference } from './permissions'
import { invalid } from './service-answers'

const path = '/data/foundation/access-control/acl'

/**
 * Access control (access-control.yaml): every permission there is, and those of the credential. Of what is asked for as
 * `/permissions/{name}` or `/resource-types/{name}`, the answer leaves out whatever the credential does not have.
 */
export function addAccessControlRoutes(app: Hono<SampleEnv>, behaviour: Behaviour): void {
  app.get(`${path}/reference`, (c) => {
    const everything = actionsOf(Object.keys(permissionReference))
    return c.json({ permissions: permissionReference, 'resource-types': everything })
  })

  app.post(`${path}/effective-policies`, (c) => {
    const { body } = c.get('request')
    if (!Array.isArray(body)) return answerWith(invalid('A list of permissions and resource types is required.'))
    const allowed = actionsOf(behaviour.permissions)
    const policies = body.flatMap((asked: unknown): [string, string[]][] => {
      const [, kind, name] = typeof asked === 'string' ? asked.split('/') : []
      if (typeof asked !== 'string' || !name) return []
      if (kind === 'permissions') return behaviour.permissions.includes(name) ? [[asked, ['*']]] : []
      return kind === 'resource-types' && allowed[name] ? [[asked, allowed[name]]] : []
    })
    return c.json({ policies: Object.fromEntries(policies) })
  })
}
