import type { CallView, Notice } from '../../../src/preload/bridge'
import { MOMENT } from '../moment'
import type { Answers, GalleryState, Step } from '../state'
import { rich } from './cards'
import { timelinePage } from './more'
import { declined } from './people'
import { call, freshShell, ringing, sampleShell, shell, snapshot, timing } from './shell'

type Around = Pick<GalleryState, 'id' | 'title' | 'snapshot'> & { answers?: Answers; steps?: Step[] }

const around = (group: string, { answers = {}, steps = [], ...rest }: Around): GalleryState => ({
  ...rest,
  group,
  settings: null,
  answers,
  steps,
})

const onStage = call({ kind: 'found', card: rich, timing }, { phone: ringing })
const aside = (id: string, change: Partial<CallView>): CallView =>
  call({ kind: 'aside', was: 'found', name: null }, { id, sightedAt: MOMENT - 400_000, ...change })
const dresden = { e164: '+493515550116', display: '+49 351 5550116', region: 'DE', extension: null }
const former = [
  aside('call-2', {
    state: { kind: 'aside', was: 'found', name: 'Delphine Okonkwo-Marsh' },
    number: dresden,
    pinned: true,
  }),
  aside('call-3', { state: { kind: 'aside', was: 'ambiguous', name: null } }),
  aside('call-4', { state: { kind: 'aside', was: 'withheld', name: null }, number: null }),
  aside('call-5', { state: { kind: 'aside', was: 'looking', name: null }, number: dresden }),
]

const start: Around[] = [
  { id: 'welcome', title: 'The first start', snapshot: snapshot(freshShell()) },
  {
    id: 'welcome-refused-host',
    title: 'The settings point to a host that is not trusted',
    snapshot: snapshot(shell({ connection: { refusedHost: 'collector.example.net', secret: 'missing' } })),
  },
  { id: 'idle', title: 'Ready, no call yet', snapshot: snapshot(shell()) },
  { id: 'idle-sample', title: 'Ready, with the sample platform', snapshot: snapshot(sampleShell()) },
  {
    id: 'idle-secret-missing',
    title: 'The client secret is missing',
    snapshot: snapshot(shell({ connection: { secret: 'missing', keychainProblem: 'locked' } })),
  },
  {
    id: 'idle-limits',
    title: 'A desktop where little can be read, and a hotkey that is taken',
    snapshot: snapshot(
      shell({
        clipboard: { watching: false, available: false, why: 'wayland' },
        hotkey: { accelerator: 'CommandOrControl+Shift+L', state: 'taken' },
        startAtLogin: { on: false, available: false },
      }),
    ),
  },
  {
    id: 'idle-quiet',
    title: 'Copied numbers come quietly, two calls wait',
    snapshot: snapshot(shell({ desk: { quiet: ['clipboard', 'link'], waiting: 2 } }), former.slice(0, 2), null),
  },
  {
    id: 'blank',
    title: 'Everything of callers is hidden',
    snapshot: snapshot(shell({ desk: { blank: true } }), [onStage]),
  },
  { id: 'silent', title: 'Main does not answer', snapshot: null },
]

const notices: Notice[] = [
  { kind: 'settings-broken', keptAs: 'settings.broken-20260318-1330.json', detail: 'line 4: a comma is missing' },
  { kind: 'policy-refused', detail: 'policy.json may be written by others.' },
  { kind: 'settings-newer' },
  { kind: 'settings-not-saved' },
  { kind: 'ignored', reason: 'no-number', source: 'clipboard' },
  { kind: 'ignored', reason: 'secret', source: 'hotkey' },
  { kind: 'placeholder', written: '%CallerNumber%', advice: 'placeholder.unknown' },
  { kind: 'link-refused', reason: 'other' },
]

const beside: Around[] = [
  { id: 'other-calls', title: 'Former calls, one of them pinned', snapshot: snapshot(shell(), [onStage, ...former]) },
  {
    id: 'other-calls-compact',
    title: 'Former calls, at a glance',
    snapshot: snapshot(shell({ desk: { size: 'compact' } }), [onStage, ...former]),
  },
  { id: 'notices', title: 'Every notice', snapshot: snapshot(shell({ notices })) },
  {
    id: 'notice-over-card',
    title: 'A notice above a card',
    snapshot: snapshot(shell({ notices: notices.slice(4, 5) }), [onStage]),
  },
]

const looking = call({ kind: 'looking' }, { sightedAt: MOMENT - 400 })

const opened: Around[] = [
  { id: 'trace', title: 'Why this match', snapshot: snapshot(shell(), [onStage]), steps: [{ pane: 'trace' }] },
  {
    id: 'trace-none',
    title: 'Nothing is known of this lookup yet',
    snapshot: snapshot(shell(), [looking]),
    answers: { trace: () => null },
    steps: [{ pane: 'trace' }],
  },
  {
    id: 'timeline',
    title: 'What the customer did',
    snapshot: snapshot(shell(), [onStage]),
    steps: [{ pane: 'timeline' }],
  },
  {
    id: 'timeline-covered',
    title: 'What the customer did, without what is for selling',
    snapshot: snapshot(shell(), [call({ kind: 'found', card: declined, timing })]),
    answers: {
      timeline: ({ from, count, kinds }) => timelinePage(from, count, kinds, ['purchase', 'cart', 'campaign', 'offer']),
    },
    steps: [{ pane: 'timeline' }],
  },
  {
    id: 'timeline-empty',
    title: 'Nothing on file that the customer did',
    snapshot: snapshot(shell(), [onStage]),
    answers: { timeline: () => ({ items: [], total: 0, kinds: {}, more: false }) },
    steps: [{ pane: 'timeline' }],
  },
  {
    id: 'attributes-unverified',
    title: 'All attributes, before the caller is verified',
    snapshot: snapshot(shell(), [onStage]),
    steps: [{ pane: 'attributes' }],
  },
  {
    id: 'attributes',
    title: 'All attributes',
    snapshot: snapshot(shell(), [{ ...onStage, verified: true }]),
    steps: [{ pane: 'attributes' }, { press: '[class*="before"] button' }],
  },
  { id: 'keys', title: 'The keyboard shortcuts', snapshot: snapshot(shell(), [onStage]), steps: [{ pane: 'keys' }] },
  {
    id: 'menu',
    title: 'The menu',
    snapshot: snapshot(shell(), [onStage]),
    steps: [{ press: 'header [aria-haspopup]' }],
  },
]

/** Where no call has the panel to itself: before calls, beside them, and the pages that open over one. */
export const aroundStates: GalleryState[] = [
  ...start.map((each) => around('Without a call', each)),
  ...beside.map((each) => around('Beside a call', each)),
  ...opened.map((each) => around('Opened from a card', each)),
]
