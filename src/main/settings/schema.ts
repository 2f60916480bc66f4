import { z } from 'zod'

const text = z.string().min(1).max(300)
const region = z.string().regex(/^[A-Z]{2}$/, 'a region is two capital letters, such as "DE"')

/** The identity formats that a number can be asked for in. */
const IdentityFormat = z.enum(['e164', 'e164-digits', 'national', 'as-received', 'sha256-e164', 'sha256-e164-digits'])

const Connection = z.looseObject({
  platform: z.enum(['experience-platform', 'sample']).optional(),
  organizationId: z.string().max(120).optional(),
  clientId: z.string().max(120).optional(),
  sandbox: z.string().max(120).optional(),
  scopes: z.array(text).max(30).optional(),
  endpoints: z
    .looseObject({ ims: text.optional(), platform: text.optional(), edge: text.optional(), streaming: text.optional() })
    .optional(),
  edge: z
    .looseObject({
      mode: z.enum(['off', 'fallback', 'first-paint']).optional(),
      datastreamId: z.string().max(120).nullable().optional(),
    })
    .optional(),
  trustedHosts: z
    .array(z.string().regex(/^[a-z0-9.-]{1,253}$/i))
    .max(20)
    .optional(),
  certificateFile: text.optional(),
})

const Lookup = z.looseObject({
  identities: z
    .array(z.looseObject({ namespace: text, format: IdentityFormat }))
    .min(1)
    .max(12)
    .optional(),
  mergePolicyId: text.nullable().optional(),
  unstitchedMergePolicyId: text.nullable().optional(),
  personNamespaces: z.array(text).max(10).optional(),
  fields: z.enum(['view', 'all']).optional(),
  events: z.enum(['auto', 'off']).optional(),
  allAttributes: z.boolean().nullable().optional(),
  searchNamespaces: z.array(text).max(10).optional(),
  timeoutMs: z.number().int().min(500).max(60_000).optional(),
})

/** How a score is read: where medium and high begin (0 to 100), which end is bad, how long it holds, its highest value. */
const Score = z
  .looseObject({
    medium: z.number().min(0).max(100).optional(),
    high: z.number().min(0).max(100).optional(),
    badWhen: z.enum(['high', 'low']).optional(),
    staleAfterDays: z.number().positive().optional(),
    scale: z.number().positive().optional(),
  })
  .refine(({ medium = 0, high = 100 }) => medium <= high, 'medium must not be above high')

/** The schemes that a `tel:` or `callto:` link may be passed on with: those that phone apps answer to. */
const PASS_ON_SCHEMES = ['sip', 'sips', 'callto', 'tel', 'ciscotel', 'zoiper'] as const

/** A way for a phone system to tell of its calls, on a port of this computer. */
const Listener = z.looseObject({
  on: z.boolean().optional(),
  port: z.number().int().min(1).max(65_535).optional(),
})

/** What holds for calls to one of the organisation's own numbers: where its callers are at home, and what is shown. */
const Line = z.looseObject({ did: z.string().min(1).max(64), region: region.optional(), view: text.optional() })

/** What machine policy lets agents open for a caller: an https address with places such as `{crmId}` in it. */
const Action = z.looseObject({ label: z.string().min(1).max(60), url: z.string().startsWith('https://').max(1_000) })

/** Where numbers come from; a quiet source does not pop the panel. */
const SOURCES = ['search', 'clipboard', 'hotkey', 'command-line', 'link', 'phone'] as const

/** A settings file, as it may be written: every key optional, keys this version does not know are kept. */
export const UserSettings = z.looseObject({
  version: z.literal(1).optional(),
  connection: Connection.optional(),
  lookup: Lookup.optional(),
  limits: z
    .looseObject({
      perMinute: z.number().int().positive().optional(),
      perHour: z.number().int().positive().optional(),
      perDay: z.number().int().positive().optional(),
    })
    .optional(),
  numbers: z
    .looseObject({
      regions: z.array(region).min(1).max(20).optional(),
      internalExtensions: z
        .array(z.string().regex(/^[0-9X]{1,8}$/))
        .max(50)
        .optional(),
    })
    .optional(),
  triggers: z
    .looseObject({
      clipboard: z.boolean().optional(),
      hotkey: z.string().max(60).optional(),
      panelHotkey: z.string().max(60).optional(),
      hideHotkey: z.string().max(60).optional(),
      quiet: z.array(z.enum(SOURCES)).max(10).optional(),
      dialLinks: z.enum(['off', 'look-up', 'pass-on']).optional(),
      passOnTo: z.enum(PASS_ON_SCHEMES).optional(),
    })
    .optional(),
  phone: z
    .looseObject({
      baresip: Listener.optional(),
      hook: Listener.optional(),
      outgoing: z.boolean().optional(),
      lines: z.array(Line).max(200).optional(),
    })
    .optional(),
  card: z
    .looseObject({
      view: text.optional(),
      paths: z.record(z.string(), z.array(text).max(20)).optional(),
      scores: z.record(z.string(), Score).optional(),
      actions: z.array(Action).max(5).optional(),
      actionHosts: z
        .array(z.string().regex(/^[a-z0-9.-]{1,253}$/i))
        .max(20)
        .optional(),
    })
    .optional(),
  panel: z
    .looseObject({
      placement: z.enum(['bottom-right', 'bottom-left', 'top-right', 'top-left']).optional(),
      display: z.enum(['cursor', 'primary', 'softphone']).optional(),
      hideAfterSeconds: z.number().positive().nullable().optional(),
      size: z.enum(['compact', 'full']).optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
      textSize: z.number().int().min(75).max(200).optional(),
      notify: z.boolean().optional(),
    })
    .optional(),
  privacy: z
    .looseObject({
      contentProtection: z.boolean().optional(),
      blankOnLock: z.boolean().optional(),
      forgetOnLock: z.boolean().optional(),
    })
    .optional(),
  language: z.string().max(35).optional(),
})
export type UserSettings = z.infer<typeof UserSettings>

/** The settings in force: every key has a value. */
export type Settings = {
  version: 1
  connection: {
    platform: 'experience-platform' | 'sample' | null
    organizationId: string
    clientId: string
    sandbox: string
    scopes: string[]
    endpoints: { ims: string; platform: string; edge: string; streaming: string }
    edge: { mode: 'off' | 'fallback' | 'first-paint'; datastreamId: string | null }
    /** Hosts besides Adobe's own that credentials may go to. Only machine policy can name them. */
    trustedHosts: string[]
    /** A file of certificate authorities (PEM) to trust besides the system's. Only machine policy can name it. */
    certificateFile: string | null
  }
  lookup: {
    identities: { namespace: string; format: z.infer<typeof IdentityFormat> }[]
    mergePolicyId: string | null
    unstitchedMergePolicyId: string | null
    personNamespaces: string[]
    fields: 'view' | 'all'
    events: 'auto' | 'off'
    /** Whether agents may look up everything there is of a customer: machine policy alone says so; null leaves it to `fields`. */
    allAttributes: boolean | null
    /** Namespaces in which an agent can search for somebody whose number is not on file. */
    searchNamespaces: string[]
    timeoutMs: number
  }
  limits: { perMinute: number; perHour: number; perDay: number }
  numbers: { regions: string[]; internalExtensions: string[] }
  triggers: {
    clipboard: boolean
    hotkey: string
    /** Brings the panel to the keyboard; empty for none. */
    panelHotkey: string
    /** Hides everything of callers at once; empty for none. */
    hideHotkey: string
    /** Sources of numbers that do not pop the panel. */
    quiet: (typeof SOURCES)[number][]
    /** What happens to `tel:` and `callto:` links that the system opens with the app. */
    dialLinks: 'off' | 'look-up' | 'pass-on'
    /** The scheme by which the phone app gets the number of a link that is passed on. */
    passOnTo: (typeof PASS_ON_SCHEMES)[number]
  }
  phone: {
    baresip: { on: boolean; port: number }
    hook: { on: boolean; port: number }
    /** Whether calls that the agent makes pop, too. */
    outgoing: boolean
    lines: z.infer<typeof Line>[]
  }
  card: {
    view: string
    paths: Record<string, string[]>
    scores: Record<string, z.infer<typeof Score>>
    /** What can be opened for a caller, and where; only machine policy can name either. */
    actions: z.infer<typeof Action>[]
    actionHosts: string[]
  }
  panel: {
    placement: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left'
    display: 'cursor' | 'primary' | 'softphone'
    hideAfterSeconds: number | null
    size: 'compact' | 'full'
    theme: 'system' | 'light' | 'dark'
    /** Of the usual size, in percent. */
    textSize: number
    /** Whether the system tells of a new caller too, without saying who. */
    notify: boolean
  }
  privacy: { contentProtection: boolean; blankOnLock: boolean; forgetOnLock: boolean }
  language: string
}

/** What holds where nobody has said otherwise. */
export const defaultSettings: Settings = {
  version: 1,
  connection: {
    platform: null,
    organizationId: '',
    clientId: '',
    sandbox: 'prod',
    scopes: ['openid', 'session', 'AdobeID', 'read_organizations', 'additional_info.projectedProductContext'],
    endpoints: {
      ims: 'https://ims-na1.adobelogin.com',
      platform: 'https://platform.adobe.io',
      edge: 'https://server.adobedc.net',
      streaming: 'https://dcs.adobedc.net',
    },
    edge: { mode: 'off', datastreamId: null },
    trustedHosts: [],
    certificateFile: null,
  },
  lookup: {
    identities: [{ namespace: 'Phone', format: 'e164' }],
    mergePolicyId: null,
    unstitchedMergePolicyId: null,
    personNamespaces: ['CRMID'],
    fields: 'view',
    events: 'auto',
    allAttributes: null,
    searchNamespaces: ['Email'],
    timeoutMs: 10_000,
  },
  limits: { perMinute: 30, perHour: 300, perDay: 1500 },
  numbers: { regions: ['US'], internalExtensions: ['1XX'] },
  triggers: {
    clipboard: false,
    hotkey: 'CommandOrControl+Shift+L',
    panelHotkey: 'CommandOrControl+Shift+K',
    hideHotkey: 'CommandOrControl+Shift+H',
    quiet: [],
    dialLinks: 'off',
    passOnTo: 'sip',
  },
  phone: { baresip: { on: false, port: 4444 }, hook: { on: false, port: 4455 }, outgoing: false, lines: [] },
  card: { view: 'support', paths: {}, scores: {}, actions: [], actionHosts: [] },
  panel: {
    placement: 'bottom-right',
    display: 'cursor',
    hideAfterSeconds: null,
    size: 'compact',
    theme: 'system',
    textSize: 100,
    notify: false,
  },
  privacy: { contentProtection: false, blankOnLock: true, forgetOnLock: false },
  language: 'system',
}
