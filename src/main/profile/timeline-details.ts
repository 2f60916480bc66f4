import type { EventKind, Money } from '../../preload/bridge'
import { productNames } from './lists'
import { asCurrency, asNumber, asObjects, asText, firstAt, unsigned, valueAt } from './paths'

const JOURNEY = '_experience.customerJourneyManagement'

/** The event fields that say what an event is about, by XDM's standard field groups. */
export const TIMELINE_FIELDS = [
  'commerce.order',
  'commerce.cart',
  'commerce.shipping',
  'productListItems',
  'marketing',
  'directMarketing',
  'advertising',
  'web.webPageDetails',
  'web.webInteraction',
  'siteSearch',
  'application',
  'placeContext.POIinteraction.POIDetail.name',
  'media',
  'mediaCollection.sessionDetails',
  'listOperations',
  'loyalty',
  'support',
  '_experience.customerJourneyManagement',
  '_experience.decisioning',
]

const campaign = [
  'marketing.campaignName',
  'directMarketing.campaignName',
  'advertising.campaignName',
  'marketing.campaignGroup',
  'marketing.trackingCode',
]

/** Where each kind of event says what it is about, the most telling first. */
const DETAILS: Record<EventKind, string[]> = {
  purchase: ['commerce.order.purchaseID', 'commerce.order.purchaseOrderNumber'],
  order: ['commerce.order.purchaseID', 'commerce.order.purchaseOrderNumber', 'commerce.shipping.trackingNumber'],
  cart: ['commerce.cart.cartID'],
  web: [
    'web.webInteraction.name',
    'siteSearch.keywords',
    'siteSearch.phrase',
    'web.webPageDetails.name',
    'web.webPageDetails.siteSection',
    'web.webPageDetails.URL',
  ],
  app: ['application.name', 'application.id', 'web.webPageDetails.name'],
  message: [...campaign, `${JOURNEY}.messageInteraction.label`, `${JOURNEY}.messageExecution.campaignID`],
  campaign,
  offer: [
    '_experience.decisioning.propositions.0.items.0.name',
    '_experience.decisioning.propositions.0.scope',
    ...campaign,
  ],
  support: ['support.subject', 'support.topic', 'web.webPageDetails.name'],
  loyalty: ['loyalty.couponRedemption.0.seriesName', 'loyalty.program', 'loyalty.tier'],
  other: [
    'placeContext.POIinteraction.POIDetail.name',
    'mediaCollection.sessionDetails.friendlyName',
    'mediaCollection.sessionDetails.name',
    'media.name',
    'listOperations.listName',
    'web.webPageDetails.name',
    ...campaign,
  ],
}

const WITH_PRODUCTS = new Set<EventKind>(['purchase', 'order', 'cart', 'web', 'app', 'other'])

/** Whatever says most about an event: `own` are the paths of the organisation's own, which come first. */
export function eventDetail(entity: unknown, kind: EventKind, own: string[]): string | null {
  const named = firstAt(entity, own, asText)
  if (named !== null) return named
  const products = WITH_PRODUCTS.has(kind) ? productNames(valueAt(entity, 'productListItems')) : null
  return products ?? firstAt(entity, DETAILS[kind], asText) ?? (kind === 'message' ? channelOf(entity) : null)
}

/** The last step of a channel's address: `email` of `https://ns.adobe.com/xdm/channels/email`. */
function channelOf(entity: unknown): string | null {
  const address = asText(valueAt(entity, `${JOURNEY}.messageProfile.channel._id`))
  return address?.split('/').at(-1) ?? null
}

const PAID = new Set<EventKind>(['purchase', 'order', 'cart'])

/** What an event is worth, in its own currency: the order's total, else that of its products where they share one. */
export function eventMoney(entity: unknown, kind: EventKind): Money | null {
  if (!PAID.has(kind)) return null
  const products = asObjects(valueAt(entity, 'productListItems')) ?? []
  const currencies = new Set(products.map((product) => asCurrency(product.currencyCode)))
  const [currency = null] = currencies.size === 1 ? currencies : []
  const total = asNumber(valueAt(entity, 'commerce.order.priceTotal'))
  if (total !== null)
    return { amount: total, currency: asCurrency(valueAt(entity, 'commerce.order.currencyCode')) ?? currency }
  const prices = products.flatMap((product) => asNumber(product.priceTotal) ?? [])
  if (prices.length === 0 || prices.length < products.length || currencies.size > 1) return null
  return { amount: unsigned(Math.round(prices.reduce((sum, price) => sum + price, 0) * 100) / 100), currency }
}

/** Whether an event is about selling: campaigns, offers, and messages that are not about a transaction. */
export function isForSelling(entity: unknown, kind: EventKind): boolean {
  if (kind === 'campaign' || kind === 'offer') return true
  const type = asText(valueAt(entity, `${JOURNEY}.messageExecution.messageType`))
  return kind === 'message' && type?.toLowerCase() !== 'transactional'
}
