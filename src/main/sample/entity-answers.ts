import type { Context } from 'hono'
import type { SampleEnv } from './behaviour'
import type { Identity } from './records'
import type { SampleStore } from './store'

/** Profile access's answer to a request it can't read. */
export function badRequest(c: Context<SampleEnv>, message: string) {
  return c.json({ message, cause: 'Status Code - 400 : Bad Request', statusCode: '400' }, 400)
}

/** The hybrid of two error formats that the platform sends for a merge policy it doesn't know. */
export function unknownPolicy(c: Context<SampleEnv>) {
  const text = 'The provided merge policy is not found.  Provide a valid merge policy and try again.'
  const code = 'UPLIB-101221-404'
  const problem = { type: `http://ns.adobe.com/aep/errors/${code}`, title: text, status: 422 }
  return c.json({ message: text, statusCode: 422, ...problem, 'error-code': code, 'error-message': text }, 422)
}

/** A graph beyond the platform's limit can't be looked up at all. */
export function tooManyIdentities(c: Context<SampleEnv>) {
  return c.json({ message: 'Too many related identities', statusCode: '422' }, 422)
}

/** What an organisation without the licence for events hears. The platform's own text is not published. */
export function eventsNotLicensed(c: Context<SampleEnv>) {
  const message = 'UPS-ACC-1000403: Looking up experience events is not enabled for this organization.'
  return c.json({ message, statusCode: '403' }, 403)
}

/** The items of a comma-separated parameter. */
export function splitList(value: string | undefined): string[] {
  return (value ?? '').split(',').filter((item) => item !== '')
}

/** The identity that a request names, by namespace and value or by XID alone. */
export function findIdentity(store: SampleStore, id: string | undefined, namespace?: string): Identity | undefined {
  if (!id) return undefined
  return namespace ? { namespace, id } : store.resolveXid(id)
}
