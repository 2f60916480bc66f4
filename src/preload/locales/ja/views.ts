import type { enViews } from '../en-views'
import type { Texts } from '../translate'

/** The names of the built-in views and their fields, in Japanese. */
export const views: Texts<keyof typeof enViews> = {
  'view.support': 'サポート',
  'view.sales': '営業',

  'field.overview': '概要',
  'field.openOrders': '進行中の注文',
  'field.openCarts': '未購入のカート',
  'field.subscriptions': 'サブスクリプション',
  'field.membership': '会員情報',
  'field.loyaltyProgram': 'プログラム',
  'field.loyaltyStatus': '会員ステータス',
  'field.nextTier': '次のランク',
  'field.pointsToNextTier': '次のランクまでのポイント',
  'field.memberSince': '入会日',
  'field.tierUntil': 'ランクの有効期限',
  'field.service': 'サービス',
  'field.supportContacts': '問い合わせ回数',
  'field.customerSince': '登録日',
  'field.contact': '連絡先',
  'field.email': 'メール',
  'field.phone': '電話',
  'field.address': '住所',
  'field.birthDate': '生年月日',
  'field.loyaltyNumber': '会員番号',
  'field.timeline': 'タイムライン',
}
