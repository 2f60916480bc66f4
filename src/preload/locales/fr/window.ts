import type { enWindow } from '../en-window'
import type { Texts } from '../translate'

/** What the system shows of the app's windows: titles, the tray and notifications; in French. */
export const window: Texts<keyof typeof enWindow> = {
  'window.title': 'Callside',
  'window.settings': 'Réglages de Callside',
  'window.somebodyCalls': 'Vous recevez un appel. Le panneau indique qui appelle.',
  'tray.idle': 'Callside',
  'tray.watching': 'Callside : presse-papiers surveillé',
  'tray.waiting': {
    one: 'Callside : {count} appelant que vous n’avez pas encore vu',
    many: 'Callside : {count} appelants que vous n’avez pas encore vus',
    other: 'Callside : {count} appelants que vous n’avez pas encore vus',
  },
  'tray.disconnected': 'Callside : non connecté',
  'tray.blanked': 'Callside : tout est masqué',
  'tray.show': 'Afficher Callside',
  'tray.watchClipboard': 'Surveiller le presse-papiers',
  'tray.quiet': 'Ne pas s’ouvrir pour',
  'tray.quiet.clipboard': 'Les numéros copiés',
  'tray.quiet.hotkey': 'Le raccourci pour le texte sélectionné',
  'tray.quiet.phone': 'Les appels du système téléphonique',
  'tray.quiet.link': 'Les liens',
  'tray.quiet.command-line': 'La ligne de commande',
  'tray.hide': 'Tout masquer',
  'tray.showAgain': 'Tout réafficher',
  'tray.settings': 'Réglages…',
  'tray.quit': 'Quitter Callside',
}
