import { randomUUID } from 'node:crypto'
import { brokenProblem, serverMilliseconds } from './answers'
import { epochMs } from './clock'
import { createDispatchers } from './dispatchers'
import type { Received } from './exchange'
import type { CallOptions, HttpAnswer, HttpOptions, HttpRequest, Purpose } from './http'
import { type Judged, judge, problemIn, requestIdIn } from './judge'
import { type ConnectionFacts, direct } from './network'
import { type Circuit, createCircuit, withPatience } from './patience'
import { createPauses } from './pauses'
import { bad, good, type Outcome, type PlatformProblem } from './problems'
import { abortedProblem, createSharing, type Lead } from './share'
import { sendOver } from './way'

/** The part of the HTTP client that is loaded with the first request. Addresses were checked by whoever calls. */
export type Sender = {
  send(request: HttpRequest, options: CallOptions): Promise<Outcome<HttpAnswer>>
  facts(address: string, options: CallOptions): Promise<Outcome<ConnectionFacts>>
  refresh(): void
  close(): Promise<void>
}

/** Sends requests: shared while they are under way, tried again where that may help, behind a circuit per host and purpose. */
export function createSender({ network = direct, onSent }: HttpOptions): Sender {
  const sharing = createSharing<HttpAnswer>()
  const dispatchers = createDispatchers(network)
  const circuits = new Map<string, Circuit<Judged>>()
  const pauses = createPauses()
  const clocks = new Map<string, { date: string; at: number }>()

  const noteClock = (host: string, { headers }: Received) => {
    if (headers.date) clocks.set(host, { date: headers.date, at: Date.now() })
  }

  const once = async (asked: HttpRequest, url: URL, lead: Lead, attempt: number): Promise<Judged> => {
    const { purpose } = asked
    const startedAt = epochMs()
    lead.began?.({ purpose, attempt, startedAt })
    const headers = attempt > 1 ? withFreshId(asked.headers) : asked.headers
    let requests = 0
    const way = await sendOver(dispatchers, { ...asked, url, headers }, lead.signal, () => {
      requests += 1
      onSent?.(purpose)
    })
    const judged = judge(way, url.host, lead.signal)
    // Whatever made one kept connection die will have killed the others too.
    if (judged.again === 'at-once') dispatchers.renew()
    const received = 'received' in way ? way.received : null
    if (received) noteClock(url.host, received)
    if (lead.meter) {
      lead.meter.requests += requests
      lead.meter.serverMs += serverMilliseconds(received?.headers['server-timing'])
    }
    const problem = problemIn(judged.outcome, asked.expected ?? [])
    if (problem) pauses.note(wayOf(url, purpose), problem)
    lead.record?.({
      purpose,
      attempt,
      startedAt,
      ms: epochMs() - startedAt,
      status: received?.status ?? null,
      bytes: received?.bytes ?? null,
      requestId: requestIdIn(judged.outcome, headers),
      problem: problem?.kind ?? null,
      code: problem?.code ?? null,
      shared: false,
    })
    // An edge request is also an event, which a datastream may have recorded before the answer was lost.
    return purpose === 'edge' && requests > 0 ? { ...judged, again: 'no' } : judged
  }

  const patiently = async (asked: HttpRequest, lead: Lead): Promise<Outcome<HttpAnswer>> => {
    const url = new URL(asked.url)
    const way = wayOf(url, asked.purpose)
    const pause = await pauses.waitOut(way, lead)
    if (pause) return bad(pause)
    const circuit = circuits.get(way) ?? createCircuit<Judged>()
    circuits.set(way, circuit)
    const ran = await circuit.run(() => withPatience((attempt) => once(asked, url, lead, attempt), lead))
    return 'opensInMs' in ran ? bad(circuitOpen(url.host, ran.opensInMs)) : ran.outcome
  }

  /** Asks the host for nothing in particular, without credentials, for what every answer tells. */
  const probe = async (url: URL, signal: AbortSignal): Promise<Outcome<null>> => {
    const sending = { url: new URL('/', url), method: 'GET', headers: {} } as const
    const way = await sendOver(dispatchers, sending, signal, () => undefined)
    if ('problem' in way) return bad(way.problem)
    if (signal.aborted) return bad(abortedProblem(signal, url.host))
    if ('broken' in way) return bad(brokenProblem(way.broken, url.host, way.proxy))
    noteClock(url.host, way.received)
    return good(null)
  }

  return {
    send(asked, options) {
      const { host } = new URL(asked.url)
      return sharing.join({ key: keyOf(asked), host }, options, (lead) => patiently(asked, lead))
    },
    async facts(address, { signal }) {
      const url = new URL(address)
      const known = clocks.has(url.host) && (url.protocol === 'http:' || dispatchers.certificate(url.host) !== null)
      const probed = known ? good(null) : await probe(url, signal)
      const way = probed.ok ? await dispatchers.routeTo(url, signal) : probed
      if (!way.ok) return way
      return good({
        clockSkewMs: skewOf(clocks.get(url.host)),
        proxy: way.value.proxy,
        certificate: dispatchers.certificate(url.host),
      })
    },
    refresh() {
      dispatchers.cut()
      circuits.clear()
      pauses.clear()
    },
    close: () => dispatchers.close(),
  }
}

/** The services behind one host fail and throttle each on its own. */
const wayOf = (url: URL, purpose: Purpose): string => `${url.host} ${purpose}`

/** Headers that make another request of it: an ended token fails, and each sandbox has people of its own. */
const TELLING_HEADERS = ['authorization', 'x-gw-ims-org-id', 'x-sandbox-name', 'x-api-key', 'accept']

/** Requests are the same when nothing but their id differs. */
function keyOf({ purpose, method, url, headers, body = '' }: HttpRequest): string {
  return [purpose, method, url, ...TELLING_HEADERS.map((name) => headers[name] ?? ''), body].join('\n')
}

/** Every request has an id of its own (Adobe's API reference, `x-request-id`). */
function withFreshId(headers: Record<string, string>): Record<string, string> {
  return 'x-request-id' in headers ? { ...headers, 'x-request-id': randomUUID() } : headers
}

const circuitOpen = (host: string, retryAfterMs: number): PlatformProblem => ({
  kind: 'unreachable',
  retryable: true,
  code: 'circuit-open',
  host,
  retryAfterMs,
})

/** How far this computer's clock is ahead, in milliseconds; a Date header cuts its second off, half of one on average. */
function skewOf(clock: { date: string; at: number } | undefined): number | null {
  const told = Date.parse(clock?.date ?? '')
  return clock === undefined || Number.isNaN(told) ? null : clock.at - told - 500
}
