import type { z } from 'zod'
import {
  type Answer,
  type Argument,
  type BridgeCalls,
  bridgeCalls,
  type CallName,
  type Refusal,
  type Result,
} from '../../preload/bridge'

/** What main does for each call of the bridge. */
export type Handlers = {
  [N in CallName]: (argument: z.output<BridgeCalls[N]['argument']>) => Result<N> | Promise<Result<N>>
}

/** Parses and runs one call that came from our own page; `handlers` are those of the calls that the page may make. */
export async function route(handlers: Partial<Handlers>, name: unknown, argument: unknown): Promise<Answer<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(bridgeCalls, name)) return refuse('unknown-call', '')
  if (!Object.hasOwn(handlers, name)) return refuse('unknown-call', name)
  const callName = name as CallName
  const parsed = bridgeCalls[callName].argument.safeParse(argument)
  if (!parsed.success) return refuse('bad-argument', pathOf(parsed.error))
  try {
    const handler = handlers[callName] as (argument: Argument<CallName>) => unknown
    const result = bridgeCalls[callName].result.safeParse(await handler(parsed.data as Argument<CallName>))
    return result.success ? { ok: true, value: result.data } : refuse('bad-result', pathOf(result.error))
  } catch (error) {
    return refuse('failed', error instanceof Error ? error.name : 'unknown')
  }
}

const refuse = (kind: Refusal['kind'], detail: string): Answer<never> => ({ ok: false, error: { kind, detail } })

/** Where the first thing wrong is; never the value itself. */
function pathOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? ''
}
