import type { enViews } from '../en-views'
import type { Texts } from '../translate'

/** The names of the built-in views and of what they show, in Arabic. */
export const views: Texts<keyof typeof enViews> = {
  'view.support': 'الدعم',
  'view.sales': 'المبيعات',

  'field.overview': 'لمحة سريعة',
  'field.openOrders': 'الطلبات المفتوحة',
  'field.openCarts': 'السلة المفتوحة',
  'field.subscriptions': 'الاشتراكات',
  'field.membership': 'العضوية',
  'field.loyaltyProgram': 'البرنامج',
  'field.loyaltyStatus': 'حالة العضوية',
  'field.nextTier': 'الفئة التالية',
  'field.pointsToNextTier': 'نقاط حتى الفئة التالية',
  'field.memberSince': 'عضو منذ',
  'field.tierUntil': 'الفئة حتى',
  'field.service': 'الخدمة',
  'field.supportContacts': 'التواصل مع الدعم',
  'field.customerSince': 'مسجّل منذ',
  'field.contact': 'بيانات الاتصال',
  'field.email': 'البريد الإلكتروني',
  'field.phone': 'الهاتف',
  'field.address': 'العنوان',
  'field.birthDate': 'تاريخ الميلاد',
  'field.loyaltyNumber': 'رقم العضوية',
  'field.timeline': 'الجدول الزمني',
}
