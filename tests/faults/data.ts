import assert from 'node:assert/strict'
import type { Card } from '../../src/preload/bridge'
import { entityOf, profileOf, sends } from './content'
import { found, strikes, strikesBy } from './lookup'
import { type Area, type ClientRow, failed } from './row'

const access = '/data/core/ups/access'

/** Profile access answers with the caller's profile, changed so; events come as they are. */
const holds = (envelope: Record<string, unknown>): ClientRow['run'] =>
  strikes({ path: access, method: 'POST', status: 200, body: profileOf(envelope) })

const has = (change: Record<string, unknown>): ClientRow['run'] => holds({ entity: entityOf(change) })

const named = (fullName: unknown): ClientRow['run'] => has({ person: { name: { fullName } } })

const manyAudiences = Object.fromEntries(
  Array.from({ length: 5_000 }, (_, at) => [
    `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    { status: 'realized', lastQualificationTime: '2026-01-01T00:00:00Z' },
  ]),
)

/** Text that turns the reading direction around, and characters of several code units. */
const mixedName = 'Zoë \u202e\u05d0\u05d1\u202c 👩\u200d🚒 O’Neill'

const profileRows: ClientRow[] = [
  {
    level: 'client',
    name: 'The entity is null',
    happens: 'An envelope without content.',
    sees: { state: 'unknown' },
    run: holds({ entity: null }),
  },
  {
    level: 'client',
    name: 'The entity is a list',
    happens: 'An envelope with a list where an object should be.',
    sees: failed('unexpected-response', 'entities'),
    run: holds({ entity: [entityOf({})] }),
  },
  {
    level: 'client',
    name: 'The graph is no list',
    happens: 'identityGraph is an object, sources a number.',
    sees: found(),
    run: holds({ identityGraph: { a: 1 }, sources: 7, tags: null, mergePolicy: 'none' }),
  },
  {
    level: 'client',
    name: 'Numbers as text, text as numbers',
    happens: 'Points are "1200", the city is 7, the score is "eighty".',
    sees: found(),
    run: has({
      loyalty: { tier: 3, points: '1200', lifetimePurchases: 'NaN' },
      homeAddress: { city: 7 },
      _northwindle: { customerAi: { churn: { score: 'eighty', probability: 7, percentile: -4 } } },
    }),
  },
  {
    level: 'client',
    name: 'Dates that are none',
    happens: 'lastModifiedAt is a word, the score is of the year 275760.',
    sees: found(),
    run: holds({
      lastModifiedAt: 'recently',
      entity: entityOf({
        _northwindle: { customerAi: { churn: { score: 4, scoreDate: 8.64e15 } } },
        timeZone: 'Mars/Olympus',
      }),
    }),
  },
  {
    level: 'client',
    name: 'Values of every wrong kind',
    happens: 'Name, address, consents, audiences and identities are all something else.',
    sees: found({ name: null }),
    run: strikes(
      {
        path: access,
        method: 'POST',
        status: 200,
        body: profileOf({
          entity: {
            person: [],
            homeAddress: 'here',
            consents: true,
            segmentMembership: 'x',
            identities: {},
            identityMap: 'y',
          },
        }),
      },
      { events: 'off' },
    ),
  },
  {
    level: 'client',
    name: 'Five thousand audiences',
    happens: 'The profile is in so many.',
    sees: found(),
    run: has({ segmentMembership: { ups: manyAudiences } }),
  },
  {
    level: 'client',
    name: 'A profile of 2 MB',
    happens: 'One field holds most of it.',
    sees: found(),
    run: has({ homeAddress: { city: 'c'.repeat(2_000_000) } }),
  },
  {
    level: 'client',
    name: 'Nested five thousand deep',
    happens: 'A field holds objects within objects.',
    sees: found(),
    run: sends(200, { 'content-type': 'application/json' }, deepProfile(5_000)),
  },
  {
    level: 'client',
    name: 'A name of 10,000 characters',
    happens: 'It is cut where no card has room for more.',
    sees: found({ name: 'N'.repeat(80) }),
    run: named('N'.repeat(10_000)),
  },
  {
    level: 'client',
    name: 'A name that turns around, with emoji',
    happens: 'It holds bidirectional controls and joined emoji.',
    sees: found({ name: mixedName }),
    run: named(mixedName),
  },
  {
    level: 'client',
    name: 'A name that is markup',
    happens: 'It is shown as the text that it is.',
    sees: found({ name: '<img src=x onerror=alert(1)>' }),
    run: named('<img src=x onerror=alert(1)>'),
  },
  {
    level: 'client',
    name: 'Keys of the language itself',
    happens: 'The profile has fields named __proto__, constructor and toString.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      const keys = '"__proto__":{"testProfile":true},"constructor":{"prototype":{"testProfile":true}},"toString":"x"'
      const body = JSON.parse(
        JSON.stringify(profileOf())
          .replace('"entity":{', `"entity":{${keys},`)
          .replace('{', `{"__proto__":{"entity":{}},`),
      )
      sample.behaviour.faults.push({ path: access, method: 'POST', times: 99, status: 200, body })
      return { prove: () => assert.equal((Object.prototype as Partial<Card>).testProfile, undefined) }
    }),
  },
]

/** As text: the sample's own JSON writer would not go that deep. */
function deepProfile(depth: number): string {
  const nested = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  return JSON.stringify(profileOf()).replace('"entity":{', `"entity":{"deep":${nested},`)
}

/** What stands in profiles. */
export const dataAreas: Area[] = [{ title: 'What profiles hold', rows: profileRows }]
