import type { enViews } from '../en-views'
import type { Texts } from '../translate'

/** The names of the built-in views, and of what they show beyond the first fields, in French. */
export const views: Texts<keyof typeof enViews> = {
  'view.support': 'Assistance',
  'view.sales': 'Ventes',

  'field.overview': 'En bref',
  'field.openOrders': 'Commandes en cours',
  'field.openCarts': 'Panier en cours',
  'field.subscriptions': 'Abonnements',
  'field.membership': 'Adhésion',
  'field.loyaltyProgram': 'Programme',
  'field.loyaltyStatus': 'Statut d’adhésion',
  'field.nextTier': 'Niveau suivant',
  'field.pointsToNextTier': 'Points avant le niveau suivant',
  'field.memberSince': 'Membre depuis',
  'field.tierUntil': 'Niveau jusqu’au',
  'field.service': 'Service',
  'field.supportContacts': 'Contacts assistance',
  'field.customerSince': 'Connu depuis',
  'field.contact': 'Coordonnées',
  'field.email': 'E-mail',
  'field.phone': 'Téléphone',
  'field.address': 'Adresse',
  'field.birthDate': 'Date de naissance',
  'field.loyaltyNumber': 'N° de fidélité',
  'field.timeline': 'Chronologie',
}
