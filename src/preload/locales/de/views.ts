import type { enViews } from '../en-views'
import type { Texts } from '../translate'

/** The names of the built-in views, and of what they show beyond the first fields, in German. */
export const views: Texts<keyof typeof enViews> = {
  'view.support': 'Support',
  'view.sales': 'Vertrieb',

  'field.overview': 'Auf einen Blick',
  'field.openOrders': 'Offene Bestellungen',
  'field.openCarts': 'Offener Warenkorb',
  'field.subscriptions': 'Abonnements',
  'field.membership': 'Mitgliedschaft',
  'field.loyaltyProgram': 'Programm',
  'field.loyaltyStatus': 'Mitgliedsstatus',
  'field.nextTier': 'Nächste Stufe',
  'field.pointsToNextTier': 'Punkte bis zur nächsten Stufe',
  'field.memberSince': 'Mitglied seit',
  'field.tierUntil': 'Stufe bis',
  'field.service': 'Service',
  'field.supportContacts': 'Supportkontakte',
  'field.customerSince': 'Hinterlegt seit',
  'field.contact': 'Kontaktdaten',
  'field.email': 'E-Mail',
  'field.phone': 'Telefon',
  'field.address': 'Adresse',
  'field.birthDate': 'Geburtsdatum',
  'field.loyaltyNumber': 'Treuenummer',
  'field.timeline': 'Zeitachse',
}
