import { identitiesOf, isoAgo, stableHex } from './customer-identities'
import type { CustomerSpec } from './customer-spec'
import { datasets, organisation } from './organisation'
import { type BasketItem, orderLines, orderTotal } from './products'
import type { SampleRecord, XdmObject } from './records'

const hour = 1 / 24

/** What a customer does besides buying: carts, orders on their way, the app, the loyalty club, offers that were shown. */
export function activityRecords(spec: CustomerSpec, now: Date): SampleRecord[] {
  return [
    ...(spec.cart ? cartEvents(spec, spec.cart, now) : []),
    ...(spec.orders ?? []).flatMap((order) => orderEvents(spec, order, now)),
    ...(spec.appVisits ?? []).map((ago) => appEvent(spec, ago, now)),
    ...(spec.clubPoints ?? []).map(({ ago, points }) => clubEvent(spec, ago, points, now)),
    ...(spec.offers ?? []).map(({ ago, name }) => offerEvent(spec, ago, name, now)),
  ]
}

/** A product for each step, as a shop tells of it, and last that the customer went to pay and did not. */
function cartEvents(spec: CustomerSpec, cart: { ago: number; items: BasketItem[] }, now: Date): SampleRecord[] {
  const commerceCart = { cartID: `cart-${stableHex(`${spec.crm}:cart`, 8)}` }
  const added = cart.items.map((item, index) => ({
    ago: cart.ago - index * (hour / 30),
    entity: {
      eventType: 'commerce.productListAdds',
      commerce: { productListAdds: { value: 1 }, cart: commerceCart },
      productListItems: orderLines([item], spec.currency),
    },
  }))
  const lines = orderLines(cart.items, spec.currency)
  const order = { priceTotal: orderTotal(lines), currencyCode: spec.currency }
  const checkout = {
    ago: cart.ago - hour,
    entity: {
      eventType: 'commerce.checkouts',
      commerce: { checkouts: { value: 1 }, cart: commerceCart, order },
      productListItems: lines,
    },
  }
  return [...added, checkout].map(({ ago, entity }) => event(spec, 'web', ['CRMID', 'Email'], ago, entity, now))
}

type OrderSpec = NonNullable<CustomerSpec['orders']>[number]

function orderEvents(spec: CustomerSpec, order: OrderSpec, now: Date): SampleRecord[] {
  const productListItems = orderLines(order.items, spec.currency)
  const placed = {
    purchaseID: order.number,
    priceTotal: orderTotal(productListItems),
    currencyCode: spec.currency,
  }
  const step = (ago: number, name: string, more: XdmObject = {}): SampleRecord =>
    event(
      spec,
      'orders',
      ['CRMID', 'Email'],
      ago,
      { eventType: `commerce.${name}`, commerce: { [name]: { value: 1 }, order: placed, ...more }, productListItems },
      now,
    )
  const shipping = { trackingNumber: `T${stableHex(order.number, 9)}`, shippingMethod: 'parcel' }
  return [
    step(order.ago, 'backofficeOrderPlaced'),
    ...(order.shipped === undefined ? [] : [step(order.shipped, 'backofficeShipmentCompleted', { shipping })]),
    ...(order.cancelled === undefined ? [] : [step(order.cancelled, 'backofficeOrderCancelled')]),
  ]
}

function appEvent(spec: CustomerSpec, ago: number, now: Date): SampleRecord {
  const application = { name: 'Northwindle for phones', version: '5.2.0', launches: { value: 1 } }
  return event(spec, 'web', ['CRMID', 'Email'], ago, { eventType: 'application.launch', application }, now)
}

function clubEvent(spec: CustomerSpec, ago: number, points: number, now: Date): SampleRecord {
  const loyalty = { program: 'Trail Club', pointsGained: [{ value: points, loyaltyProgramId: 'trail-club' }] }
  const entity = { eventType: 'loyalty.pointsGained', loyalty }
  return event(spec, 'loyalty', ['CRMID', 'LoyaltyID'], ago, entity, now)
}

function offerEvent(spec: CustomerSpec, ago: number, name: string, now: Date): SampleRecord {
  const propositions = [{ id: stableHex(`${spec.crm}:${name}`, 16), scope: 'home-hero', items: [{ name }] }]
  const entity = {
    eventType: 'decisioning.propositionDisplay',
    _experience: { decisioning: { propositionEventType: { display: 1 }, propositions } },
  }
  return event(spec, 'web', ['CRMID', 'Email'], ago, entity, now)
}

function event(
  spec: CustomerSpec,
  dataset: keyof typeof datasets,
  namespaces: string[],
  ago: number,
  entity: XdmObject,
  now: Date,
): SampleRecord {
  return {
    dataset: datasets[dataset],
    kind: 'event',
    identities: identitiesOf(spec, ...namespaces),
    at: isoAgo(now, ago),
    entity,
  }
}

/** The steps that a long history goes through again and again. */
const ROUND: ((index: number, currency: string) => XdmObject)[] = [
  (index) => page(index, 'Tents'),
  (index) => page(index, 'My orders'),
  (index, currency) => ({
    eventType: 'commerce.productViews',
    commerce: { productViews: { value: 1 } },
    productListItems: orderLines([index % 2 === 0 ? 'tent' : 'boots'], currency),
  }),
  (index) => ({
    eventType: 'application.launch',
    application: { name: 'Northwindle for phones', launches: { value: 1 + (index % 3) } },
  }),
  (_, currency) => ({
    eventType: 'commerce.productListAdds',
    commerce: { productListAdds: { value: 1 } },
    productListItems: orderLines(['socks:2'], currency),
  }),
  (index) => ({
    eventType: 'directMarketing.emailOpened',
    directMarketing: { opens: { value: 1 } },
    marketing: { campaignName: `Letter ${1 + (index % 400)}` },
  }),
  (index) => ({
    eventType: 'contactCentre.inbound.chat',
    [organisation.tenant]: { support: { topic: `Question ${1 + (index % 90)}`, channel: 'chat' } },
  }),
  (index, currency) => {
    const productListItems = orderLines(['socks:2', 'bottle'], currency)
    const order = { purchaseID: `NW-L${index}`, priceTotal: orderTotal(productListItems), currencyCode: currency }
    return { eventType: 'commerce.purchases', commerce: { purchases: { value: 1 }, order }, productListItems }
  },
]

function page(index: number, name: string): XdmObject {
  const webPageDetails = {
    name,
    siteSection: 'shop',
    pageViews: { value: 1 },
    URL: `https://shop.example.com/${index}`,
  }
  return { eventType: 'web.webpagedetails.pageViews', web: { webPageDetails } }
}

/** So many events of one customer, evenly over four years, the newest an hour ago. */
export function longHistory(spec: CustomerSpec, count: number, now: Date): SampleRecord[] {
  const own = stableHex(`history:${spec.crm}`, 26)
  const apart = (4 * 365) / count
  return Array.from({ length: count }, (_, index) => {
    const entity = ROUND[index % ROUND.length]?.(index, spec.currency) ?? {}
    const id = `${own}${index.toString(16).padStart(6, '0')}-1`
    return event(spec, 'web', ['CRMID'], hour + index * apart, { ...entity, _id: id }, now)
  })
}
