import type { LookupSettings } from '../../src/main/profile'
import {
  graphNotReadable,
  type KnownAnswer,
  sampleStars,
  serverError,
  tooManyRelatedIdentities,
  unknownMergePolicy,
} from '../../src/main/sample'
import { profileOf } from './content'
import { caller, found, strikes, strikesBy } from './lookup'
import { type Area, type ClientRow, failed, failedForNow } from './row'

const access = '/data/core/ups/access'

const answers = (answer: Partial<KnownAnswer>, settings?: Partial<LookupSettings>): ClientRow['run'] =>
  strikes({ path: access, ...answer }, settings)

const nobodyRows: ClientRow[] = [
  {
    level: 'client',
    name: 'Nobody: 404 with JSON',
    happens: 'Profile access answers 404 and a body of its own.',
    sees: { state: 'unknown' },
    run: answers({ status: 404, body: { statusCode: '404' } }),
  },
  {
    level: 'client',
    name: 'Nobody: an empty map',
    happens: 'Profile access answers 200 and {}.',
    sees: { state: 'unknown' },
    run: answers({ status: 200, body: {} }),
  },
  {
    level: 'client',
    name: 'Nobody: an empty profile',
    happens: 'The profile is there, without content and last changed in 1970.',
    sees: { state: 'unknown' },
    run: strikesBy(() => ({ number: sampleStars.unknown.number })),
  },
  {
    level: 'client',
    name: '404 of something else',
    happens: 'A web server on the way answers 404 with HTML.',
    sees: failed('unexpected-response', 'not-the-platform'),
    run: answers({ status: 404, html: '<h1>Not Found</h1>' }),
  },
  {
    level: 'client',
    name: 'Two customers with one number',
    happens: 'Two spellings of the number lead to two separate profiles.',
    sees: { state: 'ambiguous', reason: 'several', people: 2 },
    run: strikesBy(() => ({ number: sampleStars.twoSpellings.number })),
  },
  {
    level: 'client',
    name: 'One profile joins two customers',
    happens: 'The identity graph holds two customer numbers.',
    sees: { state: 'ambiguous', reason: 'shared', people: 2 },
    run: strikesBy(() => ({ number: sampleStars.sharedGraph.number })),
  },
  {
    level: 'client',
    name: 'Sixty customers with one number',
    happens: 'The answer holds sixty separate profiles.',
    sees: { state: 'ambiguous', reason: 'several', people: 50 },
    run: answers({
      status: 200,
      body: Object.assign({}, ...Array.from({ length: 60 }, (_, at) => profileOf({}, `xid-${at}`))),
    }),
  },
  {
    level: 'client',
    name: 'Very long internal ids',
    happens: 'Two profiles have XIDs of 700 characters.',
    sees: { state: 'ambiguous', reason: 'several', people: 2 },
    run: answers({ status: 200, body: { ...profileOf({}, 'A'.repeat(700)), ...profileOf({}, 'B'.repeat(700)) } }),
  },
]

const statusRows: ClientRow[] = [
  {
    level: 'client',
    name: 'Unknown merge policy',
    happens: 'Profile access answers 422 in a hybrid of two error formats.',
    sees: failed('merge-policy', 'UPLIB-101221-404'),
    run: answers(unknownMergePolicy()),
  },
  {
    level: 'client',
    name: 'A graph that cannot be read',
    happens: 'Profile access answers 422 UPS-MRG.',
    sees: failed('unexpected-response', 'UPS-MRG-1000001'),
    run: answers(graphNotReadable()),
  },
  {
    level: 'client',
    name: 'Another merge policy answered',
    happens: 'The answer names a policy that was not asked for.',
    sees: failed('merge-policy', 'answered-by-another-policy'),
    run: strikes(
      { path: access, status: 200, body: profileOf({ mergePolicy: { id: 'another' } }) },
      { mergePolicyId: 'the-one-asked-for' },
    ),
  },
  {
    level: 'client',
    name: 'Too many related identities',
    happens: 'Profile access answers 422: the graph holds more than fifty.',
    sees: failed('too-many-identities', null),
    run: answers(tooManyRelatedIdentities()),
  },
  {
    level: 'client',
    name: '207: one spelling failed, the other found somebody',
    happens: 'The list holds a failure beside a profile.',
    sees: found(),
    run: strikes({
      path: access,
      method: 'POST',
      status: 207,
      body: [{ xid: 'failed', error: graphNotReadable().body }, profileOf()],
    }),
  },
  {
    level: 'client',
    name: '207: every spelling failed',
    happens: 'The list holds failures alone.',
    sees: failed('unexpected-response', 'UPS-MRG-1000001'),
    run: strikesBy(({ sample }) => {
      sample.behaviour.partialFailures = 2
      return undefined
    }),
  },
  {
    level: 'client',
    name: '207: one spelling failed, the other found nobody',
    happens: 'A failure beside an empty profile: that nobody is known would be a guess.',
    sees: failed('unexpected-response', 'UPS-MRG-1000001'),
    run: strikesBy(({ sample }) => {
      Object.assign(sample.behaviour, { partialFailures: 1, partialAnswer: 'list' })
      return { number: sampleStars.unknown.number }
    }),
  },
  {
    level: 'client',
    name: '400 for the request',
    happens: 'Profile access answers 400.',
    sees: failed('unexpected-response', null),
    run: answers({ status: 400, body: { message: 'Bad request', statusCode: '400' } }),
  },
  {
    level: 'client',
    name: 'An error that repeats the number',
    happens: 'The error code of a 400 holds the number that was asked for; neither the state nor the trace does.',
    sees: failed('unexpected-response', null),
    run: answers({ status: 400, body: { error_code: `Unknown entity ${caller.number}`, requestId: caller.number } }),
  },
  {
    level: 'client',
    name: '500',
    happens: 'Profile access answers 500.',
    sees: failedForNow('unexpected-response', null),
    run: answers(serverError()),
  },
]

/** What profile access says of a number: nobody, several, and errors. */
export const profileAreas: Area[] = [
  { title: 'Nobody, or more than one', rows: nobodyRows },
  { title: 'Errors of profile access', rows: statusRows },
]
