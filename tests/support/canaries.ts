import type { SampleRecord } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'

/** Values that must not leave the computer, each where it would be in the app of a real organisation. */
export const customer = {
  e164: '+12025550137',
  first: 'Philomela',
  last: 'Vandersloot-Kaya',
  full: 'Philomela Vandersloot-Kaya',
  arabic: 'فيلوميلا الكناري',
  chinese: '金丝雀林',
  email: 'philomela.vandersloot@example.com',
  street: '17 Goldfinch Alley',
  postalCode: 'QX7-39931',
  city: 'Serinburgh',
  crm: 'CRM-CANARY-77120',
  loyalty: 'LOY-CANARY-5588',
  birthDate: '1971-04-23',
  tier: 'Canary Platinum',
  product: 'Canaryfoot Seamless Boot',
  order: 'ORD-CANARY-90017',
  campaign: 'Canary Reactivation Wave',
  plan: 'Canary Unlimited Line',
  topic: 'Canary sole detached',
} as const

export const agent = {
  note: 'Caller says Zwitscher is the password',
  searched: 'kanarienvogel@example.org',
  home: '/tmp/callside-home-of-quentin.canaryfield',
} as const

export const organizationWords = {
  datastream: '6a1f0c7e-ca4a-4be1-9c0d-0ca9a27d57e1',
  unstitched: 'ca9a27d5-7e11-4c0d-8d2e-1f3b5a7c9e0e',
  namespace: 'CanaryHotline',
  person: 'CanaryPersonId',
  path: '_canarycorp.secretField',
  line: '+49 30 23125099',
  unknownKey: 'canaryNeverHeardOf',
} as const

/** What a fault or another program could have made the app write to its log. */
export const logged = {
  bearer: 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJjYW5hcnkiOiJ0d2VldCJ9.c2lnbmF0dXJlLWNhbmFyeQ',
  apiKey: 'p8e-CaNaRyKey0123456789AbCdEfGh',
  national: '(202) 555-0137',
  fullWidth: '＋１２０２５５５０１３７',
  persian: '۰۲۰۲۵۵۵۰۱۳۷',
  otherEmail: 'someone.else.canary@example.net',
  encoded: 'someone.else.canary%40example.net',
  otherName: 'Bartimaeus Quillcanary',
  path: '/home/quentin.canaryfield/Documents/customers.csv',
  windowsPath: 'C:\\Users\\canaryfield\\AppData\\callers.json',
  query: 'https://platform.adobe.io/data/core/ups/access/entities?entityId=%2B12025550137',
  card: '4111 1111 1111 1111',
  iban: 'DE89 3704 0044 0532 0130 00',
} as const

/** The customer's fragments and events, as data sets hold them. `at` is ISO 8601. */
export function canaryRecords(at: string): SampleRecord[] {
  const dataset = { id: 'canary-profiles', name: 'Canary CRM' }
  const identities = [
    { namespace: 'Phone', id: customer.e164, primary: true },
    { namespace: 'CRMID', id: customer.crm },
    { namespace: 'Email', id: customer.email },
  ]
  const items = [{ name: customer.product, quantity: 1, priceTotal: 129, currencyCode: 'USD' }]
  const event = (_id: string, entity: Record<string, unknown>): SampleRecord => ({
    dataset: { id: 'canary-events', name: 'Canary events' },
    kind: 'event',
    identities,
    at,
    entity: { _id, timestamp: at, ...entity },
  })
  return [
    {
      dataset,
      kind: 'profile',
      identities,
      at,
      entity: {
        person: {
          name: { fullName: customer.full, firstName: customer.first, lastName: customer.last },
          birthDate: customer.birthDate,
        },
        personalEmail: { address: customer.email },
        homeAddress: { street1: customer.street, postalCode: customer.postalCode, city: customer.city },
        loyalty: { tier: customer.tier, loyaltyID: [customer.loyalty], points: 12 },
        subscriptions: [{ planName: customer.plan, status: 'active' }],
        alias: customer.arabic,
        otherAlias: customer.chinese,
      },
    },
    event('canary-1', {
      eventType: 'commerce.purchases',
      productListItems: items,
      commerce: {
        purchases: { value: 1 },
        order: { purchaseID: customer.order, priceTotal: 129, currencyCode: 'USD' },
      },
    }),
    event('canary-2', {
      eventType: 'directMarketing.emailOpened',
      directMarketing: { campaignName: customer.campaign },
      marketing: { campaignName: customer.campaign },
      supportCase: { topic: customer.topic },
    }),
  ]
}

/** Settings that say whose organisation it is, in every place that takes words. */
export function canarySettings(settings: UserSettings): UserSettings {
  const { lookup, connection, card, numbers, ...others } = settings
  return {
    ...others,
    [organizationWords.unknownKey]: 'canary',
    connection: { ...connection, edge: { mode: 'off', datastreamId: organizationWords.datastream } },
    lookup: {
      ...lookup,
      identities: [...(lookup?.identities ?? []), { namespace: organizationWords.namespace, format: 'national' }],
      personNamespaces: ['CRMID', organizationWords.person],
      unstitchedMergePolicyId: organizationWords.unstitched,
      allAttributes: true,
    },
    numbers,
    phone: { lines: [{ did: organizationWords.line, region: 'DE' }] },
    card: { ...card, paths: { ...card?.paths, place: [organizationWords.path, 'homeAddress.city'] } },
  }
}
