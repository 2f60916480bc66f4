import { activityRecords } from './customer-activity'
import { identitiesOf, isoAgo, stableHex } from './customer-identities'
import type { CampaignSpec, CustomerSpec, PurchaseSpec } from './customer-spec'
import { datasets, organisation } from './organisation'
import { orderLines, orderTotal } from './products'
import type { Identity, SampleRecord, XdmObject } from './records'

type Dataset = SampleRecord['dataset']

const hour = 1 / 24
const minute = hour / 60

const pages = [
  ['Home', 'home'],
  ['New arrivals', 'women'],
  ['Jackets and coats', 'outdoor'],
  ['Delivery and returns', 'service'],
  ['Tents', 'camping'],
  ['My orders', 'account'],
  ['Wool and warmth', 'home-living'],
  ['Store finder', 'service'],
] as const

/** Everything a customer did and was sent, as the events that an organisation's data sets would hold. */
export function eventRecords(spec: CustomerSpec, now: Date): SampleRecord[] {
  const events = [
    ...(spec.purchases ?? []).map((purchase) => purchaseEvent(spec, purchase, now)),
    ...(spec.campaigns ?? []).flatMap((campaign) => campaignEvents(spec, campaign, now)),
    ...supportEvents(spec, now),
    ...pageViewEvents(spec, now),
    ...activityRecords(spec, now),
  ]
  const own = stableHex(`event:${spec.crm}`, 26)
  return events.map((record, index) => ({
    ...record,
    entity: { _id: `${own}${index.toString(16).padStart(6, '0')}-0`, ...record.entity },
  }))
}

/** The number that an order carries; the recent purchases of a profile name the same one. */
export function orderNumber(spec: CustomerSpec, purchase: { ago: number }): string {
  return `NW-${10_000 + (Number.parseInt(stableHex(`${spec.crm}:${purchase.ago}`, 4), 16) % 90_000)}`
}

function purchaseEvent(spec: CustomerSpec, purchase: PurchaseSpec, now: Date): SampleRecord {
  const productListItems = orderLines(purchase.items, spec.currency)
  const priceTotal = orderTotal(productListItems, purchase.discount)
  const purchaseID = orderNumber(spec, purchase)
  const order = {
    purchaseID,
    priceTotal,
    currencyCode: spec.currency,
    ...(purchase.discount ? { discountAmount: purchase.discount } : {}),
    payments: [{ transactionID: `T-${purchaseID}`, paymentAmount: priceTotal, currencyCode: spec.currency }],
  }
  const entity = { eventType: 'commerce.purchases', commerce: { purchases: { value: 1 }, order }, productListItems }
  return event(datasets.orders, identitiesOf(spec, 'CRMID', 'Email'), isoAgo(now, purchase.ago), entity)
}

function campaignEvents(spec: CustomerSpec, campaign: CampaignSpec, now: Date): SampleRecord[] {
  const steps: CampaignSpec['reached'][] = ['sent', 'opened', 'clicked']
  const delays = [0, 2 * hour, 2 * hour + 4 * minute]
  const messageID = stableHex(`${spec.crm}:${campaign.name}`, 12)
  return steps.slice(0, steps.indexOf(campaign.reached) + 1).map((step, index) => {
    const marketing = { campaignName: campaign.name, trackingCode: `nw-${messageID.slice(0, 6)}` }
    const entity = campaign.channel === 'email' ? emailStep(step, messageID) : messageStep(step, campaign, messageID)
    const at = isoAgo(now, campaign.ago - (delays[index] ?? 0))
    return event(datasets.messages, identitiesOf(spec, 'CRMID', 'Email'), at, { ...entity, marketing })
  })
}

function emailStep(step: CampaignSpec['reached'], messageID: string): XdmObject {
  const { eventType, measure } = {
    sent: { eventType: 'directMarketing.emailSent', measure: 'sends' },
    opened: { eventType: 'directMarketing.emailOpened', measure: 'opens' },
    clicked: { eventType: 'directMarketing.emailClicked', measure: 'clicks' },
  }[step]
  return { eventType, directMarketing: { messageID, [measure]: { value: 1 } } }
}

function messageStep(step: CampaignSpec['reached'], campaign: CampaignSpec, messageID: string): XdmObject {
  const interactionType = step === 'clicked' ? 'click' : 'open'
  const outcome =
    step === 'sent'
      ? { messageDeliveryfeedback: { feedbackStatus: 'delivered' } }
      : { messageInteraction: { interactionType, label: campaign.name } }
  return {
    eventType: step === 'sent' ? 'message.feedback' : 'message.tracking',
    _experience: {
      customerJourneyManagement: {
        ...outcome,
        messageExecution: { messageID, messageType: 'marketing' },
        messageProfile: { channel: { _id: `https://ns.adobe.com/xdm/channels/${campaign.channel}` } },
      },
    },
  }
}

function supportEvents(spec: CustomerSpec, now: Date): SampleRecord[] {
  return (spec.support ?? []).map(({ ago, topic, channel, outcome }) => {
    const eventType = channel === 'phone' ? 'contactCentre.inbound.call' : 'contactCentre.inbound.chat'
    const support = { topic, channel, outcome, caseID: `C-${stableHex(`${spec.crm}:${topic}`, 6).toUpperCase()}` }
    const identities = identitiesOf(spec, 'CRMID', 'Phone')
    return event(datasets.contactCentre, identities, isoAgo(now, ago), {
      eventType,
      [organisation.tenant]: { support },
    })
  })
}

/** Spread evenly over the days, newest two hours ago. The stray tab is what careless tag managers really send. */
function pageViewEvents(spec: CustomerSpec, now: Date): SampleRecord[] {
  const { count, days, strayTab } = spec.pageViews ?? { count: 0, days: 0 }
  const identities = identitiesOf(spec, 'ECID')
  return Array.from({ length: count }, (_, index) => {
    const [name, siteSection] = pages[index % pages.length] ?? pages[0]
    const eventType = strayTab && index === 0 ? 'web.webpagedetails.pageViews\t' : 'web.webpagedetails.pageViews'
    const slug = name.toLowerCase().replaceAll(' ', '-')
    const webPageDetails = { name, siteSection, URL: `https://shop.example.com/${slug}`, pageViews: { value: 1 } }
    const at = isoAgo(now, 2 * hour + (index * days) / count)
    return event(datasets.web, identities, at, { eventType, web: { webPageDetails } })
  })
}

function event(dataset: Dataset, identities: Identity[], at: string, entity: XdmObject): SampleRecord {
  return { dataset, kind: 'event', identities, at, entity }
}
