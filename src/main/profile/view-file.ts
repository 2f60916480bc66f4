import { z } from 'zod'
import { EventKind } from '../../preload/bridge'
import type { View, ViewField, ViewSection } from './view'

/** Steps of letters, digits and `_ - @ : $`, with dots between them: a comma would split the list that is asked for. */
const PATH = /^[\p{L}\p{N}_@:$-]{1,100}(?:\.[\p{L}\p{N}_@:$-]{1,100}){0,19}$/u
const ID = /^[A-Za-z][A-Za-z0-9-]{0,49}$/
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
const EVENT_TYPE = /^[\p{L}\p{N}_.:-]{1,100}$/u

const id = z
  .string()
  .regex(ID, 'a name of letters, digits and hyphens that begins with a letter, at most 50 characters')
const path = z
  .string()
  .max(400)
  .regex(PATH, 'a path such as person.name.firstName: steps of letters, digits and _ - @ : $ with dots between them')
const paths = z.array(path).max(20)
const words = z.string().trim().min(1).max(80)
const LABEL = 'a text of 1 to 80 characters, or an object of language tags with such texts'
const label = z.union(
  [
    words,
    z
      .record(z.string().regex(LANGUAGE_TAG), words)
      .refine((texts) => Object.keys(texts).length > 0 && Object.keys(texts).length <= 40, LABEL),
  ],
  { error: LABEL },
)
const eventType = z.string().regex(EVENT_TYPE, 'the beginning of an event type, such as commerce.purchases')
const someEventTypes = z.array(eventType).min(1).max(30)

const fieldHead = {
  id,
  label,
  paths: paths.default([]),
  at: paths.default([]),
  sensitive: z.boolean().default(false),
  sales: z.boolean().default(false),
}

const beside = z.strictObject({
  date: paths.default([]),
  probability: paths.default([]),
  percentile: paths.default([]),
  factors: paths.default([]),
})

/** What Customer AI writes for each of its models (its guide to input and output), whatever the object is called. */
const scoreParts = z.strictObject({
  score: paths.default(['score', 'value']),
  date: paths.default(['scoreDate', 'date', 'timestamp']),
  probability: paths.default(['probability', 'probabilityPercent']),
  percentile: paths.default(['percentile']),
  factors: paths.default(['influentialFactors', 'factors']),
  type: paths.default(['propensityType', 'type']),
})

const thresholds = z
  .strictObject({ medium: z.number().min(0).max(100).default(40), high: z.number().min(0).max(100).default(70) })
  .refine(({ medium, high }) => medium <= high, 'medium to be no higher than high')

const scale = z.number().min(0.001).max(1_000_000).nullable().default(null)

const field = z.discriminatedUnion('format', [
  z.strictObject({ ...fieldHead, format: z.literal('text') }),
  z.strictObject({ ...fieldHead, format: z.literal('number') }),
  z.strictObject({ ...fieldHead, format: z.literal('date') }),
  z.strictObject({ ...fieldHead, format: z.literal('relative-time') }),
  z.strictObject({ ...fieldHead, format: z.literal('phone') }),
  z.strictObject({ ...fieldHead, format: z.literal('address') }),
  z.strictObject({ ...fieldHead, format: z.literal('money'), currency: paths.default([]) }),
  z.strictObject({ ...fieldHead, format: z.literal('percent'), scale }),
  z.strictObject({ ...fieldHead, format: z.literal('list'), item: paths.default([]) }),
  z.strictObject({ ...fieldHead, format: z.literal('tier'), points: paths.default([]) }),
  z.strictObject({
    ...fieldHead,
    format: z.literal('score'),
    parts: scoreParts.prefault({}),
    beside: beside.prefault({}),
    scale,
    thresholds: thresholds.prefault({}),
    badWhen: z.enum(['high', 'low']).nullable().default(null),
    staleAfterDays: z.number().int().min(1).max(3_650).default(30),
  }),
  z.strictObject({ ...fieldHead, format: z.literal('last-purchase'), list: id }),
])

/** The formats that a field can have. */
export const FIELD_FORMATS = field.options.map((option) => option.shape.format.value)

const item = z.strictObject({
  products: paths.default([]),
  title: paths.default([]),
  at: paths.default([]),
  amount: paths.default([]),
  currency: paths.default([]),
  quantity: paths.default([]),
  status: paths.default([]),
})

const sectionHead = { id, label, sales: z.boolean().default(false) }

const section = z.discriminatedUnion('kind', [
  z.strictObject({ ...sectionHead, kind: z.literal('tiles'), fields: z.array(field).min(1).max(12) }),
  z.strictObject({ ...sectionHead, kind: z.literal('fields'), fields: z.array(field).min(1).max(40) }),
  z.strictObject({
    ...sectionHead,
    kind: z.literal('list'),
    events: z
      .array(z.strictObject({ type: eventType, kind: words.max(40).nullable().default(null) }))
      .max(30)
      .default([]),
    eventItem: item.prefault({}),
    paths: paths.default([]),
    allPaths: z.boolean().default(false),
    item: item.prefault({}),
    oncePerTitle: z.boolean().default(false),
    closedBy: z
      .array(z.strictObject({ types: someEventTypes, same: paths.default([]), onlySame: z.boolean().default(false) }))
      .max(10)
      .default([]),
    withinDays: z.number().int().min(1).max(3_650).nullable().default(null),
  }),
  z.strictObject({
    ...sectionHead,
    kind: z.literal('words'),
    audiences: z.enum(['members', 'former']),
    path: path.default('segmentMembership'),
  }),
  z.strictObject({
    ...sectionHead,
    kind: z.literal('timeline'),
    detail: paths.default([]),
    kinds: z
      .array(z.strictObject({ type: eventType, kind: EventKind }))
      .max(40)
      .default([]),
  }),
])

/** The kinds that a section can have. */
export const SECTION_KINDS = section.options.map((option) => option.shape.kind.value)

const who = z.strictObject({
  name: z
    .strictObject({
      whole: paths.default(['person.name.fullName']),
      parts: z
        .array(z.strictObject({ id, paths }))
        .max(8)
        .default(
          ['courtesyTitle', 'firstName', 'middleName', 'lastName'].map((part) => ({
            id: part,
            paths: [`person.name.${part}`],
          })),
        ),
    })
    .prefault({}),
  place: paths.default(['homeAddress.city', 'mailingAddress.city', 'shippingAddress.city']),
  timeZone: paths.default(['timeZone']),
  testProfile: paths.default(['testProfile']),
})

/** Where XDM's Consent and Preference Details keep what a customer allows. A view can put other paths in their place. */
const CONSENTS: Record<string, string[]> = {
  call: ['consents.marketing.call.val'],
  marketing: ['consents.marketing.any.val'],
  email: ['consents.marketing.email.val'],
  commercialEmail: ['consents.marketing.commercialEmail.val'],
  sms: ['consents.marketing.sms.val'],
  whatsapp: ['consents.marketing.whatsApp.val'],
  push: ['consents.marketing.push.val'],
  postal: ['consents.marketing.postalMail.val'],
  fax: ['consents.marketing.fax.val'],
  personalize: ['consents.personalize.content.val'],
  share: ['consents.share.val'],
  collect: ['consents.collect.val'],
}

/** A view file, as it may be written; what is left out is as XDM's standard field groups have it. */
export const ViewFile = z.strictObject({
  $schema: z.string().max(300).optional(),
  id,
  label,
  who: who.prefault({}),
  consents: z.record(id, paths.min(1)).default({}),
  compact: z.array(z.array(id).min(1).max(5)).max(5).default([]),
  sections: z.array(section).min(1).max(20),
})
export type ViewFile = z.infer<typeof ViewFile>

/** The view of a file, with its labels in the language of a tag such as `de-CH`, or the nearest that the file has. */
export function viewOf(file: ViewFile, language: string): View {
  const said = (label: ViewFile['label']): string => labelIn(label, language)
  const { name, place, timeZone, testProfile } = file.who
  const consents = { ...CONSENTS, ...file.consents }
  return {
    id: file.id,
    label: said(file.label),
    language,
    namePaths: name,
    placePaths: place,
    timeZonePaths: timeZone,
    testProfilePaths: testProfile,
    consents: Object.entries(consents).map(([purpose, own]) => ({ purpose, paths: own })),
    compact: file.compact,
    sections: file.sections.map((section): ViewSection => {
      if (!('fields' in section)) return { ...section, label: said(section.label) }
      const fields = section.fields.map((field): ViewField => ({ ...field, label: said(field.label) }))
      return { ...section, label: said(section.label), fields }
    }),
  }
}

/** A label's text for a language tag: that language, without its region, else English, else the first there is. */
export function labelIn(label: ViewFile['label'], language: string): string {
  if (typeof label === 'string') return label
  const tag = language.toLowerCase()
  const texts = new Map(Object.entries(label).map(([key, text]) => [key.toLowerCase(), text]))
  const [primary = ''] = tag.split('-')
  return texts.get(tag) ?? texts.get(primary) ?? texts.get('en') ?? [...texts.values()][0] ?? ''
}
