import assert from 'node:assert/strict'
import {
  apiKeyInvalid,
  apiKeyRequired,
  type KnownAnswer,
  notEntitled,
  notProvisioned,
  organizationMissing,
  profilesNotPermitted,
  tokenMissing,
} from '../../src/main/sample'
import { found, strikes, strikesBy, waits } from './lookup'
import { type Area, type ClientRow, failed } from './row'

const access = '/data/core/ups/access'

const refusal = (answer: KnownAnswer): ClientRow['run'] => strikes({ path: access, ...answer })

const refusalRows: ClientRow[] = [
  {
    level: 'client',
    name: '403010',
    happens: 'The gateway says that no token arrived.',
    sees: failed('credentials-rejected', '403010'),
    run: refusal(tokenMissing()),
  },
  {
    level: 'client',
    name: '403000',
    happens: 'The gateway says that no client ID arrived.',
    sees: failed('credentials-rejected', '403000'),
    run: refusal(apiKeyRequired()),
  },
  {
    level: 'client',
    name: '403003',
    happens: 'The gateway does not know the client ID.',
    sees: failed('credentials-rejected', '403003'),
    run: refusal(apiKeyInvalid()),
  },
  {
    level: 'client',
    name: '403025',
    happens: 'The gateway says "Profile is not valid": a product profile, not a customer’s.',
    sees: failed('not-permitted', '403025'),
    run: refusal(notEntitled()),
  },
  {
    level: 'client',
    name: '400003',
    happens: 'The gateway says that the organisation is missing.',
    sees: failed('not-configured', '400003'),
    run: refusal(organizationMissing()),
  },
  {
    level: 'client',
    name: 'A sandbox that the credential does not see',
    happens: 'The sandbox of the settings does not exist here.',
    sees: failed('not-permitted', 'SMS-2008-403'),
    run: waits(() => ({ client: { sandbox: 'nowhere' }, recovers: false })),
  },
  {
    level: 'client',
    name: 'The organisation has no hub lookups',
    happens: 'Profile access answers 403 UPS-ACC, the licence does not include it.',
    sees: failed('not-licensed', 'UPS-ACC-1000004'),
    run: refusal(notProvisioned()),
  },
  {
    level: 'client',
    name: 'The role lacks View Profiles',
    happens: 'Profile access answers 403.',
    sees: failed('not-permitted', null),
    run: strikesBy(({ sample }) => {
      sample.behaviour.permissions = []
      return undefined
    }),
  },
  {
    level: 'client',
    name: 'The role may read profiles, not their events',
    happens: 'The call for events answers 403, the one for the profile does not.',
    sees: found({ missing: ['events: not-enabled'] }),
    run: strikes({ path: /experienceevent/, ...profilesNotPermitted('experience events') }),
  },
  {
    level: 'client',
    name: 'The organisation has no event lookups',
    happens: 'The call for events answers 403 UPS-ACC.',
    sees: found({ missing: ['events: not-enabled'] }),
    run: strikesBy(({ sample }) => {
      sample.behaviour.events = false
      return undefined
    }),
  },
  {
    level: 'client',
    name: 'A firewall’s block page',
    happens: 'Something on the way answers 403 with HTML.',
    sees: failed('unexpected-response', 'not-the-platform'),
    run: strikes({ path: access, status: 403, html: '<html>Blocked by policy</html>' }),
  },
  {
    level: 'client',
    name: 'The settings name a host that is not trusted',
    happens: 'settings.json points to a host that is neither Adobe’s nor in machine policy.',
    sees: failed('not-configured', 'host'),
    run: waits(({ sample }) => {
      const elsewhere = 'https://platform.adobe.io.example.com'
      return {
        client: { endpoints: { ims: elsewhere, platform: elsewhere, edge: elsewhere } },
        recovers: false,
        prove: () => assert.equal(sample.requests.length, 0),
      }
    }),
  },
]

/** Refusals of the gateway and of the services behind it. */
export const refusalAreas: Area[] = [{ title: 'Refusals', rows: refusalRows }]
