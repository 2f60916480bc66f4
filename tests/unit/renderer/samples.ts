import type {
  CallView,
  Card,
  CardField,
  CardValue,
  DeskPart,
  Patch,
  Shell,
  Snapshot,
  Timing,
  Trace,
} from '../../../src/preload/bridge'

export const desk: DeskPart = {
  language: 'en-GB',
  theme: 'system',
  size: 'full',
  corner: 'bottom-right',
  view: 'support',
  views: [{ id: 'support', label: 'support' }],
  quiet: [],
  waiting: 0,
  actions: [],
  searchNamespaces: ['Email'],
  allAttributes: false,
  blank: false,
  dismissed: 0,
  panelHotkey: '',
  hideHotkey: '',
  panelHotkeyState: 'off',
  hideHotkeyState: 'off',
  locked: [],
  settingsVersion: 0,
}

export const shell: Shell = {
  version: '0.1.0',
  electronVersion: '25.1.1',
  connection: {
    platform: 'sample',
    organizationId: '',
    clientId: '',
    sandbox: 'prod',
    scopes: ['openid'],
    endpoints: { ims: 'https://ims.example', platform: 'https://platform.example', edge: '', streaming: '' },
    edge: { mode: 'off', datastreamId: null },
    secret: 'missing',
    keychainProblem: null,
    refusedHost: null,
  },
  clipboard: { watching: false, available: true, ignored: null, paused: false, why: null },
  hotkey: { accelerator: 'CommandOrControl+Shift+L', state: 'registered' },
  phone: {
    baresip: { on: false, port: 4444, state: 'off', why: null, nextTryAt: null },
    hook: { on: false, port: 4455, state: 'off' },
    outgoing: false,
    dialLinks: 'off',
    passOnTo: 'sip',
    links: { callside: false, tel: false, callto: false },
    command: ['/opt/Callside/callside'],
  },
  startAtLogin: { on: false, available: true },
  sampleNumbers: [],
  usage: { today: 0, thisMonth: 0 },
  notices: [],
  desk,
}

export function callView(id: string, state: CallView['state'] = { kind: 'looking' }): CallView {
  const number = { e164: '+493023125042', display: '+49 30 23125042', region: 'DE', extension: null }
  return {
    id,
    number,
    source: 'clipboard',
    sightedAt: 1_000,
    state,
    phone: null,
    identity: null,
    chosen: false,
    verified: false,
    pinned: false,
    note: '',
  }
}

export function snapshotOf(sequence: number, ...ids: string[]): Snapshot {
  return { sequence, shell, calls: ids.map((id) => callView(id)), stage: ids[0] ?? null }
}

export function stagePatch(sequence: number, stage: string | null): Patch {
  return { sequence, stage }
}

export const timing: Timing = { answeredMs: 640, answeredAt: 2_000, serverMs: null, requests: 2 }

export const score: Extract<CardValue, { type: 'score' }> = {
  type: 'score',
  score: 82,
  level: 'high',
  badWhen: 'high',
  probability: 0.64,
  percentile: 87,
  factors: [
    { name: '_tenant.service.contactsIn14Days', value: '3', importance: 'high' },
    { name: 'Returned the last order', value: null, importance: null },
  ],
  at: '2026-11-20T08:00:00Z',
  stale: false,
}

/** A value of a card, with nothing said of it that a test does not say. */
export function field(id: string, value: CardValue): CardField {
  return { id, label: id, value, sensitive: false, sales: false, at: null, dataset: null }
}

export const card: Card = {
  view: 'support',
  name: 'Imogen Quillfeather',
  testProfile: false,
  timeZone: null,
  place: null,
  consents: [],
  glance: [],
  sections: [],
  changedAt: null,
  datasets: [],
  pending: [],
  notAvailable: [],
  moreEvents: false,
  source: 'hub',
  uncertain: false,
}

export const trace: Trace = {
  sandbox: 'prod',
  mergePolicyId: null,
  answeredPolicyId: 'policy-1',
  candidates: [
    { namespace: 'Phone', format: 'e164', region: 'DE', result: 'matched' },
    { namespace: 'Phone', format: 'sha256-e164', region: 'DE', result: 'nobody' },
  ],
  steps: [
    {
      purpose: 'profiles',
      attempt: 1,
      startedMs: 2,
      tookMs: 300,
      status: 503,
      bytes: 80,
      requestId: 'request-1',
      problem: 'unreachable',
      code: null,
      shared: false,
    },
    {
      purpose: 'profiles',
      attempt: 2,
      startedMs: 400,
      tookMs: 212,
      status: 200,
      bytes: 12_400,
      requestId: 'request-2',
      problem: null,
      code: null,
      shared: false,
    },
  ],
  why: 'one-profile',
}
