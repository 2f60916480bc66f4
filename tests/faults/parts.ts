import assert from 'node:assert/strict'
import type { LookupSettings } from '../../src/main/profile'
import { audiencesNotPermitted, type Fault } from '../../src/main/sample'
import { found, strikes, strikesBy } from './lookup'
import type { Area, ClientRow } from './row'

const access = '/data/core/ups/access'
const nextHost = 'https://elsewhere.example.com/data/core/ups/access/entities?start=2'

const events = (fault: Partial<Fault>, settings?: Partial<LookupSettings>): ClientRow['run'] =>
  strikes({ path: /experienceevent/, ...fault }, settings)

const purchase = (at: unknown, change: Record<string, unknown> = {}) => ({
  entityId: String(at),
  timestamp: at,
  entity: { eventType: 'commerce.purchases', productListItems: [{ name: `Bought ${at}` }], ...change },
})

const pageOf = (children: unknown[], href = '') => ({ status: 200, body: { children, _links: { next: { href } } } })

const partRows: ClientRow[] = [
  {
    level: 'client',
    name: 'Events fail',
    happens: 'Their call answers 500, the profile is there.',
    sees: found({ missing: ['events: failed'] }),
    run: events({ status: 500, body: {} }),
  },
  {
    level: 'client',
    name: 'Events are late',
    happens: 'Their call does not answer within the lookup’s time.',
    sees: found({ missing: ['events: failed'] }),
    run: events({ hang: true }, { timeoutMs: 1_500 }),
  },
  {
    level: 'client',
    name: 'Events are something else',
    happens: 'children is a word.',
    sees: found({ missing: ['events: failed'] }),
    run: events({ status: 200, body: { children: 'none', _page: {} } }),
  },
  {
    level: 'client',
    name: 'Events of all kinds',
    happens: 'Some have no time, no content, another order, or are null.',
    sees: found(),
    run: events(
      pageOf([
        null,
        7,
        {},
        purchase('never'),
        purchase(1_700_000_000_000),
        purchase(1_760_000_000_000),
        { timestamp: 5 },
      ]),
    ),
  },
  {
    level: 'client',
    name: 'The next page is the same page',
    happens: 'The link leads back to where it is; only the first page is fetched unasked.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      const href = '/entities?start=0'
      sample.behaviour.faults.push({
        path: access,
        method: 'GET',
        times: 99,
        ...pageOf([purchase(1_700_000_000_000)], href),
      })
      sample.requests.clear()
      return {
        prove: () =>
          assert.equal(
            sample.requests.filter(({ method, path }) => method === 'GET' && path.startsWith(access)).length,
            1,
          ),
      }
    }),
  },
  {
    level: 'client',
    name: 'The next page is on another host',
    happens: 'The link leads away; nothing is sent there.',
    sees: found(),
    run: events(pageOf([purchase(1_700_000_000_000)], nextHost)),
  },
  {
    level: 'client',
    name: 'Audience names are refused',
    happens: 'Their call answers 403; the ids stand in.',
    sees: found(),
    run: strikes({ path: '/data/core/ups/audiences', ...audiencesNotPermitted() }),
  },
  {
    level: 'client',
    name: 'Audience names are late',
    happens: 'Their call does not answer in time; the ids stand in.',
    sees: found(),
    run: strikes({ path: '/data/core/ups/audiences', hang: true }, { timeoutMs: 1_500 }),
  },
  {
    level: 'client',
    name: 'Audience names are something else',
    happens: 'Names are numbers, objects and 5,000 characters long.',
    sees: found(),
    run: strikes({
      path: '/data/core/ups/audiences',
      status: 207,
      body: { results: { a: { name: 7 }, b: null, c: { name: 'n'.repeat(5_000) } } },
    }),
  },
]

/** The parts of a card that come after the profile. */
export const partAreas: Area[] = [{ title: 'Parts of a card', rows: partRows }]
