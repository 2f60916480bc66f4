import type { Context } from 'hono'
import type { SampleEnv } from './behaviour'

/** An answer that is known from the platform's documents: a fault takes the same fields. */
export type KnownAnswer = {
  status: number
  body?: unknown
  /** Sent as a page instead of `body`. */
  html?: string
  headers?: Record<string, string>
}

/** The answer as it goes out: JSON, unless it is a page or its headers name another type. */
export function answerWith({ status, body, html, headers }: KnownAnswer): Response {
  const [type, text] = html === undefined ? ['application/json', JSON.stringify(body ?? {})] : ['text/html', html]
  return new Response(text, { status, headers: { 'content-type': type, ...headers } })
}

/** An answer that a newer service of the platform gives as problem+json (RFC 7807). */
export function problem(status: number, title: string, more: Record<string, unknown> = {}): KnownAnswer {
  return { status, body: { status, title, ...more }, headers: { 'content-type': 'application/problem+json' } }
}

/** The platform's address for an error code. */
export function errorType(code: string): string {
  return `https://ns.adobe.com/aep/errors/${code}`
}

/** The ids of a bulk-get body, `{"ids":[{"id":"..."}]}`; whatever is not one of them is left out. */
export function askedIds(c: Context<SampleEnv>): string[] {
  const { body } = c.get('request')
  const ids = typeof body === 'object' && body !== null && 'ids' in body && Array.isArray(body.ids) ? body.ids : []
  return ids.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : [],
  )
}
