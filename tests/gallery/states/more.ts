import { SETTING_KEYS, valueAt } from '../../../src/main/settings/keys'
import { defaultSettings } from '../../../src/main/settings/schema'
import type {
  Arrival,
  AttributeNode,
  AttributePage,
  DoctorCheck,
  EventKind,
  SettingsReport,
  TimelineItem,
  TimelinePage,
  Trace,
} from '../../../src/preload/bridge'
import { daysAgo, secondsAgo } from '../moment'

/** How a lookup came about that two spellings led to, one of them at the second try. */
export const trace: Trace = {
  sandbox: 'prod',
  mergePolicyId: null,
  answeredPolicyId: '6b2c0f7e-1d52-4c3a-9a80-2f4b1f0e7a11',
  candidates: [
    { namespace: 'Phone', format: 'e164', region: 'DE', result: 'matched' },
    { namespace: 'Phone', format: 'e164-digits', region: 'DE', result: 'nobody' },
    { namespace: 'LegacyPhone', format: 'national', region: 'DE', result: 'not-tried' },
  ],
  steps: [
    step('token', 2, 88, 200, 1_180, 'b1f5a0'),
    { ...step('profiles', 92, 160, 503, 212, 'c07d12'), problem: 'unreachable', code: null },
    { ...step('profiles', 320, 214, 200, 18_420, 'd93e44'), attempt: 2 },
    step('events', 536, 190, 200, 64_300, 'e1aa07'),
    { ...step('audiences', 540, 61, 200, 2_140, 'f4410b'), shared: true },
  ],
  why: 'overlapping-graphs',
}

function step(
  purpose: Trace['steps'][number]['purpose'],
  startedMs: number,
  tookMs: number,
  status: number,
  bytes: number,
  id: string,
): Trace['steps'][number] {
  const rest = { attempt: 1, problem: null, code: null, shared: false }
  return { purpose, startedMs, tookMs, status, bytes, requestId: `7f3c-${id}-91`, ...rest }
}

type Event = [days: number, kind: EventKind, type: string, detail: string | null, amount?: number]

const events: Event[] = [
  [0.2, 'web', 'web.webpagedetails.pageViews', 'Returns and exchanges'],
  [0.21, 'support', 'support.contact', 'Delivery question, by chat'],
  [1, 'order', 'commerce.backofficeShipmentCompleted', 'Order 10427'],
  [1.1, 'message', 'message.feedback', 'Your parcel is on its way'],
  [1.4, 'campaign', 'directMarketing.emailClicked', 'Spring on the ridge'],
  [3, 'purchase', 'commerce.purchases', 'Trail jacket, moss', 129],
  [3.02, 'cart', 'commerce.productListAdds', 'Trail jacket, moss'],
  [6, 'app', 'application.launches', null],
  [6.2, 'offer', 'decisioning.propositionDisplay', 'Free repair for Gold members'],
  [9, 'loyalty', 'loyalty.pointsEarned', '1,290 points'],
  [16, 'purchase', 'commerce.purchases', 'Wool socks × 3', 38.7],
  [41, 'purchase', 'commerce.purchases', 'Head torch 400', 54.9],
  [41.3, 'other', 'northwind.warrantyRegistered', 'Head torch 400'],
]

const items: TimelineItem[] = events.map(([days, kind, type, detail, amount], index) => ({
  id: `event-${index}`,
  at: daysAgo(days),
  kind,
  type,
  detail,
  money: amount === undefined ? null : { amount, currency: 'EUR' },
  dataset: kind === 'purchase' ? 'Web shop orders' : null,
  covered: false,
}))

/** A stretch of the events, as main would answer; `hidden` kinds are covered by what the customer has refused. */
export function timelinePage(from: number, count: number, kinds: EventKind[], hidden: EventKind[] = []): TimelinePage {
  const passing = items.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  const counts: TimelinePage['kinds'] = {}
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1
  const shown = passing.slice(from, from + count)
  return {
    items: shown.map((item) =>
      hidden.includes(item.kind) ? { ...item, covered: true, detail: null, money: null } : item,
    ),
    total: passing.length,
    kinds: counts,
    more: true,
  }
}

const tree: [path: string, value: string | null, children: number][] = [
  ['homeAddress', null, 3],
  ['homeAddress.city', 'Berlin', 0],
  ['homeAddress.postalCode', '10115', 0],
  ['homeAddress.street1', 'Invalidenstraße 117', 0],
  ['loyalty', null, 3],
  ['loyalty.lifetimePurchases', '4820', 0],
  ['loyalty.points', '12400', 0],
  ['loyalty.tier', 'gold', 0],
  ['person', null, 2],
  ['person.birthDate', '1986-07-14', 0],
  ['person.name', null, 2],
  ['person.name.firstName', 'Imogen', 0],
  ['person.name.lastName', 'Quillfeather', 0],
]

/** The attribute tree, or what of it holds the query. */
export function attributePage(query: string): AttributePage {
  const wanted = query.toLowerCase()
  const isHit = ([path, value]: (typeof tree)[number]): boolean =>
    `${path} ${value ?? ''}`.toLowerCase().includes(wanted)
  const kept = tree.filter(
    (row) => isHit(row) || tree.some((other) => isHit(other) && other[0].startsWith(`${row[0]}.`)),
  )
  const nodes = kept.map(([path, value, children]): AttributeNode => {
    const parts = path.split('.')
    return { path, name: parts.at(-1) ?? path, depth: parts.length - 1, value, children }
  })
  return { state: 'there', nodes, total: nodes.length }
}

const chosen: Record<string, unknown> = {
  'connection.platform': 'experience-platform',
  'connection.organizationId': '0A1B2C3D4E5F60718293A4B5@AdobeOrg',
  'connection.clientId': '5f0c1d2e3b4a49688776655443322110',
  'numbers.regions': ['DE', 'GB'],
  'triggers.clipboard': true,
}
const imposed: Record<string, unknown> = {
  'connection.sandbox': 'prod',
  'limits.perDay': 800,
  'privacy.blankOnLock': true,
  'card.actions': [{ label: 'Open in CRM', url: 'https://crm.example.com/contact/{crmId}' }],
}

/** Every setting: most as nobody has said otherwise, some the agent's, and with `managed` some locked by policy. */
export function settingsReport(managed: boolean): SettingsReport {
  const settings = SETTING_KEYS.map((key) => {
    const locked = managed && Object.hasOwn(imposed, key)
    const value = locked ? imposed[key] : Object.hasOwn(chosen, key) ? chosen[key] : valueAt(defaultSettings, key)
    const origin = locked ? ('policy' as const) : Object.hasOwn(chosen, key) ? ('user' as const) : ('default' as const)
    return { key, value, origin, locked }
  })
  const policy = managed
    ? { state: 'followed' as const, path: '/etc/callside/policy.json', detail: null }
    : { state: 'absent' as const, path: null, detail: null }
  return { settings, policy }
}

/** The keys that policy locks in `settingsReport(true)`. */
export const LOCKED = Object.keys(imposed)

/** What the doctor found: all ends of it. */
export const doctorChecks: DoctorCheck[] = [
  { name: 'settings', result: 'ok', detail: 'settings.json is read and understood.', advice: null },
  { name: 'keychain', result: 'ok', detail: 'The client secret is in the keychain.', advice: null },
  { name: 'token', result: 'ok', detail: 'An access token was issued.', advice: null },
  {
    name: 'merge-policy',
    result: 'warning',
    detail: 'The sandbox’s default merge policy is used.',
    advice: 'Name one in “lookup.mergePolicyId” so that a change of the default doesn’t change cards.',
  },
  {
    name: 'lookup',
    result: 'failed',
    detail: 'The platform answered 403: View Profiles is missing.',
    advice: 'Ask your IT team to add the credential to a role with View Profiles.',
  },
  { name: 'events', result: 'skipped', detail: 'Not tried, since the lookup failed.', advice: null },
]

/** What phone systems sent lately. */
export const arrivals: Arrival[] = [
  {
    id: 2,
    at: secondsAgo(40),
    way: 'hook',
    system: 'asterisk',
    hex: '7b2270686f6e65223a222b343933303233313235303432227d',
    isCut: false,
    phase: 'ringing',
    direction: 'inbound',
    callId: '1742304680.17',
    line: '+493023125000',
    queue: 'Support',
    meaning: { kind: 'number', display: '+49 30 23125042' },
    change: 'began',
  },
  {
    id: 1,
    at: secondsAgo(400),
    way: 'command-line',
    system: 'microsip',
    hex: '2543616c6c65724e756d62657225',
    isCut: false,
    phase: null,
    direction: null,
    callId: null,
    line: null,
    queue: null,
    meaning: { kind: 'placeholder', written: '%CallerNumber%', advice: 'placeholder.unknown' },
    change: 'none',
  },
]
