import type { EventKind } from '../../preload/bridge'
import type { ViewTimeline } from './view'

/** The kinds of XDM's standard event types, by the longest beginning that fits. */
const STANDARD: [prefix: string, kind: EventKind][] = [
  ['commerce.purchases', 'purchase'],
  ['commerce.backoffice', 'order'],
  ['commerce.productViews', 'web'],
  ['commerce.checkouts', 'cart'],
  ['commerce.productList', 'cart'],
  ['commerce.saveForLaters', 'cart'],
  ['application.', 'app'],
  ['web.', 'web'],
  ['decisioning.', 'offer'],
  ['delivery.feedback', 'message'],
  ['message.', 'message'],
  ['pushTracking.', 'message'],
  ['inappmessageTracking.', 'message'],
  ['directMarketing.', 'campaign'],
  ['advertising.', 'campaign'],
  ['leadOperation.addToCampaign', 'campaign'],
  ['leadOperation.changeCampaignStream', 'campaign'],
  ['leadOperation.changeEngagementCampaignCadence', 'campaign'],
  ['leadOperation.statusInCampaignProgressionChanged', 'campaign'],
  ['leadOperation.', 'other'],
  ['opportunityEvent.', 'other'],
  ['listOperation.', 'other'],
  ['media.', 'other'],
  ['location.', 'other'],
]

/** Words in an organisation's own types that say what they are about; the first kind that has one of them counts. */
const WORDS: [kind: EventKind, words: string[]][] = [
  [
    'support',
    ['support', 'ticket', 'case', 'contact', 'callcenter', 'call', 'chat', 'helpdesk', 'complaint', 'incident'],
  ],
  ['loyalty', ['loyalty', 'points', 'rewards', 'reward', 'voucher', 'coupon', 'tier']],
  [
    'order',
    ['order', 'orders', 'shipment', 'shipped', 'shipping', 'delivery', 'return', 'returns', 'refund', 'invoice'],
  ],
  ['purchase', ['purchase', 'purchases', 'sale', 'payment']],
  ['cart', ['cart', 'basket', 'checkout', 'checkouts']],
  ['offer', ['offer', 'offers', 'proposition']],
  ['campaign', ['campaign', 'marketing', 'advertising', 'advert', 'newsletter']],
  ['message', ['message', 'messages', 'email', 'sms', 'push', 'whatsapp']],
  ['app', ['app', 'application', 'mobile']],
  ['web', ['web', 'page', 'site', 'browse', 'search']],
]

/** What an event is about, by its type: as the view says, as XDM's standard has it, else by the words in it. */
export function eventKind(type: string, own: ViewTimeline['kinds']): EventKind {
  const lower = type.toLowerCase()
  const fits = (prefix: string): boolean => lower.startsWith(prefix.toLowerCase())
  const named = own.find((each) => fits(each.type))?.kind ?? STANDARD.find(([prefix]) => fits(prefix))?.[1]
  return named ?? kindByWords(type)
}

function kindByWords(type: string): EventKind {
  const words = new Set(
    type
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u),
  )
  return WORDS.find(([, own]) => own.some((word) => words.has(word)))?.[0] ?? 'other'
}
