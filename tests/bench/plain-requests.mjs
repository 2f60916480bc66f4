import { Agent, request } from 'undici'

/**
 * The three requests of a lookup by undici and nothing else: what any client has to take at least.
 *
 * @param {{ url: string, connection: any, identity: { namespace: string, id: string }, ids: string[] }} target
 */
export async function openRequests({ url, connection, identity, ids }) {
  const dispatcher = new Agent({ connections: 6, keepAliveTimeout: 60_000 })
  const form = new URLSearchParams({
    client_id: connection.clientId,
    client_secret: connection.clientSecret,
    grant_type: 'client_credentials',
    scope: 'openid',
  })
  const token = await request(`${url}/ims/token/v3`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    dispatcher,
  })
  const { access_token } = /** @type {{ access_token: string }} */ (await token.body.json())
  const headers = {
    authorization: `Bearer ${access_token}`,
    'x-api-key': connection.clientId,
    'x-gw-ims-org-id': connection.organizationId,
    'x-sandbox-name': connection.sandbox,
    accept: 'application/json',
  }
  const id = encodeURIComponent(identity.id)
  const entities = `${url}/data/core/ups/access/entities`
  const profile = `${entities}?schema.name=_xdm.context.profile&entityId=${id}&entityIdNS=${identity.namespace}`
  const events =
    `${entities}?schema.name=_xdm.context.experienceevent&relatedSchema.name=_xdm.context.profile` +
    `&relatedEntityId=${id}&relatedEntityIdNS=${identity.namespace}&orderby=-timestamp&limit=50`
  const get = async (/** @type {string} */ address) => (await request(address, { headers, dispatcher })).body.json()
  const names = async () => {
    const answer = await request(`${url}/data/core/ups/audiences/bulk-get`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ids.map((each) => ({ id: each })) }),
      dispatcher,
    })
    return answer.body.json()
  }
  return {
    async ask() {
      await get(profile)
      await Promise.all([get(events), names()])
    },
    close: () => dispatcher.destroy(),
  }
}
