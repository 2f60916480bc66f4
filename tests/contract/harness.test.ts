import { describe, expect, test as plain } from 'vitest'
import type { WireRequest } from './support/contract'
import { test as contractTest } from './support/contract-test'
import { judge } from './support/differences'
import { fileNames, findFolder } from './support/files'
import { answerDifferences, entitiesPath, requestDifferences } from './support/known-differences'

const headers = {
  authorization: 'Bearer a token',
  'x-api-key': 'a key',
  'x-gw-ims-org-id': 'an organisation',
  'x-sandbox-name': 'prod',
}
const profile = `${entitiesPath}?schema.name=_xdm.context.profile&entityId=someone&entityIdNS=CRMID`

function get(target: string, change: Record<string, string> = {}): WireRequest {
  return { method: 'GET', target, headers: { ...headers, ...change }, body: '' }
}

function post(target: string, body: unknown): WireRequest {
  return {
    method: 'POST',
    target,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}

function postProfiles(change: object): WireRequest {
  const identities = [{ entityId: 'someone', entityIdNS: { code: 'CRMID' } }]
  return post(entitiesPath, { schema: { name: '_xdm.context.profile' }, identities, ...change })
}

const { 'x-sandbox-name': _, ...noSandbox } = headers
const faulty: [what: string, request: WireRequest, at: string[]][] = [
  ['a path that no file has', get('/data/core/ups/access/people'), ['path']],
  ['a method that the path does not take', { ...get(entitiesPath), method: 'PUT' }, ['path']],
  ['an unknown query parameter', get(`${profile}&withCA=true`), ['query withCA']],
  ['a query parameter that is spelt otherwise', get(`${profile}&orderBy=-timestamp`), ['query orderBy']],
  ['a missing query parameter', get(`${entitiesPath}?entityId=someone`), ['query schema.name']],
  ['a value that the file does not list', get(profile.replace('profile', 'person')), ['query schema.name']],
  ['a number that is none', get(`${profile}&limit=many`), ['query limit']],
  ['a bare plus sign', get(`${profile}&orderby=+timestamp`), ['query']],
  ['an unknown header', get(profile, { 'x-sandbox-id': 'a1' }), ['header x-sandbox-id']],
  ['a missing header', { ...get(profile), headers: noSandbox }, ['header x-sandbox-name']],
  ['a body where none belongs', { ...get(profile), body: '{}' }, ['body']],
  ['a body without what is required', postProfiles({ identities: undefined }), ['body']],
  ['a body with the wrong type', postProfiles({ fields: 'person' }), ['body fields']],
  ['an unknown name in a body', postProfiles({ mergePolicyId: 'a' }), ['body mergePolicyId']],
  [
    'an unknown name deep in a body',
    postProfiles({ identities: [{ entityId: 'a', entityIdNS: { name: 'CRMID' } }] }),
    ['body identities/0/entityIdNS/name'],
  ],
  [
    'a media type that the file does not list',
    { ...postProfiles({}), headers: { ...headers, 'content-type': 'text/plain' } },
    ['header content-type'],
  ],
]

describe('the check of requests finds', () => {
  for (const [what, request, at] of faulty)
    contractTest(what, ({ contract }) => {
      expect(contract.checkRequest(request).map((violation) => violation.at)).toEqual(at)
    })
})

contractTest('the check of requests has nothing against what is as the file says', ({ contract }) => {
  expect(contract.checkRequest(get(profile))).toEqual([])
  expect(contract.checkRequest(postProfiles({ fields: ['person'], limit: 1 }))).toEqual([])
})

contractTest('the check of answers finds a status, a type and a name that the file does not have', ({ contract }) => {
  const located = contract.find('GET', entitiesPath)
  if (!located) throw new Error('the file has no entities')
  const check = (status: number, body: unknown) => contract.checkAnswer(located, { status, body }).map(({ at }) => at)
  expect(check(200, { A1: { entityId: 'A1', sources: [''], entity: { any: { thing: 1 } } } })).toEqual([])
  expect(check(418, {})).toEqual(['status 418'])
  expect(check(200, { A1: { entityId: 7 } })).toEqual(['body A1/entityId'])
  expect(check(200, { A1: { entityld: 'A1' } })).toEqual(['body A1/entityld'])
})

plain('a difference explains its own places in its own operations, and nothing else', () => {
  const events = requestDifferences.filter(({ name }) => name === 'events')
  const violations = ['query relatedEntityId', 'query relatedEntity', 'header relatedEntityId'].map((at) => ({
    at,
    message: 'is not declared',
  }))
  const { open, known } = judge(events, `GET ${entitiesPath}`, violations)
  expect(open.map(({ at }) => at)).toEqual(['query relatedEntity', 'header relatedEntityId'])
  expect(known).toEqual(['events'])
  expect(judge(events, `POST ${entitiesPath}`, violations).known).toEqual([])
})

plain('a difference has a name of its own, a reason and a source', () => {
  const all = [...requestDifferences, ...answerDifferences]
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { facts, why } of all) {
    expect(facts).toMatch(/^\d/)
    expect(why).not.toBe('')
  }
})

plain('without the files the reason says how to bring them', () => {
  const folder = findFolder({ CALLSIDE_OPENAPI: '/nowhere' })
  expect(folder).toEqual({ missing: expect.stringContaining('set CALLSIDE_OPENAPI to a folder with profile.yaml, ') })
  expect(fileNames.every((name) => 'missing' in folder && folder.missing.includes(`${name}.yaml`))).toBe(true)
})
