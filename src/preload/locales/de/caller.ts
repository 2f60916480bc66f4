import type { enCaller } from '../en-caller'
import type { Texts } from '../translate'

/** The words around a call's card, in German. */
export const caller: Texts<keyof typeof enCaller> = {
  'status.dismissed': 'Nicht dieser Kunde',
  'status.aside': 'Zurückgestellt',

  'why.found': 'Warum dieser Treffer?',
  'why.ambiguous': 'Warum diese Personen?',
  'why.unknown': 'Was wurde versucht?',
  'why.failed': 'Was ist passiert?',

  'ambiguous.question': 'Fragen Sie: „{question}“',
  'ambiguous.question.place': 'In welcher Stadt wohnen Sie?',
  'ambiguous.question.reference': 'Wie lautet Ihre Kundennummer?',
  'ambiguous.question.tier': 'Welche Mitgliedsstufe haben Sie?',
  'ambiguous.question.name': 'Wie lautet Ihr vollständiger Name?',
  'ambiguous.people': 'Kunden zur Auswahl',
  'ambiguous.place': 'Stadt',
  'ambiguous.tier': 'Stufe',
  'ambiguous.missing': 'nicht hinterlegt',
  'ambiguous.neither': 'Keiner von beiden',
  'ambiguous.none': 'Keiner davon',

  'unknown.title-identity': 'Niemand gefunden über: {namespace}',
  'unknown.tried-as': 'Gesucht als {namespaces}, in jeder möglichen Schreibweise.',
  'unknown.tried-identity': 'Der Wert wurde so gesucht, wie er eingegeben wurde.',
  'unknown.other': 'Anders suchen',

  'find.by': 'Suchen nach',
  'find.number': 'Telefonnummer',
  'find.email': 'E-Mail-Adresse',
  'find.value': 'Wert',
  'find.search': 'Suchen',
  'search.placeholder-email': 'Nummer oder E-Mail-Adresse',

  'dismissed.title': 'Nicht dieser Kunde',
  'dismissed.meaning': 'Was gefunden wurde, gehört zu jemand anderem. Nichts davon wird behalten.',
  'dismissed.again': 'Erneut suchen',

  'whence.search': 'Eingegeben',
  'whence.clipboard': 'Kopiert',
  'whence.hotkey': 'Per Tastenkürzel',
  'whence.command-line': 'Per Befehlszeile',
  'whence.link': 'Per Link',
  'whence.phone': 'Vom Telefonsystem',

  'calls.recent': 'Letzte Anrufer',
  'calls.recent-count': { one: '{count} weiterer Anrufer', other: '{count} weitere Anrufer' },
  'calls.badge.ringing': 'Klingelt',
  'calls.badge.answered': 'Im Gespräch',
  'calls.pin': '{name} behalten',
  'calls.unpin': '{name} nicht länger behalten',
  'calls.forget': '{name} jetzt vergessen',
  'calls.forgotten': '{name} wurde vergessen.',
  'calls.forget-all': 'Alle vergessen',
  'calls.forgotten-all': 'Alle Anrufer wurden vergessen.',
  'calls.memory': 'Nur im Arbeitsspeicher, bis Sie beenden.',
  'calls.identity': 'Suche: {namespace}',

  'actions.label': 'Aktionen',
  'actions.copy-summary': 'Übersicht kopieren',
  'actions.copied': 'Übersicht kopiert',
  'actions.copy-failed': 'Kopieren fehlgeschlagen',
  'actions.missing': '{label} lässt sich nicht öffnen: Was die Adresse braucht, ist nicht hinterlegt.',
  'actions.refused': '{label} lässt sich nicht öffnen: Ihre Organisation lässt die Adresse nicht zu.',
  'note.label': 'Notiz zu diesem Anruf',
  'note.placeholder': 'Notiz hinzufügen',

  'failed.copy': 'Details kopieren',
  'failed.copied': 'Kopiert',
  'failed.copy-failed': 'Kopieren fehlgeschlagen',
  'failed.doctor': 'Systemprüfung öffnen',

  'idle.locked': 'Von Ihrer Organisation festgelegt.',
  'idle.phone': 'Anrufe vom Telefonsystem melden lassen',
}
