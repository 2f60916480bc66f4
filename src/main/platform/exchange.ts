import type { Dispatcher } from 'undici'

/** What is sent to one origin. */
export type Sending = { url: URL; method: 'GET' | 'POST'; headers: Record<string, string>; body?: string }

/** An answer as it came. `headers` have small names. */
export type Received = { status: number; headers: Record<string, string>; text: string; bytes: number }

/** Why there is no answer; `sent` says that the request left, `answering` that the answer had begun. */
export type Broken = { error: unknown; sent: boolean; answering: boolean }

/** The reason with which an answer is broken off that is too large. */
export const TOO_LARGE = 'too-large'

const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024

/**
 * Sends one request and collects its answer; never rejects. An answer that is too large is not read on and its
 * connection is closed, as is that of a request whose signal is aborted. `onSent` is called when the request leaves.
 */
export function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, body = undefined }: Sending,
  signal: AbortSignal,
  onSent: () => void,
): Promise<Received | Broken> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null
    let status = 0
    let answered: Record<string, string> = {}
    let bytes = 0
    const chunks: Buffer[] = []

    const end = (result: Received | Broken) => {
      signal.removeEventListener('abort', giveUp)
      resolve(result)
    }
    const breakOff = (reason: Error) => {
      end({ error: reason, sent: controller !== null, answering: status > 0 })
      controller?.abort(reason)
    }
    const giveUp = () => breakOff(new Error('aborted'))
    const count = (size: number) => {
      if (size > LARGEST_ANSWER_BYTES) breakOff(Object.assign(new Error(TOO_LARGE), { code: TOO_LARGE }))
    }
    signal.addEventListener('abort', giveUp, { once: true })

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        if (signal.aborted) return started.abort(new Error('aborted'))
        if (controller === null) onSent()
        controller = started
      },
      onResponseStart(_, statusCode, fields) {
        if (statusCode < 200) return
        status = statusCode
        answered = flatten(fields)
        count(Number(answered['content-length'] ?? 0))
      },
      onResponseData(_, chunk) {
        bytes += chunk.length
        chunks.push(chunk)
        count(bytes)
      },
      onResponseEnd() {
        end({ status, headers: answered, text: readText(chunks), bytes })
      },
      onResponseError(_, error) {
        end({ error, sent: controller !== null, answering: status > 0 })
      },
    }
    const path = `${url.pathname}${url.search}`
    dispatcher.dispatch({ origin: url.origin, path, method, headers, body: body ?? null }, handler)
  })
}

function flatten(fields: Record<string, string | string[] | undefined>): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

/** A byte order mark at the beginning is no part of the text. */
function readText(chunks: Buffer[]): string {
  const [first, ...others] = chunks
  const text = (others.length === 0 ? first : Buffer.concat(chunks))?.toString('utf8') ?? ''
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
