import type { MiddlewareHandler } from 'hono'
import type { Behaviour, SampleEnv } from './behaviour'
import { answerWith, type KnownAnswer } from './known-answer'
import { profilesNotPermitted } from './profile-answers'
import { audiencesNotPermitted, identityGraphNotPermitted, notPermitted } from './service-answers'

type Action = 'read' | 'write' | 'delete'

const all: Action[] = ['read', 'write', 'delete']
const read: Action[] = ['read']

/** What each permission of a role allows on which resources (access-control.yaml, the reference of /acl/reference). */
export const permissionReference: Record<string, Record<string, Action[]>> = {
  'export-audience-for-segment': { segments: read },
  'manage-datasets': { connection: all, datasets: all, 'datasets-data': all, 'dule-label': all, schemas: read },
  'manage-identity-namespaces': { 'identity-namespaces': all },
  'manage-profiles': {
    datasets: ['read', 'write'],
    'profile-configs': all,
    'profile-datasets': all,
    profiles: all,
    schemas: read,
    'segment-jobs': ['write'],
    segments: all,
  },
  'manage-sandboxes': { sandboxes: all },
  'manage-schemas': { classes: all, 'data-types': all, 'identity-descriptor': all, mixins: all, schemas: all },
  'reset-sandboxes': { sandboxes: ['write'] },
  'view-datasets': { connection: read, datasets: read, 'datasets-data': read, 'dule-label': read, schemas: read },
  'view-identity-graph': { 'identity-graph': read },
  'view-identity-namespaces': { 'identity-namespaces': read },
  'view-monitoring-dashboard': { monitoring: read },
  'view-profiles': {
    datasets: read,
    'profile-configs': read,
    'profile-datasets': read,
    profiles: read,
    schemas: read,
    segments: read,
  },
  'view-sandboxes': { sandboxes: read },
  'view-schemas': { classes: read, 'data-types': read, 'identity-descriptor': read, mixins: read, schemas: read },
}

/** What a credential needs that looks callers up and checks its own set-up, and nothing beyond. */
export const lookupPermissions: readonly string[] = [
  'view-profiles',
  'view-identity-namespaces',
  'view-identity-graph',
  'view-schemas',
  'view-datasets',
  'view-sandboxes',
]

/** Every resource and what may be done with it by a credential that has these permissions. */
export function actionsOf(permissions: string[]): Record<string, Action[]> {
  const allowed: Record<string, Action[]> = {}
  for (const resources of permissions.map((name) => permissionReference[name] ?? {})) {
    for (const [resource, actions] of Object.entries(resources)) {
      allowed[resource] = all.filter((action) => actions.includes(action) || allowed[resource]?.includes(action))
    }
  }
  return allowed
}

const guarded: [path: string, resource: string, refusal: () => KnownAnswer][] = [
  ['/data/core/ups/access/', 'profiles', profilesNotPermitted],
  ['/data/core/ups/config/', 'profile-configs', () => profilesNotPermitted('profile-configs')],
  ['/data/core/ups/audiences', 'segments', audiencesNotPermitted],
  ['/data/core/ups/segment/', 'segments', audiencesNotPermitted],
  ['/data/core/ups/previewsamplestatus', 'profiles', profilesNotPermitted],
  ['/data/core/ca/', 'profiles', profilesNotPermitted],
  ['/data/core/idnamespace/', 'identity-namespaces', () => notPermitted('identity-namespaces')],
  ['/data/core/identity/', 'identity-graph', identityGraphNotPermitted],
  ['/data/foundation/schemaregistry/', 'schemas', () => notPermitted('schemas')],
  ['/data/foundation/catalog/', 'datasets', () => notPermitted('datasets')],
]

/** Each service refuses in its own words a credential whose role may not read what it serves. */
export function permitted(behaviour: Behaviour): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const service = guarded.find(([path]) => c.req.path.startsWith(path))
    if (!service) return next()
    const [, resource, refusal] = service
    return actionsOf(behaviour.permissions)[resource]?.includes('read') ? next() : answerWith(refusal())
  }
}
