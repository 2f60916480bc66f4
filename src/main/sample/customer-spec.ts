import type { AudienceKey } from './audiences'
import type { BasketItem } from './products'
import type { SampleRecord } from './records'

/**
 * A consent as XDM writes it: yes, no, pending, unknown, yes and no by default, and the legal grounds that stand in for
 * a choice (legitimate interest, contract, legal obligation, vital and public interest).
 */
export type Choice = 'y' | 'n' | 'p' | 'u' | 'dy' | 'dn' | 'LI' | 'CT' | 'CP' | 'VI' | 'PI'

/** A score as Customer AI delivers it, with its age in days. */
export type ScoreSpec = {
  score: number
  probability: number
  percentile: number
  ago: number
  factors: [code: string, value: string, importance: 'low' | 'medium' | 'high'][]
}

/** How far somebody went with a campaign's message. */
export type CampaignSpec = {
  ago: number
  name: string
  channel: 'email' | 'sms' | 'push'
  reached: 'sent' | 'opened' | 'clicked'
}

export type PurchaseSpec = { ago: number; items: BasketItem[]; discount?: number }

/** A synthetic customer, written briefly; times are days before now. */
export type CustomerSpec = {
  crm: string
  name: { full: string; first?: string; last?: string; title?: string }
  phone: string
  /** The number as the customer's data sets spell it where that is not E.164. */
  phoneIds?: string[]
  email?: string
  birthDate?: string
  street?: string
  postalCode?: string
  city?: string
  state?: string
  countryCode: string
  language?: string
  currency: string
  timeZone?: string
  testProfile?: boolean
  since?: number
  loyalty?: { tier: string; points: number; nextTier?: string; missing?: number }
  lifetime?: number
  churn?: ScoreSpec
  conversion?: ScoreSpec
  consents?: {
    collect?: Choice
    share?: Choice
    personalize?: Choice
    preferred?: string
    any?: Choice
    email?: Choice
    sms?: Choice
    push?: Choice
    call?: Choice
    postalMail?: Choice
    whatsApp?: Choice
    fax?: Choice
    commercialEmail?: Choice
    ago?: number
  }
  audiences?: [key: AudienceKey, status: 'realized' | 'existing' | 'exited', ago: number][]
  /** Memberships that other systems keep, by namespace and then by the audience's id there. */
  otherAudiences?: [namespace: string, id: string, status: 'realized' | 'exited', ago: number][]
  /** Whether the data is as careless as real data: copies in tenant fields, an empty source, a flag that is text. */
  careless?: boolean
  purchases?: PurchaseSpec[]
  openOrder?: { ago: number; items: BasketItem[]; status: string; statusAgo: number }
  campaigns?: CampaignSpec[]
  /** Contracts by XDM's Subscription Details, or by its Telecom Subscription where a line is named. */
  subscriptions?: { plan: string; status: string; since: number; line?: 'mobile' | 'internet' }[]
  /** Products that were put into the cart and not bought since. */
  cart?: { ago: number; items: BasketItem[] }
  /** Orders as a back office tells of them: placed, then perhaps shipped or cancelled. */
  orders?: { number: string; ago: number; items: BasketItem[]; shipped?: number; cancelled?: number }[]
  appVisits?: number[]
  clubPoints?: { ago: number; points: number }[]
  offers?: { ago: number; name: string }[]
  /** So many events more, which are made when somebody asks for them. */
  history?: number
  support?: { ago: number; topic: string; channel: 'phone' | 'chat'; outcome: string }[]
  pageViews?: { count: number; days: number; strayTab?: boolean }
}

/** A synthetic customer and everything the platform would have been sent about them. */
export type SampleCustomer = {
  crm: string
  name: string
  countryCode: string
  phone: string
  records: SampleRecord[]
  /** Many more events, made only once somebody asks for the customer's events; null where there are none. */
  later: (() => SampleRecord[]) | null
}
