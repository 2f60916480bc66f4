import { gzipSync } from 'node:zlib'
import type { LookupSettings } from '../../src/main/profile'
import { captivePortal, type Fault, type KnownAnswer } from '../../src/main/sample'
import { type Listening, serve } from '../support/servers'
import { caller, found, strikes, waits } from './lookup'
import { type Area, type ClientRow, failed, failedForNow } from './row'

const access = '/data/core/ups/access'

/** An answer of profile access that holds the caller's profile, with changes to its envelope. */
export function profileOf(change: Record<string, unknown> = {}, xid = 'xid-of-the-caller'): Record<string, unknown> {
  return {
    [xid]: {
      entityId: xid,
      sources: ['dataset'],
      identityGraph: [xid],
      entity: entityOf({}),
      lastModifiedAt: '2026-01-05T10:00:00Z',
      ...change,
    },
  }
}

/** The caller's attributes, with changes. */
export function entityOf(change: Record<string, unknown>): Record<string, unknown> {
  return {
    person: { name: { fullName: caller.name } },
    identities: [{ id: caller.number, namespace: { code: 'phone' } }],
    ...change,
  }
}

const damaged = (fault: Partial<Fault>, settings?: Partial<LookupSettings>): ClientRow['run'] =>
  strikes({ path: access, ...fault }, settings)

/** A server in the platform's place that answers profile access with these bytes; tokens come from the sample. */
export const sends = (status: number, headers: Record<string, string>, body: string | Buffer): ClientRow['run'] =>
  waits(async ({ sample, own }) => {
    const server: Listening = own.later(
      await serve((_, response) => {
        response.writeHead(status, headers).end(body)
      }),
    )
    const endpoints = { ims: sample.url, platform: server.url, edge: sample.url }
    return { client: { endpoints }, settings: { events: 'off' }, recovers: false }
  })

const page: KnownAnswer = captivePortal()

const portalRows: ClientRow[] = [
  {
    level: 'client',
    name: 'A network’s sign-in page',
    happens: 'A hotel’s network answers 200 with HTML in the platform’s place.',
    sees: failedForNow('unreachable', 'captive-portal'),
    run: damaged(page),
  },
  {
    level: 'client',
    name: 'A redirect to a sign-in page',
    happens: 'The network answers 302; nothing is sent there.',
    sees: failedForNow('unreachable', 'captive-portal'),
    run: damaged({ status: 302, body: {}, headers: { location: 'http://portal.example.com/' } }),
  },
  {
    level: 'client',
    name: '511',
    happens: 'The network answers 511, network authentication required.',
    sees: failedForNow('unreachable', 'captive-portal'),
    run: damaged({ status: 511, html: '<p>Sign in</p>' }),
  },
]

const damagedRows: ClientRow[] = [
  {
    level: 'client',
    name: 'A truncated answer',
    happens: 'Half of what was promised comes, then the connection breaks, each time.',
    sees: failedForNow('unexpected-response', 'truncated'),
    run: damaged({ truncate: true }),
  },
  {
    level: 'client',
    name: 'Half a JSON',
    happens: 'A complete HTTP answer holds half of the JSON.',
    sees: failed('unexpected-response', 'not-json'),
    run: damaged({ halfJson: true }),
  },
  {
    level: 'client',
    name: 'Plain text',
    happens: 'The answer is the word OK.',
    sees: failed('unexpected-response', 'not-json'),
    run: sends(200, { 'content-type': 'application/json' }, 'OK'),
  },
  {
    level: 'client',
    name: 'An empty body',
    happens: 'The answer is 200 without a byte.',
    sees: failed('unexpected-response', 'not-json'),
    run: sends(200, { 'content-type': 'application/json' }, ''),
  },
  {
    level: 'client',
    name: '204',
    happens: 'The answer is 204, which this call never has.',
    sees: failed('unexpected-response', 'entities'),
    run: sends(204, {}, ''),
  },
  {
    level: 'client',
    name: 'null',
    happens: 'The answer is JSON, the word null.',
    sees: failed('unexpected-response', 'entities'),
    run: sends(200, { 'content-type': 'application/json' }, 'null'),
  },
  {
    level: 'client',
    name: 'The JSON of another service',
    happens: 'The answer is an object, and nothing in it is a profile.',
    sees: failed('unexpected-response', 'entities'),
    run: sends(200, { 'content-type': 'application/json' }, '{"status":"UP","components":{"db":{"status":"UP"}}}'),
  },
  {
    level: 'client',
    name: 'Compressed though nobody asked',
    happens: 'The answer is gzip.',
    sees: failed('unexpected-response', 'not-json'),
    run: sends(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, gzipSync('{}')),
  },
  {
    level: 'client',
    name: 'A wrong content type',
    happens: 'Good JSON comes as text/plain.',
    sees: found(),
    run: sends(200, { 'content-type': 'text/plain' }, JSON.stringify(profileOf())),
  },
  {
    level: 'client',
    name: 'A byte order mark',
    happens: 'Good JSON begins with one.',
    sees: found(),
    run: sends(200, { 'content-type': 'application/json' }, `\ufeff${JSON.stringify(profileOf())}`),
  },
  {
    level: 'client',
    name: 'An answer of 60 MB',
    happens: 'It is not read on after 16 MB.',
    sees: failed('unexpected-response', 'too-large'),
    run: damaged({ times: 1, hugeBytes: 60 * 1024 * 1024 }),
  },
  {
    level: 'client',
    name: 'An answer that says it is endless',
    happens: 'Its Content-Length is 900 GB.',
    sees: failed('unexpected-response', 'too-large'),
    run: sends(200, { 'content-type': 'application/json', 'content-length': '966367641600' }, '{'),
  },
  {
    level: 'client',
    name: 'A slow drip',
    happens: 'The answer comes a few bytes at a time and would take minutes.',
    sees: failedForNow('timeout', null),
    run: damaged({ drip: { bytesPerChunk: 8, everyMs: 100 } }, { timeoutMs: 500 }),
  },
  {
    level: 'client',
    name: 'A flood of headers',
    happens: 'The answer has a megabyte of them.',
    sees: failedForNow('unexpected-response', 'not-http'),
    run: sends(200, Object.fromEntries(Array.from({ length: 64 }, (_, at) => [`x-${at}`, 'a'.repeat(16_000)])), '{}'),
  },
]

/** What comes in place of an answer. */
export const contentAreas: Area[] = [
  { title: 'Networks that answer themselves', rows: portalRows },
  { title: 'Damaged answers', rows: damagedRows },
]
