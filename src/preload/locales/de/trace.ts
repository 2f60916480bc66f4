import type { enTrace } from '../en-trace'
import type { Texts } from '../translate'

/** How a lookup came about: the verdict, the spellings that were tried, the requests that were sent; in German. */
export const trace: Texts<keyof typeof enTrace> = {
  'trace.none': 'Über diese Abfrage ist nichts mehr bekannt.',
  'trace.under-way': 'Die Abfrage läuft noch.',

  'trace.why.one-profile': 'Ein Kundenprofil hat diese Nummer.',
  'trace.why.overlapping-graphs': 'Mehrere Schreibweisen führten zu Einträgen derselben Person.',
  'trace.why.separate-graphs': 'Die Nummer führt zu Kunden, die sonst nichts gemeinsam haben.',
  'trace.why.joined-graph':
    'Ein Profil vereint mehrere Personen; nichts darin gehört mit Sicherheit zu einer bestimmten.',
  'trace.why.chosen-person': 'Sie haben diese Person unter denen ausgewählt, die diese Nummer haben können.',
  'trace.why.nobody': 'Jede Schreibweise wurde abgefragt, und kein Profil hat eine davon.',
  'trace.why.no-answer': 'Es kam keine Antwort, die sich verwenden ließ.',
  'trace.why.edge-only':
    'Vom Edge gelesen, der nur zugeordnete Attribute und Zielgruppen hat. Vom Hub liegt keine Antwort vor.',
  'trace.why.not-asked': 'Es wurde nichts an die Plattform gesendet.',

  'trace.sandbox': 'Sandbox',
  'trace.policy': 'Zusammenführungsrichtlinie',
  'trace.policy.default': 'Standard der Organisation',
  'trace.policy.answered': 'Beantwortet mit',
  'trace.time': 'Beantwortet in',

  'trace.candidates': 'Schreibweisen der Nummer',
  'trace.format.e164': 'International mit +',
  'trace.format.e164-digits': 'International, nur Ziffern',
  'trace.format.national': 'Nationale Ziffern',
  'trace.format.as-received': 'Wie angekommen',
  'trace.format.as-given': 'Wie angegeben',
  'trace.format.sha256-e164': 'Als Hash, mit +',
  'trace.format.sha256-e164-digits': 'Als Hash, nur Ziffern',
  'trace.result.matched': 'Treffer',
  'trace.result.nobody': 'Niemand',
  'trace.result.failed': 'Keine Antwort',
  'trace.result.not-tried': 'Nicht versucht',

  'trace.steps': 'Anfragen',
  'trace.purpose.token': 'Zugriffstoken',
  'trace.purpose.profiles': 'Profil',
  'trace.purpose.events': 'Ereignisse',
  'trace.purpose.audiences': 'Zielgruppennamen',
  'trace.purpose.edge': 'Edge-Profil',
  'trace.purpose.namespaces': 'Identity-Namespaces',
  'trace.purpose.merge-policies': 'Zusammenführungsrichtlinien',
  'trace.purpose.sandboxes': 'Sandboxes',
  'trace.purpose.identity-graph': 'Identitätsdiagramm',
  'trace.purpose.permissions': 'Berechtigungen',
  'trace.purpose.namespace-report': 'Verwendete Namespaces',
  'trace.purpose.datasets': 'Datensatznamen',
  'trace.attempt': 'Versuch {count}',
  'trace.shared': 'mit einer anderen Abfrage geteilt',
  'trace.status': 'HTTP {status}',

  'trace.copy': 'Kopieren',
  'trace.copied': 'Kopiert',
  'trace.copy-failed': 'Kopieren fehlgeschlagen',
  'trace.copy.hint': 'Ohne die Nummer und ohne Angaben zum Kunden.',
}
