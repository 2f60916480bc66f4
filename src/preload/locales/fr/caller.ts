import type { enCaller } from '../en-caller'
import type { Texts } from '../translate'

/** The words around a call's card, in French. */
export const caller: Texts<keyof typeof enCaller> = {
  'status.dismissed': 'Pas ce client',
  'status.aside': 'Mis de côté',

  'why.found': 'Pourquoi ce résultat ?',
  'why.ambiguous': 'Pourquoi ces personnes ?',
  'why.unknown': 'Qu’a-t-on essayé ?',
  'why.failed': 'Que s’est-il passé ?',

  'ambiguous.question': 'Demandez : « {question} »',
  'ambiguous.question.place': 'Dans quelle ville habitez-vous ?',
  'ambiguous.question.reference': 'Quel est votre numéro client ?',
  'ambiguous.question.tier': 'Quel est votre niveau de fidélité ?',
  'ambiguous.question.name': 'Quels sont vos nom et prénom ?',
  'ambiguous.people': 'Clients possibles',
  'ambiguous.place': 'Ville',
  'ambiguous.tier': 'Niveau',
  'ambiguous.missing': 'non renseigné',
  'ambiguous.neither': 'Ni l’un ni l’autre',
  'ambiguous.none': 'Aucun d’eux',

  'unknown.title-identity': 'Aucun client trouvé via {namespace}',
  'unknown.tried-as': 'Recherche via {namespaces}, sous toutes les écritures possibles.',
  'unknown.tried-identity': 'La valeur a été recherchée telle que saisie.',
  'unknown.other': 'Autre recherche',

  'find.by': 'Rechercher par',
  'find.number': 'Numéro de téléphone',
  'find.email': 'Adresse e-mail',
  'find.value': 'Valeur',
  'find.search': 'Rechercher',
  'search.placeholder-email': 'Numéro ou adresse e-mail',

  'dismissed.title': 'Pas ce client',
  'dismissed.meaning': 'Ces données concernent quelqu’un d’autre. Rien n’en est conservé.',
  'dismissed.again': 'Relancer la recherche',

  'whence.search': 'Saisi',
  'whence.clipboard': 'Copié',
  'whence.hotkey': 'Par le raccourci',
  'whence.command-line': 'Par la ligne de commande',
  'whence.link': 'Par un lien',
  'whence.phone': 'Par le système téléphonique',

  'calls.recent': 'Derniers appelants',
  'calls.recent-count': {
    one: '{count} autre appelant',
    many: '{count} autres appelants',
    other: '{count} autres appelants',
  },
  'calls.badge.ringing': 'Sonnerie',
  'calls.badge.answered': 'En ligne',
  'calls.pin': 'Garder {name}',
  'calls.unpin': 'Ne plus garder {name}',
  'calls.forget': 'Oublier {name}',
  'calls.forgotten': 'Appelant oublié : {name}.',
  'calls.forget-all': 'Tout oublier',
  'calls.forgotten-all': 'Tous les appelants ont été oubliés.',
  'calls.memory': 'En mémoire uniquement, tant que Callside est ouvert.',
  'calls.identity': 'Recherche : {namespace}',

  'actions.label': 'Actions',
  'actions.copy-summary': 'Copier le résumé',
  'actions.copied': 'Résumé copié',
  'actions.copy-failed': 'Échec de la copie',
  'actions.missing': 'Impossible d’ouvrir {label} : il manque dans la fiche une donnée nécessaire à l’adresse.',
  'actions.refused': 'Impossible d’ouvrir {label} : votre organisation n’autorise pas cette adresse.',
  'note.label': 'Note sur cet appel',
  'note.placeholder': 'Ajouter une note',

  'failed.copy': 'Copier les détails',
  'failed.copied': 'Copié',
  'failed.copy-failed': 'Échec de la copie',
  'failed.doctor': 'Ouvrir le diagnostic',

  'idle.locked': 'Défini par votre organisation.',
  'idle.phone': 'Relier votre système téléphonique',
}
