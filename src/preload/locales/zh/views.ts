import type { enViews } from '../en-views'
import type { Texts } from '../translate'

/** The names of the built-in views and their fields, in Chinese. */
export const views: Texts<keyof typeof enViews> = {
  'view.support': '客服',
  'view.sales': '销售',

  'field.overview': '概览',
  'field.openOrders': '未完成订单',
  'field.openCarts': '未结算购物车',
  'field.subscriptions': '订阅',
  'field.membership': '会员信息',
  'field.loyaltyProgram': '会员计划',
  'field.loyaltyStatus': '会员状态',
  'field.nextTier': '下一等级',
  'field.pointsToNextTier': '升级还需积分',
  'field.memberSince': '入会时间',
  'field.tierUntil': '等级有效期至',
  'field.service': '服务',
  'field.supportContacts': '客服联系次数',
  'field.customerSince': '建档时间',
  'field.contact': '联系方式',
  'field.email': '邮箱',
  'field.phone': '电话',
  'field.address': '地址',
  'field.birthDate': '出生日期',
  'field.loyaltyNumber': '会员号',
  'field.timeline': '时间线',
}
