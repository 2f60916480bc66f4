import type { CallView, Card, LookupState, PersonChoice, Problem, ProblemKind } from '../../../src/preload/bridge'
import { MOMENT, secondsAgo } from '../moment'
import type { GalleryState } from '../state'
import { revealed, rich } from './cards'
import {
  arabic,
  chinese,
  declined,
  edge,
  longName,
  partial,
  sparse,
  stale,
  uncertain,
  unnamed,
  without,
} from './people'
import { berlin, call, ringing, shell, snapshot, timing } from './shell'

type Shown = {
  id: string
  title: string
  state: LookupState
  change?: Partial<CallView>
  around?: Parameters<typeof shell>[0]
}

function shown(group: string, { id, title, state, change, around }: Shown): GalleryState {
  return {
    id,
    title,
    group,
    settings: null,
    snapshot: snapshot(shell(around), [call(state, change)]),
    answers: {},
    steps: [],
  }
}

const found = (card: Card): LookupState => ({ kind: 'found', card, timing })
const compact = { desk: { size: 'compact' as const } }
const actions = {
  desk: { actions: [{ label: 'Open in CRM' }, { label: 'New ticket' }, { label: 'Profile in Experience Platform' }] },
}
const dubai = { e164: '+971501234567', display: '+971 50 123 4567', region: 'AE', extension: null }
const china = { e164: '+8613123456789', display: '+86 131 2345 6789', region: 'CN', extension: null }
const brazil = { e164: '+5511961234567', display: '+55 11 96123 4567', region: 'BR', extension: '204' }

const cards: Shown[] = [
  {
    id: 'found-full',
    title: 'A customer, the whole card',
    state: found(rich),
    change: { phone: ringing },
    around: actions,
  },
  {
    id: 'found-compact',
    title: 'A customer at a glance',
    state: found(rich),
    change: { phone: ringing },
    around: compact,
  },
  {
    id: 'verified',
    title: 'The agent has made sure who is calling: sensitive values are there',
    state: found(revealed),
    change: { verified: true, note: 'Wants the jacket in a larger size', pinned: true },
  },
  {
    id: 'verified-compact',
    title: 'Verified, at a glance',
    state: found(revealed),
    change: { verified: true },
    around: compact,
  },
  { id: 'declined', title: 'Consent refused: what is for selling is covered', state: found(declined) },
  { id: 'declined-compact', title: 'Consent refused, at a glance', state: found(declined), around: compact },
  { id: 'sparse', title: 'Hardly anything on file', state: found(sparse) },
  { id: 'sparse-compact', title: 'Hardly anything on file, at a glance', state: found(sparse), around: compact },
  { id: 'unnamed', title: 'No name on file', state: found(unnamed) },
  { id: 'long-name', title: 'A very long name', state: found(longName), change: { number: brazil } },
  {
    id: 'long-name-compact',
    title: 'A very long name, at a glance',
    state: found(longName),
    change: { number: brazil },
    around: compact,
  },
  { id: 'arabic', title: 'Data in Arabic', state: found(arabic), change: { number: dubai } },
  {
    id: 'arabic-compact',
    title: 'Data in Arabic, at a glance',
    state: found(arabic),
    change: { number: dubai },
    around: compact,
  },
  { id: 'chinese', title: 'Data in Chinese', state: found(chinese), change: { number: china } },
  {
    id: 'chinese-compact',
    title: 'Data in Chinese, at a glance',
    state: found(chinese),
    change: { number: china },
    around: compact,
  },
  { id: 'stale', title: 'Scores older than their limit', state: found(stale) },
  { id: 'uncertain', title: 'A test profile that may be somebody else’s', state: found(uncertain) },
  { id: 'edge', title: 'From the edge alone', state: found(edge) },
  {
    id: 'edge-first',
    title: 'From the edge, the hub’s answer is on its way',
    state: { kind: 'partial', card: edge, timing },
  },
  {
    id: 'partial',
    title: 'The profile is there, its events are not',
    state: { kind: 'partial', card: partial, timing },
  },
  {
    id: 'partial-compact',
    title: 'Loading, at a glance',
    state: { kind: 'partial', card: partial, timing },
    around: compact,
  },
  { id: 'without', title: 'A card that does without some parts', state: found(without) },
  {
    id: 'sales',
    title: 'The view for sales',
    state: found({ ...rich, view: 'sales' }),
    around: { desk: { view: 'sales' } },
  },
]

const people: PersonChoice[] = [
  { id: 'a', name: 'Friedhelm Sonnabend', place: 'Berlin', tier: 'Gold', reference: 'NW-320118' },
  { id: 'b', name: 'Roswitha Tannert', place: 'Potsdam', tier: null, reference: 'NW-498812' },
]
const mixed: PersonChoice[] = [
  { id: 'a', name: null, place: null, tier: null, reference: 'NW-410076' },
  { id: 'b', name: null, place: null, tier: null, reference: 'NW-410339' },
  { id: 'c', name: 'Alaric Pemberley-Dunne', place: 'Leeds', tier: 'Silver', reference: 'NW-410512' },
]

const others: Shown[] = [
  {
    id: 'looking',
    title: 'The number at once, while it is looked up',
    state: { kind: 'looking' },
    change: { sightedAt: MOMENT - 400, phone: ringing },
  },
  {
    id: 'looking-compact',
    title: 'Looking up, at a glance',
    state: { kind: 'looking' },
    change: { sightedAt: MOMENT - 400 },
    around: compact,
  },
  {
    id: 'ambiguous-several',
    title: 'Two customers have this number',
    state: { kind: 'ambiguous', reason: 'several', people, timing },
  },
  {
    id: 'ambiguous-shared',
    title: 'One profile mixes several people',
    state: { kind: 'ambiguous', reason: 'shared', people: mixed, timing },
  },
  {
    id: 'ambiguous-compact',
    title: 'Two customers, at a glance',
    state: { kind: 'ambiguous', reason: 'several', people, timing },
    around: compact,
  },
  {
    id: 'unknown',
    title: 'No customer has this number',
    state: { kind: 'unknown', tried: ['Phone', 'LegacyPhone'], timing },
  },
  {
    id: 'unknown-identity',
    title: 'Nobody has the e-mail address that was searched for',
    state: { kind: 'unknown', tried: ['Email'], timing },
    change: { number: null, identity: 'Email', source: 'search' },
  },
  {
    id: 'withheld',
    title: 'The caller withheld their number',
    state: { kind: 'withheld' },
    change: { number: null, phone: ringing, source: 'phone' },
  },
  {
    id: 'internal',
    title: 'A colleague is calling',
    state: { kind: 'internal', extension: '101' },
    change: { number: null },
  },
  {
    id: 'service-number',
    title: 'A service number',
    state: { kind: 'service-number', number: '112' },
    change: { number: null },
  },
  {
    id: 'choose-number',
    title: 'Several numbers in a text',
    state: { kind: 'choose-number', numbers: [berlin, dubai, brazil] },
    change: { number: null },
  },
  { id: 'cancelled', title: 'The agent stopped the lookup', state: { kind: 'cancelled' } },
  { id: 'dismissed', title: 'Not this person', state: { kind: 'dismissed' }, around: { desk: { dismissed: 1 } } },
  {
    id: 'ended',
    title: 'The call is over',
    state: found(rich),
    change: { phone: { ...ringing, phase: 'ended', endedAt: secondsAgo(190) }, verified: true },
    around: compact,
  },
]

const problems: Record<ProblemKind, Partial<Problem>> = {
  'not-configured': {},
  'credentials-rejected': { code: 'invalid_client', status: 400, requestId: '7f3c-b1f5a0-91' },
  'not-permitted': { code: '403025', status: 403, requestId: '7f3c-b1f5a0-91' },
  'not-licensed': { code: 'UPS-ACC-1000004', status: 403 },
  'limit-reached': { code: 'per-hour', retryAfterMs: 22 * 60_000 },
  'merge-policy': { code: 'UPLIB-101221-404', status: 422 },
  'too-many-identities': { status: 422, requestId: '7f3c-c07d12-91' },
  'rate-limited': { status: 429, retryAfterMs: 12_000, retryable: true },
  unreachable: { code: 'ENOTFOUND', host: 'platform.adobe.io', retryable: true },
  timeout: { host: 'platform.adobe.io', retryable: true },
  'unexpected-response': { status: 500, requestId: '7f3c-d93e44-91', retryable: true },
}

const failures = Object.entries(problems).map(
  ([kind, problem]): Shown => ({
    id: `failed-${kind}`,
    title: `Not looked up: ${kind}`,
    state: { kind: 'failed', problem: { kind: kind as ProblemKind, retryable: false, ...problem }, timing },
  }),
)

/** Every state that one call can be in. */
export const callStates: GalleryState[] = [
  ...cards.map((each) => shown('The card', each)),
  ...others.map((each) => shown('Other answers', each)),
  ...failures.map((each) => shown('Not looked up', each)),
]
