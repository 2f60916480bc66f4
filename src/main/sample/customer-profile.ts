import { audienceIds } from './audiences'
import { carelessFragment } from './careless-data'
import { orderNumber } from './customer-events'
import { identitiesOf, isoAgo, loyaltyId } from './customer-identities'
import type { CustomerSpec, ScoreSpec } from './customer-spec'
import { datasets, organisation } from './organisation'
import { orderLines, orderTotal } from './products'
import type { Identity, SampleRecord, XdmObject } from './records'

/** The fragments that make up a customer's profile: one per data set that knows something about them. */
export function profileRecords(spec: CustomerSpec, now: Date): SampleRecord[] {
  const card = identitiesOf(spec, 'CRMID', 'LoyaltyID')
  const person = identitiesOf(spec, 'CRMID')
  return [
    fragment('crm', identitiesOf(spec), isoAgo(now, 9), crmEntity(spec, now)),
    ...(spec.loyalty ? [fragment('loyalty', card, isoAgo(now, 3), loyaltyEntity(spec, spec.loyalty, now))] : []),
    ...(spec.churn ? [fragment('scores', person, isoAgo(now, spec.churn.ago), scoresEntity(spec, now))] : []),
    ...(spec.lifetime === undefined ? [] : [fragment('computed', person, isoAgo(now, 0.4), computedEntity(spec, now))]),
    ...(spec.audiences ? [fragment('segments', person, isoAgo(now, 0.125), audienceEntity(spec, now))] : []),
    ...(spec.careless ? [carelessFragment(spec, person, isoAgo(now, 8))] : []),
  ]
}

function fragment(dataset: keyof typeof datasets, identities: Identity[], at: string, entity: XdmObject): SampleRecord {
  return { dataset: datasets[dataset], kind: 'profile', identities, at, entity }
}

/** A sparse profile stays sparse: nothing is written that the customer's data doesn't hold. */
function crmEntity(spec: CustomerSpec, now: Date): XdmObject {
  const { full, first, last, title } = spec.name
  const tenant = {
    ...(spec.timeZone ? { timeZone: spec.timeZone } : {}),
    ...(spec.email ? { currency: spec.currency } : {}),
  }
  return {
    person: withoutEmpty({
      name: withoutEmpty({ courtesyTitle: title, firstName: first, lastName: last, fullName: full }),
      birthDate: spec.birthDate,
    }),
    mobilePhone: { number: spec.phone, primary: true, status: 'active' },
    ...(spec.email ? { personalEmail: { address: spec.email, primary: true, status: 'active' } } : {}),
    ...(spec.city ? { homeAddress: homeAddress(spec) } : {}),
    ...(spec.subscriptions ? subscriptionEntity(spec.subscriptions, now) : {}),
    ...(spec.language ? { preferredLanguage: spec.language } : {}),
    ...(spec.consents ? { consents: consentEntity(spec.consents, now) } : {}),
    ...(spec.since ? { _repo: { createDate: isoAgo(now, spec.since) } } : {}),
    ...(spec.pageViews ? { userActivityRegions: { NLD2: { captureTimestamp: isoAgo(now, 0.1) } } } : {}),
    ...(spec.testProfile ? { testProfile: true } : {}),
    ...(Object.keys(tenant).length > 0 ? { [organisation.tenant]: tenant } : {}),
  }
}

function homeAddress({ street, postalCode, city, state, countryCode }: CustomerSpec): XdmObject {
  return withoutEmpty({ street1: street, postalCode, city, state, countryCode })
}

function subscriptionEntity(all: NonNullable<CustomerSpec['subscriptions']>, now: Date): XdmObject {
  const of = (line?: 'mobile' | 'internet'): XdmObject[] =>
    all
      .filter((subscription) => subscription.line === line)
      .map(({ plan, status, since }) => ({ planName: plan, status, startDate: isoAgo(now, since).slice(0, 10) }))
  const details = (line: 'mobile' | 'internet') => of(line).map((subscriptionDetails) => ({ subscriptionDetails }))
  const [own, mobile, internet] = [of(), details('mobile'), details('internet')]
  return {
    ...(own.length > 0 ? { subscriptions: own } : {}),
    ...(mobile.length + internet.length > 0
      ? { telecomSubscription: { mobileSubscription: mobile, internetSubscription: internet } }
      : {}),
  }
}

function consentEntity(consents: NonNullable<CustomerSpec['consents']>, now: Date): XdmObject {
  const time = isoAgo(now, consents.ago ?? 120)
  const choice = (val: string | undefined) => val && { val, time }
  const { any, email, sms, push, call, postalMail, whatsApp, fax, commercialEmail, preferred } = consents
  return withoutEmpty({
    collect: choice(consents.collect),
    share: choice(consents.share),
    personalize: consents.personalize && { content: choice(consents.personalize) },
    marketing: withoutEmpty({
      preferred,
      any: choice(any),
      email: choice(email),
      sms: choice(sms),
      push: choice(push),
      call: choice(call),
      postalMail: choice(postalMail),
      whatsApp: choice(whatsApp),
      fax: choice(fax),
      commercialEmail: choice(commercialEmail),
    }),
    metadata: { time },
  })
}

function loyaltyEntity(spec: CustomerSpec, card: NonNullable<CustomerSpec['loyalty']>, now: Date): XdmObject {
  return {
    loyalty: withoutEmpty({
      loyaltyID: [loyaltyId(spec)],
      program: 'Trail Club',
      status: 'active',
      tier: card.tier,
      points: card.points,
      nextTier: card.nextTier,
      pointsToNextTier: card.missing,
      lifetimePurchases: spec.lifetime,
      joinDate: spec.since === undefined ? undefined : isoAgo(now, spec.since),
    }),
  }
}

function scoresEntity(spec: CustomerSpec, now: Date): XdmObject {
  const churn = spec.churn && scoreEntity(spec.churn, 'churn', now)
  const conversion = spec.conversion && scoreEntity(spec.conversion, 'conversion', now)
  return { [organisation.tenant]: { customerAi: withoutEmpty({ churn, conversion }) } }
}

function scoreEntity(spec: ScoreSpec, propensityType: 'churn' | 'conversion', now: Date): XdmObject {
  const { score, probability, percentile, ago, factors } = spec
  const influentialFactors = factors.map(([code, value, importance]) => ({ code, value, importance }))
  return { score, probability, percentile, propensityType, scoreDate: isoAgo(now, ago), influentialFactors }
}

function computedEntity(spec: CustomerSpec, now: Date): XdmObject {
  const recentContacts = (spec.support ?? []).filter(({ ago }) => ago <= 14).length
  return {
    [organisation.tenant]: withoutEmpty({
      currency: spec.currency,
      SystemComputedAttributes: {
        lifetimeSpend: { value: spec.lifetime },
        supportContacts14d: { value: recentContacts },
      },
      recentPurchases: recentPurchases(spec, now),
      campaignTouches: campaignTouches(spec, now),
      openOrders: openOrders(spec, now),
    }),
  }
}

function recentPurchases(spec: CustomerSpec, now: Date): XdmObject[] | undefined {
  return spec.purchases?.slice(0, 5).map((purchase) => {
    const lines = orderLines(purchase.items, spec.currency)
    return {
      purchaseID: orderNumber(spec, purchase),
      timestamp: isoAgo(now, purchase.ago),
      priceTotal: orderTotal(lines, purchase.discount),
      currencyCode: spec.currency,
      items: lines.map(({ SKU, name, quantity, priceTotal }) => ({ SKU, name, quantity, priceTotal })),
    }
  })
}

function campaignTouches(spec: CustomerSpec, now: Date): XdmObject[] | undefined {
  return spec.campaigns?.slice(0, 5).map(({ ago, name, channel, reached }) => {
    return { campaignName: name, channel, interaction: reached, timestamp: isoAgo(now, ago) }
  })
}

function openOrders(spec: CustomerSpec, now: Date): XdmObject[] | undefined {
  if (!spec.openOrder) return undefined
  const { items, status, statusAgo, ago } = spec.openOrder
  const lines = orderLines(items, spec.currency)
  return [
    {
      purchaseID: orderNumber(spec, spec.openOrder),
      orderedAt: isoAgo(now, ago),
      status,
      statusAt: isoAgo(now, statusAgo),
      itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      priceTotal: orderTotal(lines),
      currencyCode: spec.currency,
    },
  ]
}

function audienceEntity(spec: CustomerSpec, now: Date): XdmObject {
  const memberships = (spec.audiences ?? []).map(([key, status, ago]) => {
    return [audienceIds[key], { status, lastQualificationTime: isoAgo(now, ago) }]
  })
  const others: Record<string, XdmObject> = {}
  for (const [namespace, id, status, ago] of spec.otherAudiences ?? []) {
    others[namespace] = { ...others[namespace], [id]: { status, lastQualificationTime: isoAgo(now, ago) } }
  }
  return { segmentMembership: { ups: Object.fromEntries(memberships), ...others } }
}

function withoutEmpty(fields: XdmObject): XdmObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
