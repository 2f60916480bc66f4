import type {
  CallView,
  LookupState,
  PhonePart,
  Shell,
  ShownNumber,
  Snapshot,
  Timing,
} from '../../../src/preload/bridge'
import { MOMENT, secondsAgo } from '../moment'

type Change<T> = { [K in keyof T]?: T[K] extends object ? Partial<T[K]> : T[K] }

const base: Shell = {
  version: '0.1.0',
  electronVersion: '25.1.1',
  connection: {
    platform: 'experience-platform',
    organizationId: '0A1B2C3D4E5F60718293A4B5@AdobeOrg',
    clientId: '5f0c1d2e3b4a49688776655443322110',
    sandbox: 'prod',
    scopes: ['openid', 'session', 'AdobeID', 'read_organizations', 'additional_info.projectedProductContext'],
    endpoints: {
      ims: 'https://ims-na1.adobelogin.com',
      platform: 'https://platform.adobe.io',
      edge: 'https://server.adobedc.net',
      streaming: 'https://dcs.adobedc.net',
    },
    edge: { mode: 'off', datastreamId: null },
    secret: 'keychain',
    keychainProblem: null,
    refusedHost: null,
  },
  clipboard: { watching: true, available: true, ignored: null, paused: false, why: null },
  hotkey: { accelerator: 'CommandOrControl+Shift+L', state: 'registered' },
  phone: {
    baresip: { on: false, port: 4444, state: 'off', why: null, nextTryAt: null },
    hook: { on: true, port: 41_954, state: 'open' },
    outgoing: false,
    dialLinks: 'off',
    passOnTo: 'sip',
    links: { callside: true, tel: false, callto: false },
    command: ['/usr/bin/callside'],
  },
  startAtLogin: { on: true, available: true },
  sampleNumbers: [],
  usage: { today: 148, thisMonth: 2_310 },
  notices: [],
  desk: {
    language: 'en-GB',
    theme: 'system',
    size: 'full',
    corner: 'bottom-right',
    view: 'support',
    views: [
      { id: 'support', label: 'support' },
      { id: 'sales', label: 'sales' },
    ],
    quiet: [],
    waiting: 0,
    actions: [],
    searchNamespaces: ['Email', 'CRMID'],
    allAttributes: true,
    blank: false,
    dismissed: 0,
    panelHotkey: 'CommandOrControl+Shift+P',
    hideHotkey: 'CommandOrControl+Shift+H',
    panelHotkeyState: 'registered',
    hideHotkeyState: 'registered',
    locked: [],
    settingsVersion: 1,
  },
}

/** What surrounds the calls: connected, watching, nothing special; with changes. */
export function shell(change: Change<Shell> = {}): Shell {
  const merged = { ...base, ...change } as Shell
  return {
    ...merged,
    connection: { ...base.connection, ...change.connection },
    clipboard: { ...base.clipboard, ...change.clipboard },
    hotkey: { ...base.hotkey, ...change.hotkey },
    phone: { ...base.phone, ...change.phone },
    desk: { ...base.desk, ...change.desk },
  }
}

/** The shell on the first start, when nothing is set up. */
export function freshShell(): Shell {
  return shell({
    connection: { platform: 'none', organizationId: '', clientId: '', secret: 'missing' },
    clipboard: { watching: false },
    startAtLogin: { on: false, available: true },
    usage: { today: 0, thisMonth: 0 },
  })
}

/** The shell while the sample platform is explored. */
export function sampleShell(change: Change<Shell> = {}): Shell {
  return shell({
    sampleNumbers: [
      { display: '+49 30 23125042', hint: 'sample.rich' },
      { display: '+1 202 555 0142', hint: 'sample.second' },
      { display: '+49 30 23125107', hint: 'sample.twoSpellings' },
      { display: '+971 50 123 4567', hint: 'sample.arabic' },
      { display: '+86 131 2345 6789', hint: 'sample.chinese' },
      { display: '+49 30 23125990', hint: 'sample.unknown' },
    ],
    ...change,
    connection: { platform: 'sample', organizationId: '', clientId: '', sandbox: 'sample', ...change.connection },
  })
}

/** A German number of a range that is kept for fiction. */
export const berlin: ShownNumber = {
  e164: '+493023125042',
  display: '+49 30 23125042',
  region: 'DE',
  extension: null,
}

/** A ringing call, as a phone system tells it. */
export const ringing: PhonePart = {
  phase: 'ringing',
  direction: 'inbound',
  line: '+49 30 23125000',
  queue: 'Support',
  system: 'MicroSIP',
  endedAt: null,
}

/** When an answer came and what it took. */
export const timing: Timing = { answeredMs: 640, answeredAt: secondsAgo(2), serverMs: 410, requests: 3 }

/** A call in a state. */
export function call(state: LookupState, change: Partial<CallView> = {}): CallView {
  return {
    id: 'call-1',
    number: berlin,
    source: 'clipboard',
    sightedAt: MOMENT - 2_640,
    state,
    phone: null,
    identity: null,
    chosen: false,
    verified: false,
    pinned: false,
    note: '',
    ...change,
  }
}

/** A snapshot with these calls, the first of them on stage. */
export function snapshot(around: Shell, calls: CallView[] = [], stage: string | null = calls[0]?.id ?? null): Snapshot {
  return { sequence: 1, shell: around, calls, stage }
}
