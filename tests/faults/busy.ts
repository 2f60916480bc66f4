import assert from 'node:assert/strict'
import {
  badGateway,
  gatewayTimeout,
  gatewayTooManyRequests,
  type KnownAnswer,
  profileTooManyRequests,
  serviceUnavailable,
} from '../../src/main/sample'
import { caller, found, lookAt, strikes, strikesBy } from './lookup'
import { type Area, type ClientRow, failedForNow } from './row'

const access = '/data/core/ups/access'

const answers = (answer: Partial<KnownAnswer>): ClientRow['run'] => strikes({ path: access, ...answer })

const once = (answer: Partial<KnownAnswer>): ClientRow['run'] => strikes({ path: access, times: 1, ...answer })

const busyRows: ClientRow[] = [
  {
    level: 'client',
    name: '429 once, as a list',
    happens: 'The first request is throttled by the profile service, for 200 ms.',
    sees: found(),
    run: once(profileTooManyRequests(200)),
  },
  {
    level: 'client',
    name: '429 always',
    happens: 'Every request is throttled.',
    sees: failedForNow('rate-limited', null, true),
    run: answers(profileTooManyRequests(10)),
  },
  {
    level: 'client',
    name: '429 of the gateway',
    happens: 'It wants a pause of an hour, longer than the lookup has time.',
    sees: failedForNow('rate-limited', '429050', true),
    run: strikesBy(({ sample }) => {
      sample.requests.clear()
      sample.behaviour.faults.push({ path: access, times: 99, ...gatewayTooManyRequests(3600) })
      return { prove: () => assert.equal(sample.requests.filter(({ path }) => path.startsWith(access)).length, 1) }
    }),
  },
  {
    level: 'client',
    name: '502 once',
    happens: 'The first answer is a gateway’s error page.',
    sees: found(),
    run: once(badGateway()),
  },
  {
    level: 'client',
    name: '502 always',
    happens: 'Every answer is a gateway’s error page.',
    sees: failedForNow('unreachable', null),
    run: answers(badGateway()),
  },
  {
    level: 'client',
    name: '503 once',
    happens: 'The first answer says that the service is away.',
    sees: found(),
    run: once(serviceUnavailable()),
  },
  {
    level: 'client',
    name: '503 for a while',
    happens: 'The service is away and says for how long: two minutes.',
    sees: failedForNow('unreachable', '503000', true),
    run: answers(serviceUnavailable(120)),
  },
  {
    level: 'client',
    name: '504 once',
    happens: 'The gateway gives up on the service, the second request is answered.',
    sees: found(),
    run: once(gatewayTimeout()),
  },
  {
    level: 'client',
    name: '504 always',
    happens: 'The gateway gives up on the service each time.',
    sees: failedForNow('timeout', '504000'),
    run: answers(gatewayTimeout()),
  },
  {
    level: 'client',
    name: 'The circuit opens',
    happens: 'After five failures in a row nothing is sent for ten seconds.',
    sees: failedForNow('unreachable', 'circuit-open', true),
    run: strikesBy(({ sample }) => {
      sample.behaviour.faults.push({ path: access, times: 99, ...badGateway() })
      return {
        before: async (tools) => {
          // Too little time for a second try, so each of them is one request.
          const hasty = { ...tools, settings: { ...tools.settings, timeoutMs: 240 } }
          for (let turn = 0; turn < 5; turn += 1) await lookAt(hasty, caller.number)
          sample.requests.clear()
        },
        prove: () => assert.equal(sample.requests.length, 0),
      }
    }),
  },
]

/** A platform that is busy or away for a while. */
export const busyAreas: Area[] = [{ title: 'A platform that is busy', rows: busyRows }]
