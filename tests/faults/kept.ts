import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Limits, openRemembered, openUsage } from '../../src/main/platform'
import { found, seenFailure, strikesBy, waits } from './lookup'
import { type Area, type ClientRow, failedForNow, type Own, type Seen } from './row'

const many: Limits = { perMinute: 100, perHour: 100, perDay: 100 }
/** Noon, far from any change of the day. */
const noon = new Date(2026, 2, 4, 12).getTime()

/** What the lookup after so many others ends as. */
async function afterLookups(folder: string, limits: Partial<Limits>, source = 'search', count = 2): Promise<Seen> {
  const usage = await openUsage(
    folder,
    () => ({ ...many, ...limits }),
    () => noon,
  )
  let admitted = await usage.admit(source)
  for (let turn = 1; turn < count; turn += 1) admitted = await usage.admit(source)
  await usage.settled()
  return admitted.ok ? asUsual : seenFailure(admitted.problem)
}

const asUsual: Seen = { state: 'as-usual', how: 'The lookup goes on; what is counted holds for this run.' }
const reached = (limits: Partial<Limits>, source?: string): ClientRow['run'] => {
  return async (own) => afterLookups(await own.folder(), limits, source)
}

const limitRows: ClientRow[] = [
  {
    level: 'client',
    name: 'The lookups of this minute are used up',
    happens: 'One more is asked for; nothing is sent.',
    sees: failedForNow('limit-reached', 'per-minute', true),
    run: reached({ perMinute: 1 }),
  },
  {
    level: 'client',
    name: 'The lookups of this hour are used up',
    happens: 'One more is asked for; nothing is sent.',
    sees: failedForNow('limit-reached', 'per-hour', true),
    run: reached({ perHour: 1 }),
  },
  {
    level: 'client',
    name: 'The lookups of today are used up',
    happens: 'One more is asked for; nothing is sent.',
    sees: failedForNow('limit-reached', 'per-day', true),
    run: reached({ perDay: 1 }),
  },
  {
    level: 'client',
    name: 'A page that fires links',
    happens: 'Two lookups by link within two seconds.',
    sees: failedForNow('limit-reached', 'links', true),
    run: reached({}, 'link'),
  },
  {
    level: 'client',
    name: 'The count cannot be written',
    happens: 'There is a file where its folder should be.',
    sees: asUsual,
    run: async (own) => {
      const folder = join(await own.folder(), 'usage')
      await writeFile(folder, 'not a folder')
      return afterLookups(folder, {})
    },
  },
  {
    level: 'client',
    name: 'The count cannot be written, and the limit is reached',
    happens: 'The limit holds in memory.',
    sees: failedForNow('limit-reached', 'per-minute', true),
    run: async (own) => {
      const folder = join(await own.folder(), 'usage')
      await writeFile(folder, 'not a folder')
      return afterLookups(folder, { perMinute: 1 })
    },
  },
  {
    level: 'client',
    name: 'The count is damaged',
    happens: 'Today’s file holds binary rubbish and half a line.',
    sees: asUsual,
    run: async (own) => {
      const folder = await own.folder()
      await writeFile(join(folder, '2026-03-04.log'), Buffer.from([0, 255, 254, 10, 76, 32, 49, 10, 76, 32]))
      return afterLookups(folder, {})
    },
  },
]

type Remembering = (path: string) => Promise<void>

/** A lookup with what is remembered of the organisation in a file that was made so. */
const remembering = (make: Remembering): ClientRow['run'] => {
  return async (own: Own) => {
    const path = join(await own.folder(), 'organizations.json')
    await make(path)
    return waits(async ({ sample }) => {
      const remembered = await openRemembered(path, sample.connection)
      return { tools: () => ({ remembered }), end: () => remembered.settled() }
    })(own)
  }
}

const rememberedRows: ClientRow[] = [
  {
    level: 'client',
    name: 'organizations.json is damaged',
    happens: 'It holds half a JSON; it is started afresh.',
    sees: found(),
    run: remembering((path) => writeFile(path, '{"version": 1, "organizations": {')),
  },
  {
    level: 'client',
    name: 'organizations.json is something else',
    happens: 'It is JSON of another shape.',
    sees: found(),
    run: remembering((path) => writeFile(path, '{"version": 1, "organizations": [1, {"capabilities": 7}]}')),
  },
  {
    level: 'client',
    name: 'organizations.json is a folder',
    happens: 'It can be neither read nor written.',
    sees: found(),
    run: remembering((path) => mkdir(path).then(() => undefined)),
  },
  {
    level: 'client',
    name: 'A lock was left behind',
    happens: 'A process crashed while it wrote organizations.json.',
    sees: found(),
    run: remembering(async (path) => {
      await writeFile(`${path}.lock`, '')
      await utimes(`${path}.lock`, 1, 1)
    }),
  },
  {
    level: 'client',
    name: 'A namespace that is not spelt like the organisation’s',
    happens: 'The settings say "phone", the organisation "Phone", and the platform is strict.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      sample.behaviour.strictNamespaces = true
      return {
        settings: { identities: [{ namespace: 'phone', format: 'e164' }] },
        before: async ({ platform, remembered }) => {
          const codes = await platform.namespaces({ signal: new AbortController().signal })
          if (codes.ok) remembered.keepNamespaces(codes.value)
        },
      }
    }),
  },
]

/** What is counted and remembered of callers. */
export const keptAreas: Area[] = [
  { title: 'Limits', rows: limitRows },
  { title: 'What is remembered', rows: rememberedRows },
]
