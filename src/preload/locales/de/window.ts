import type { enWindow } from '../en-window'
import type { Texts } from '../translate'

/** What the system shows of the app's windows: titles, the tray and notifications; in German. */
export const window: Texts<keyof typeof enWindow> = {
  'window.title': 'Callside',
  'window.settings': 'Callside-Einstellungen',
  'window.somebodyCalls': 'Jemand ruft an. Das Panel zeigt, wer.',
  'tray.idle': 'Callside',
  'tray.watching': 'Callside: beobachtet die Zwischenablage',
  'tray.waiting': {
    one: 'Callside: {count} Anrufer, den Sie noch nicht gesehen haben',
    other: 'Callside: {count} Anrufer, die Sie noch nicht gesehen haben',
  },
  'tray.disconnected': 'Callside: nicht verbunden',
  'tray.blanked': 'Callside: alles ist ausgeblendet',
  'tray.show': 'Callside anzeigen',
  'tray.watchClipboard': 'Zwischenablage beobachten',
  'tray.quiet': 'Nicht einblenden für',
  'tray.quiet.clipboard': 'Kopierte Nummern',
  'tray.quiet.hotkey': 'Tastenkürzel für markierten Text',
  'tray.quiet.phone': 'Anrufe des Telefonsystems',
  'tray.quiet.link': 'Links',
  'tray.quiet.command-line': 'Befehlszeile',
  'tray.hide': 'Alles ausblenden',
  'tray.showAgain': 'Alles wieder anzeigen',
  'tray.settings': 'Einstellungen …',
  'tray.quit': 'Callside beenden',
}
