import type { ItemPaths, View, ViewScore } from './view'

const purchaseEvent: ItemPaths = {
  products: ['productListItems'],
  title: ['commerce.order.purchaseID'],
  at: ['timestamp'],
  amount: ['commerce.order.priceTotal'],
  currency: ['commerce.order.currencyCode'],
  quantity: [],
}

const purchaseItem: ItemPaths = {
  products: ['productListItems', 'items'],
  title: ['name', 'productName', 'title', 'SKU', 'purchaseID'],
  at: ['timestamp', 'date', 'purchaseDate', 'at'],
  amount: ['priceTotal', 'amount', 'total'],
  currency: ['currencyCode', 'currency'],
  quantity: ['quantity'],
}

const touchEvent: ItemPaths = {
  products: [],
  title: [
    'marketing.campaignName',
    'directMarketing.campaignName',
    'advertising.campaignName',
    'web.webPageDetails.name',
    '_experience.customerJourneyManagement.messageExecution.campaignID',
  ],
  at: ['timestamp'],
  amount: [],
  currency: [],
  quantity: [],
}

const touchItem: ItemPaths = {
  products: [],
  title: ['campaignName', 'name', 'title'],
  at: ['timestamp', 'date', 'at'],
  amount: [],
  currency: [],
  quantity: [],
}

/** What Customer AI writes for each of its models (its guide to input and output), whatever the object is called. */
const customerAi = {
  format: 'score' as const,
  scorePaths: ['score', 'value'],
  datePaths: ['scoreDate', 'date', 'timestamp'],
  probabilityPaths: ['probability', 'probabilityPercent'],
  percentilePaths: ['percentile'],
  factorPaths: ['influentialFactors', 'factors'],
  typePaths: ['propensityType', 'type'],
  beside: { date: [], probability: [], percentile: [], factors: [] },
  scale: null,
  thresholds: { medium: 40, high: 70 },
  staleAfterDays: 30,
}

/** How likely the customer is to leave, and to buy. */
export const churn: ViewScore = { id: 'churn', label: 'churn', ...customerAi, paths: [], badWhen: 'high' }
export const conversion: ViewScore = { id: 'conversion', label: 'conversion', ...customerAi, paths: [], badWhen: 'low' }

/**
 * The view for support agents, over the standard field groups (Demographic Details, Loyalty Details, Consent and
 * Preference Details, Segment Membership Details). Scores and computed attributes have no standard path: an
 * organisation names its own in `card.paths`.
 */
export const supportView: View = {
  id: 'support',
  namePaths: {
    whole: ['person.name.fullName'],
    parts: ['courtesyTitle', 'firstName', 'middleName', 'lastName'].map((id) => ({ id, paths: [`person.name.${id}`] })),
  },
  placePaths: ['homeAddress.city', 'mailingAddress.city', 'shippingAddress.city'],
  timeZonePaths: ['timeZone'],
  testProfilePaths: ['testProfile'],
  tiles: [
    {
      id: 'lifetimeValue',
      label: 'lifetimeValue',
      format: 'money',
      paths: ['loyalty.lifetimePurchases'],
      currencyPaths: ['loyalty.currencyCode'],
    },
    churn,
    { id: 'loyalty', label: 'loyalty', format: 'tier', paths: ['loyalty.tier'], pointsPaths: ['loyalty.points'] },
    { id: 'lastPurchase', label: 'lastPurchase', format: 'last-purchase', paths: [] },
  ],
  fieldSections: [
    {
      id: 'scores',
      label: 'scores',
      fields: [conversion],
    },
  ],
  lists: [
    {
      id: 'recentPurchases',
      label: 'recentPurchases',
      eventTypes: [
        { prefix: 'commerce.purchases', kind: null },
        { prefix: 'commerce.backofficeOrderPlaced', kind: null },
      ],
      eventItem: purchaseEvent,
      paths: [],
      item: purchaseItem,
      oncePerTitle: false,
    },
    {
      id: 'campaignTouches',
      label: 'campaignTouches',
      eventTypes: [
        { prefix: 'directMarketing.emailSent', kind: 'emailSent' },
        { prefix: 'directMarketing.emailOpened', kind: 'emailOpened' },
        { prefix: 'directMarketing.emailClicked', kind: 'emailClicked' },
        { prefix: 'directMarketing.', kind: 'other' },
        { prefix: 'message.', kind: 'message' },
        { prefix: 'pushTracking.', kind: 'push' },
        { prefix: 'advertising.', kind: 'advert' },
        { prefix: 'decisioning.', kind: 'offer' },
      ],
      eventItem: touchEvent,
      paths: [],
      item: touchItem,
      oncePerTitle: true,
    },
  ],
  audiences: { label: 'audiences', formerLabel: 'formerAudiences', path: 'segmentMembership' },
  consents: [
    { purpose: 'call', paths: ['consents.marketing.call.val'] },
    { purpose: 'marketing', paths: ['consents.marketing.any.val'] },
    { purpose: 'email', paths: ['consents.marketing.email.val'] },
    { purpose: 'commercialEmail', paths: ['consents.marketing.commercialEmail.val'] },
    { purpose: 'sms', paths: ['consents.marketing.sms.val'] },
    { purpose: 'whatsapp', paths: ['consents.marketing.whatsApp.val'] },
    { purpose: 'push', paths: ['consents.marketing.push.val'] },
    { purpose: 'postal', paths: ['consents.marketing.postalMail.val'] },
    { purpose: 'fax', paths: ['consents.marketing.fax.val'] },
    { purpose: 'personalize', paths: ['consents.personalize.content.val'] },
    { purpose: 'share', paths: ['consents.share.val'] },
    { purpose: 'collect', paths: ['consents.collect.val'] },
  ],
}
