import type { enTrace } from '../en-trace'
import type { Texts } from '../translate'

/** How a lookup came about: the verdict, the spellings that were tried, the requests that were sent; in French. */
export const trace: Texts<keyof typeof enTrace> = {
  'trace.none': 'Cette recherche n’est plus en mémoire.',
  'trace.under-way': 'La recherche est en cours.',

  'trace.why.one-profile': 'Un seul profil client a ce numéro.',
  'trace.why.overlapping-graphs': 'Plusieurs écritures mènent aux données de la même personne.',
  'trace.why.separate-graphs': 'Le numéro mène à des clients qui n’ont rien d’autre en commun.',
  'trace.why.joined-graph':
    'Un même profil réunit plusieurs personnes : rien n’y appartient avec certitude à l’une d’elles.',
  'trace.why.chosen-person': 'Vous avez choisi cette personne parmi celles qui peuvent avoir ce numéro.',
  'trace.why.nobody': 'Toutes les écritures ont été essayées ; aucun profil n’en a une.',
  'trace.why.no-answer': 'Aucune réponse exploitable n’est arrivée.',
  'trace.why.edge-only': 'Lu sur Edge, qui n’a que les attributs mappés et les audiences. Le hub n’a pas répondu.',
  'trace.why.not-asked': 'Rien n’a été envoyé à la plateforme.',

  'trace.sandbox': 'Sandbox',
  'trace.policy': 'Stratégie de fusion',
  'trace.policy.default': 'Celle par défaut de l’organisation',
  'trace.policy.answered': 'Réponse avec',
  'trace.time': 'Réponse en',

  'trace.candidates': 'Écritures du numéro',
  'trace.format.e164': 'International avec +',
  'trace.format.e164-digits': 'International, chiffres seuls',
  'trace.format.national': 'National, chiffres seuls',
  'trace.format.as-received': 'Tel que reçu',
  'trace.format.as-given': 'Tel que fourni',
  'trace.format.sha256-e164': 'Haché, avec +',
  'trace.format.sha256-e164-digits': 'Haché, chiffres seuls',
  'trace.result.matched': 'Trouvé',
  'trace.result.nobody': 'Personne',
  'trace.result.failed': 'Sans réponse',
  'trace.result.not-tried': 'Non essayé',

  'trace.steps': 'Requêtes',
  'trace.purpose.token': 'Jeton d’accès',
  'trace.purpose.profiles': 'Profil',
  'trace.purpose.events': 'Événements',
  'trace.purpose.audiences': 'Noms des audiences',
  'trace.purpose.edge': 'Profil Edge',
  'trace.purpose.namespaces': 'Espaces de noms d’identité',
  'trace.purpose.merge-policies': 'Stratégies de fusion',
  'trace.purpose.sandboxes': 'Sandbox',
  'trace.purpose.identity-graph': 'Graphique d’identités',
  'trace.purpose.permissions': 'Autorisations',
  'trace.purpose.namespace-report': 'Espaces de noms utilisés',
  'trace.purpose.datasets': 'Noms des jeux de données',
  'trace.attempt': 'essai {count}',
  'trace.shared': 'partagée avec une autre recherche',
  'trace.status': 'HTTP {status}',

  'trace.copy': 'Copier',
  'trace.copied': 'Copié',
  'trace.copy-failed': 'Échec de la copie',
  'trace.copy.hint': 'Sans le numéro ni aucune donnée du client.',
}
