import type { Argument, Edge, Shell } from '../../../preload/bridge'

type Connection = Shell['connection']

/** The connection form, as it stands in its fields. */
export type ConnectionDraft = {
  organizationId: string
  clientId: string
  sandbox: string
  ims: string
  platform: string
  scopes: string
  edgeMode: Edge['mode']
  datastreamId: string
}

/** The fields that have to be filled in. */
export type RequiredField = 'organizationId' | 'clientId' | 'sandbox' | 'secret' | 'datastreamId'

/** The form as the present settings fill it. */
export function draftOf({ organizationId, clientId, sandbox, scopes, endpoints, edge }: Connection): ConnectionDraft {
  return {
    organizationId,
    clientId,
    sandbox,
    ims: endpoints.ims,
    platform: endpoints.platform,
    scopes: scopes.join(', '),
    edgeMode: edge.mode,
    datastreamId: edge.datastreamId ?? '',
  }
}

/**
 * The fields that are empty and may not be. The secret may be, while one is stored for this organisation and client
 * and the addresses stay the same. The edge is asked through a datastream, so it needs one where it isn't off.
 */
export function missingFields(draft: ConnectionDraft, secret: string, connection: Connection): Set<RequiredField> {
  const missing = new Set<RequiredField>()
  for (const field of ['organizationId', 'clientId', 'sandbox'] as const)
    if (draft[field].trim() === '') missing.add(field)
  if (secret.trim() === '' && !keepsSecret(draft, connection)) missing.add('secret')
  if (draft.edgeMode !== 'off' && draft.datastreamId.trim() === '') missing.add('datastreamId')
  return missing
}

/** Says whether the stored secret still belongs to what the form says. */
export function keepsSecret(draft: ConnectionDraft, connection: Connection): boolean {
  const before = draftOf(connection)
  const same = (['organizationId', 'clientId', 'ims', 'platform'] as const).every(
    (field) => draft[field].trim() === before[field],
  )
  return connection.secret !== 'missing' && same
}

/** What *Connect* sends. An empty address or list of scopes is left out, which means the default. */
export function connectRequest(draft: ConnectionDraft, secret: string): Argument<'connect'> {
  const scopes = draft.scopes.split(/[\s,]+/).filter((scope) => scope !== '')
  const addresses = (['ims', 'platform'] as const).flatMap((name) => {
    const address = draft[name].trim()
    return address === '' ? [] : [[name, address] as const]
  })
  const datastreamId = draft.datastreamId.trim()
  return {
    organizationId: draft.organizationId.trim(),
    clientId: draft.clientId.trim(),
    clientSecret: secret.trim(),
    sandbox: draft.sandbox.trim(),
    ...(scopes.length > 0 && { scopes }),
    endpoints: Object.fromEntries(addresses),
    edge: { mode: draft.edgeMode, datastreamId: datastreamId === '' ? null : datastreamId },
  }
}
