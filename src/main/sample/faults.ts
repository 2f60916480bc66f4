import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, MiddlewareHandler } from 'hono'
import { type Behaviour, type LoggedRequest, latencyOf, type SampleEnv } from './behaviour'
import { dripped, padded } from './fault-streams'
import { answerWith } from './known-answer'

/**
 * Something to go wrong `times` times, before any other check. Without a `status`, `body` or `html` of its own, a fault
 * that only changes how an answer travels (`delayMs`, `truncate`, `halfJson`, `drip`, `hugeBytes`) does so to the real
 * answer.
 */
export type Fault = {
  /** How the path begins, or an expression that matches the path or the path with its query. */
  path: string | RegExp
  method?: string
  times: number
  /** How many requests that it is meant for pass before the first is met. */
  skip?: number
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Answers with this page instead of `body`. */
  html?: string
  /** Never answers. */
  hang?: boolean
  /** Drops the connection. */
  reset?: boolean
  /** Waits so long before anything else. */
  delayMs?: number
  /** Promises the whole answer, sends half of it, and drops the connection. */
  truncate?: boolean
  /** A complete HTTP answer that holds half of the JSON. */
  halfJson?: boolean
  /** Sends the answer in so small pieces, so long apart. */
  drip?: { bytesPerChunk: number; everyMs: number }
  /** Makes the answer so large, with a member that nobody asked for. */
  hugeBytes?: number
}

/** Holds requests up and makes them go wrong, as the behaviour has it. */
export function misbehaving(behaviour: Behaviour): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const request = c.get('request')
    const latency = latencyOf(behaviour, request)
    if (latency > 0) await sleep(latency)
    const fault = takeFault(behaviour, request)
    if (!fault) return next()
    if (fault.delayMs) await sleep(fault.delayMs)
    if (fault.reset) c.env.incoming.socket.destroy()
    if (fault.reset || fault.hang) return neverAnswered()
    const answer = await wholeAnswer(c, fault, next)
    // An answer that is already there is merged with a new one unless it is taken away first.
    c.res = undefined
    c.res = await deliver(c, fault, answer)
  }
}

/** The first fault that is due for this request; taking it uses up one of its times. */
export function takeFault(behaviour: Behaviour, request: LoggedRequest): Fault | undefined {
  for (const fault of behaviour.faults) {
    if (fault.times <= 0 || !isMeant(fault, request)) continue
    if (fault.skip) {
      fault.skip -= 1
      continue
    }
    fault.times -= 1
    return fault
  }
  return undefined
}

async function wholeAnswer(c: Context<SampleEnv>, fault: Fault, next: () => Promise<void>): Promise<Response> {
  const { status, body, html, headers } = fault
  const changesDelivery = [fault.delayMs, fault.truncate, fault.halfJson, fault.drip, fault.hugeBytes].some(Boolean)
  if (changesDelivery && status === undefined && body === undefined && html === undefined) {
    await next()
    return c.res
  }
  const told = { ...(html === undefined ? {} : { html }), ...(headers ? { headers } : {}) }
  return answerWith({ status: status ?? 500, body, ...told })
}

async function deliver(c: Context<SampleEnv>, fault: Fault, answer: Response): Promise<Response> {
  const { status, headers } = answer
  if (fault.truncate) return cutOff(c, status, headers, await answer.text())
  if (fault.halfJson) {
    const text = await answer.text()
    return new Response(text.slice(0, text.length / 2), { status, headers })
  }
  if (fault.drip) return new Response(dripped(await answer.text(), fault.drip), { status, headers })
  if (fault.hugeBytes) return new Response(padded(await answer.text(), fault.hugeBytes), { status, headers })
  return answer
}

function cutOff(c: Context<SampleEnv>, status: number, headers: Headers, text: string): Promise<never> {
  const { outgoing } = c.env
  const whole = Buffer.from(text)
  outgoing.writeHead(status, { ...Object.fromEntries(headers), 'content-length': whole.length })
  outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => outgoing.destroy())
  return neverAnswered()
}

function neverAnswered(): Promise<never> {
  return new Promise<never>(() => undefined)
}

function isMeant(fault: Fault, request: LoggedRequest): boolean {
  if (fault.method && fault.method !== request.method) return false
  if (typeof fault.path === 'string') return request.path.startsWith(fault.path)
  return [request.path, request.path + request.search].some((text) => text.search(fault.path) >= 0)
}
