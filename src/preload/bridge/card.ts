import { z } from 'zod'

const when = z.string().max(40)

/** An amount of money; `currency` is ISO 4217, or null where the profile does not say which. */
export const Money = z.object({ amount: z.number(), currency: z.string().length(3).nullable() })
export type Money = z.infer<typeof Money>

/** What moved a score: an attribute or behaviour by its code, its value, and how much it weighs. */
export const ScoreFactor = z.object({
  name: z.string().max(120),
  value: z.string().max(120).nullable(),
  importance: z.enum(['low', 'medium', 'high']).nullable(),
})
export type ScoreFactor = z.infer<typeof ScoreFactor>

/**
 * Why nothing is to be sold to a customer now: what they have refused, or that it isn't known what they allow (`unknown`),
 * as at an edge where no consent arrives.
 */
export const SalesPurpose = z.enum(['call', 'marketing', 'personalize', 'unknown'])
export type SalesPurpose = z.infer<typeof SalesPurpose>

/** One typed value of a card. Dates are ISO 8601; the renderer formats everything for the agent's language. */
export const CardValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().max(400) }),
  z.object({ type: z.literal('number'), number: z.number() }),
  /** A share from 0 to 1. */
  z.object({ type: z.literal('percent'), share: z.number() }),
  z.object({ type: z.literal('money'), money: Money }),
  z.object({ type: z.literal('date'), at: when }),
  /** A moment that is told by how long ago it was. */
  z.object({ type: z.literal('relative-time'), at: when }),
  /** A phone number in the international format, or as it is stored where it can't be read. */
  z.object({ type: z.literal('phone'), display: z.string().max(40) }),
  /** An address, line by line, as it is written in its country. */
  z.object({ type: z.literal('address'), lines: z.array(z.string().max(120)).min(1).max(8) }),
  z.object({ type: z.literal('list'), items: z.array(z.string().max(120)).min(1).max(50) }),
  /** A sensitive value that is there and stays in main until the caller is verified. */
  z.object({ type: z.literal('masked') }),
  /** A value that is for selling and stays in main, since the customer has refused this. */
  z.object({ type: z.literal('covered'), purpose: SalesPurpose }),
  z.object({ type: z.literal('tier'), tier: z.string().max(80), points: z.number().nullable() }),
  z.object({
    type: z.literal('score'),
    score: z.number(),
    level: z.enum(['low', 'medium', 'high']),
    badWhen: z.enum(['high', 'low']),
    /** The true probability, from 0 to 1, and the rank among all scored profiles, from 1 to 100. */
    probability: z.number().min(0).max(1).nullable(),
    percentile: z.number().min(0).max(100).nullable(),
    factors: z.array(ScoreFactor).max(10),
    at: when.nullable(),
    stale: z.boolean(),
  }),
  z.object({
    type: z.literal('last-purchase'),
    title: z.string().max(200),
    money: Money.nullable(),
    at: when.nullable(),
  }),
])
export type CardValue = z.infer<typeof CardValue>

/**
 * A labelled value; `label` is a locale key of `field.*`, or the words themselves for a view of one's own. `at`: when the
 * value came about, where the profile says so of this value; `dataset`: the name of the dataset that it surely came from.
 */
export const CardField = z.object({
  id: z.string().max(60),
  label: z.string().max(80),
  value: CardValue,
  sensitive: z.boolean(),
  sales: z.boolean(),
  at: when.nullable(),
  dataset: z.string().max(120).nullable(),
})
export type CardField = z.infer<typeof CardField>

/** One line of a list: a purchase or a campaign touch. `kind` is a locale key of `touch.*`. */
export const CardLine = z.object({
  title: z.string().max(300),
  kind: z.string().max(40).nullable(),
  at: when.nullable(),
  money: Money.nullable(),
  quantity: z.number().nullable(),
})
export type CardLine = z.infer<typeof CardLine>

const sectionHead = {
  id: z.string().max(60),
  label: z.string().max(80),
  /** What the customer has refused, so that the section's content stays in main; null where it is shown. */
  covered: SalesPurpose.nullable(),
}

/** A section of the card: tiles, rows, lines, short words side by side, or the place of the timeline. */
export const CardSection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tiles'), ...sectionHead, fields: z.array(CardField).max(12) }),
  z.object({ kind: z.literal('fields'), ...sectionHead, fields: z.array(CardField).max(40) }),
  z.object({ kind: z.literal('lines'), ...sectionHead, lines: z.array(CardLine).max(50) }),
  z.object({ kind: z.literal('words'), ...sectionHead, words: z.array(z.string().max(200)).max(200) }),
  /** The events themselves are fetched page by page (`timeline`). */
  z.object({ kind: z.literal('timeline'), ...sectionHead }),
])
export type CardSection = z.infer<typeof CardSection>

/**
 * The values that a consent can have in XDM (Consents and Preferences): yes, no, pending, unknown, the defaults for yes
 * and no, and the legal bases (legitimate interest, contract, legal obligation, vital interest, public interest).
 */
export const ConsentValue = z.enum(['y', 'n', 'p', 'u', 'dy', 'dn', 'LI', 'CT', 'CP', 'VI', 'PI', 'other'])
export type ConsentValue = z.infer<typeof ConsentValue>

/** What the customer allows. `purpose` is a locale key of `consent.*`; `answer` is null while it is undecided. */
export const Consent = z.object({
  purpose: z.string().max(60),
  answer: z.enum(['yes', 'no']).nullable(),
  value: ConsentValue,
  /** When it was given or refused, where the profile says so. */
  at: when.nullable(),
})
export type Consent = z.infer<typeof Consent>

/** Parts of a card that arrive after the profile itself, or that a source does not have. */
export const CardPart = z.enum(['events', 'audiences', 'consents'])
export type CardPart = z.infer<typeof CardPart>

/**
 * A part that the card has to do without: the organisation does not have it, it could not be had this time, or it is
 * not known at the edge.
 */
export const MissingPart = z.object({ part: CardPart, why: z.enum(['not-enabled', 'failed', 'edge']) })
export type MissingPart = z.infer<typeof MissingPart>

/**
 * Everything that one card paints. A field the profile lacks is not in here at all.
 * `timeZone` (IANA) is set only where it is certain; `uncertain` says that the values may belong to someone else.
 */
export const Card = z.object({
  /** The view that made the card. */
  view: z.string().max(60),
  name: z.string().max(200).nullable(),
  testProfile: z.boolean(),
  timeZone: z.string().max(60).nullable(),
  place: z.string().max(120).nullable(),
  consents: z.array(Consent).max(40),
  /** The values of the compact card, the most important first; each is in a section, too. */
  glance: z.array(CardField).max(5),
  sections: z.array(CardSection).max(20),
  changedAt: when.nullable(),
  /** The names of the datasets that the profile was made from, as far as they are known. */
  datasets: z.array(z.string().max(120)).max(20),
  pending: z.array(CardPart),
  notAvailable: z.array(MissingPart),
  /** Whether older events can be asked for. */
  moreEvents: z.boolean(),
  /** Where the profile was read: at the hub, or at the edge, which knows mapped attributes and audiences only. */
  source: z.enum(['hub', 'edge']),
  uncertain: z.boolean(),
})
export type Card = z.infer<typeof Card>
