import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach } from 'vitest'
import {
  type CallOptions,
  type CallRecord,
  createHttp,
  type Http,
  type HttpOptions,
  type HttpRequest,
} from '../../../src/main/platform/http'
import { type Listening, serve } from '../../support/servers'

const trust = { policyHosts: [], loopback: true }
const closing: (() => Promise<unknown> | unknown)[] = []

/** Closes whatever a test has opened, the last first. */
export function closesAfterEach(): void {
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
}

/** Remembers to close something after the test. */
export function later<T extends { close(): unknown }>(opened: T): T {
  closing.push(() => opened.close())
  return opened
}

/** A client that trusts loopback. */
export const client = (options: HttpOptions = {}): Http => later(createHttp(trust, options))

type Answer = (response: ServerResponse, request: IncomingMessage, count: number) => void

/** A server that gives these answers in order, and the last of them from then on. */
export async function answering(...answers: Answer[]): Promise<Listening> {
  let count = 0
  const listening = await serve((request, response) => {
    count += 1
    answers[Math.min(count, answers.length) - 1]?.(response, request, count)
  })
  return later(listening)
}

/** A request for something under a server's address. */
export const request = (url: string, change: Partial<HttpRequest> = {}): HttpRequest => ({
  purpose: 'profiles',
  method: 'GET',
  url: `${url}/data?id=1`,
  headers: { accept: 'application/json' },
  ...change,
})

/** Options that keep every record and a meter. */
export function call(change: Partial<CallOptions> = {}) {
  const records: CallRecord[] = []
  const meter = { requests: 0, serverMs: 0 }
  const record = (told: CallRecord) => {
    records.push(told)
  }
  return { signal: new AbortController().signal, meter, record, records, ...change }
}

/** Waits until something is so; fails after two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 2_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it did not come to that')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
