import {
  graphNotReadable,
  type KnownAnswer,
  profileTooManyRequests,
  sampleSettings,
  sampleStars,
  serverError,
  tooManyRelatedIdentities,
} from '../../../src/main/sample'
import { entities, eventsOf, profileOf, profilesOf } from '../../unit/sample/client'
import type { Row } from './rows'

const { rich, unknown, sharedGraph } = sampleStars
const policy = sampleSettings().lookup.unstitchedMergePolicyId
const getEntities = `GET ${entities}`
const postEntities = `POST ${entities}`
const profileOfRich = profileOf('Phone', rich.number)

/** What the sample platform's profile access answers, and what the gateway does in its place. */
export const profileRows: Row[] = [
  { what: 'a profile', operation: getEntities, status: 200, ask: ({ get }) => get(entities, profileOfRich) },
  {
    what: 'a profile with the fields asked for',
    operation: getEntities,
    status: 200,
    ask: ({ get }) => get(entities, { ...profileOfRich, fields: 'identities,person.name,consents' }),
  },
  {
    what: 'a profile that nobody joined',
    operation: getEntities,
    status: 200,
    ask: ({ get }) => get(entities, profileOf('Phone', sharedGraph.number, { mergePolicyId: policy })),
  },
  {
    what: 'nobody, as 404',
    operation: getEntities,
    status: 404,
    ask: ({ get }) => get(entities, profileOf('Phone', unknown.number)),
  },
  {
    what: 'nobody, as an empty map',
    operation: getEntities,
    status: 200,
    ask: ({ get }, { behaviour }) => {
      behaviour.notFound = 'empty-map'
      return get(entities, profileOf('Phone', unknown.number))
    },
  },
  {
    what: 'nobody, as an empty entity',
    operation: getEntities,
    status: 200,
    ask: ({ get }, { behaviour }) => {
      behaviour.notFound = 'empty-entity'
      return get(entities, profileOf('Phone', unknown.number))
    },
  },
  {
    what: 'an incomplete request',
    operation: getEntities,
    status: 400,
    ask: ({ get }) => get(entities, { entityId: 'someone' }),
  },
  {
    what: 'a merge policy that is not there',
    operation: getEntities,
    status: 422,
    ask: ({ get }) => get(entities, { ...profileOfRich, mergePolicyId: 'nope' }),
    differences: ['an unknown merge policy'],
  },
  {
    what: 'profiles of several identities',
    operation: postEntities,
    status: 200,
    ask: ({ post }) => post(entities, profilesOf([`Phone:${rich.number}`, `Phone:${unknown.number}`])),
  },
  {
    what: 'an incomplete body',
    operation: postEntities,
    status: 400,
    ask: ({ post }) => post(entities, { schema: { name: '_xdm.context.profile' } }),
  },
  {
    what: 'a page of events',
    operation: getEntities,
    status: 200,
    ask: ({ get }) => get(entities, eventsOf(rich.number, { limit: '2' })),
    differences: ['a page of events'],
  },
  {
    what: 'events that are not enabled',
    operation: getEntities,
    status: 403,
    ask: ({ get }, { behaviour }) => {
      behaviour.events = false
      return get(entities, eventsOf(rich.number))
    },
  },
  {
    what: 'a look-up that is not licensed',
    operation: getEntities,
    status: 403,
    ask: ({ get }, { behaviour }) => {
      behaviour.hub = false
      return get(entities, profileOfRich)
    },
  },
  {
    what: 'a token that has ended',
    operation: getEntities,
    status: 401,
    ask: ({ get }, { behaviour }) => {
      behaviour.expireTokens()
      return get(entities, profileOfRich)
    },
    differences: ['a token that has ended'],
  },
  {
    what: 'a key that is not valid',
    operation: getEntities,
    status: 403,
    ask: (client, { url }) => fetch(url + entities, { headers: { ...client.headers, 'x-api-key': 'nope' } }),
    differences: ['a refusal of the gateway'],
  },
  failing('a throttled look-up', 429, profileTooManyRequests(500)),
  failing('a graph that could not be read', 422, graphNotReadable()),
  failing('too many identities in a graph', 422, tooManyRelatedIdentities()),
  failing('an error of the server', 500, serverError()),
  {
    what: 'several identities, one of which could not be read',
    operation: postEntities,
    status: 207,
    ask: ({ post }, { behaviour }) => {
      behaviour.partialFailures = 1
      return post(entities, profilesOf([`Phone:${rich.number}`, `Phone:${unknown.number}`]))
    },
  },
]

function failing(what: string, status: number, answer: KnownAnswer): Row {
  const ask: Row['ask'] = ({ get }, { behaviour }) => {
    behaviour.faults.push({ path: entities, times: 1, ...answer })
    return get(entities, profileOfRich)
  }
  return { what, operation: getEntities, status, ask }
}
