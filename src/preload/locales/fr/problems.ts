import type { enProblems } from '../en-problems'
import type { Texts } from '../translate'

/** What went wrong: a title, what it means, what to do, and whom to ask; then what single codes mean; in French. */
export const problems: Texts<keyof typeof enProblems> = {
  'problem.not-configured.title': 'Callside n’est pas encore connecté',
  'problem.not-configured.meaning':
    'La connexion à Experience Platform est incomplète : aucune recherche n’a été lancée.',
  'problem.not-configured.todo': 'Ouvrez Connexion et complétez ce qui manque.',
  'problem.not-configured.whom': 'Votre service informatique a l’organisation, l’ID client et le secret client.',

  'problem.credentials-rejected.title': 'Identifiants refusés par la plateforme',
  'problem.credentials-rejected.meaning': 'Adobe n’a pas accepté l’ID client et le secret envoyés par Callside.',
  'problem.credentials-rejected.todo': 'Vérifiez l’ID client et saisissez de nouveau le secret client.',
  'problem.credentials-rejected.whom':
    'Votre service informatique peut voir dans Adobe Developer Console si le secret a été renouvelé.',

  'problem.not-permitted.title': 'Accès refusé par la plateforme',
  'problem.not-permitted.meaning':
    'Adobe connaît ces identifiants, mais ils ne permettent pas de lire les profils client ici.',
  'problem.not-permitted.todo': 'Demandez l’autorisation. D’ici là, inutile de réessayer.',
  'problem.not-permitted.whom':
    'Votre service informatique peut ajouter les identifiants à un rôle avec « View Profiles » (Afficher les profils).',

  'problem.not-licensed.title': 'Recherche de profils non incluse dans la licence',
  'problem.not-licensed.meaning':
    'Selon Adobe, l’organisation n’a pas de licence pour cette demande. Cela ne dit rien du client.',
  'problem.not-licensed.todo': 'Vous n’y pouvez rien. Inutile de réessayer.',
  'problem.not-licensed.whom':
    'Votre administrateur peut demander à l’équipe chargée du compte Adobe ce que couvre la licence.',

  'problem.limit-reached.title': 'Votre limite de recherches est atteinte',
  'problem.limit-reached.meaning':
    'Callside s’arrête après un certain nombre de recherches, pour protéger les données des clients.',
  'problem.limit-reached.todo': 'Continuez sans fiche pour l’instant ; la limite se libère avec le temps.',
  'problem.limit-reached.whom': 'Votre service informatique fixe cette limite.',

  'problem.merge-policy.title': 'La stratégie de fusion ne fonctionne pas',
  'problem.merge-policy.meaning': 'La plateforme ne connaît pas la stratégie de fusion indiquée à Callside.',
  'problem.merge-policy.todo': 'Vous n’y pouvez rien. Inutile de réessayer.',
  'problem.merge-policy.whom':
    'Votre service informatique peut corriger « mergePolicyId » dans les réglages de Callside.',

  'problem.too-many-identities.title': 'Trop d’identités liées à ce numéro',
  'problem.too-many-identities.meaning':
    'La plateforme ne réunit pas autant de données en un seul profil. C’est souvent une ligne partagée.',
  'problem.too-many-identities.todo': 'Demandez qui appelle et cherchez autrement.',
  'problem.too-many-identities.whom': 'Votre équipe de données peut examiner le graphique d’identités de ce numéro.',

  'problem.rate-limited.title': 'La plateforme est saturée',
  'problem.rate-limited.meaning': 'L’organisation a envoyé plus de requêtes que la plateforme n’en accepte à la fois.',
  'problem.rate-limited.todo': 'Patientez un instant, puis réessayez.',
  'problem.rate-limited.whom': 'Si cela arrive souvent, prévenez votre service informatique.',

  'problem.unreachable.title': 'La plateforme est injoignable',
  'problem.unreachable.meaning':
    'Aucune réponse exploitable. Le réseau, un proxy ou le service est peut-être en panne.',
  'problem.unreachable.todo': 'Vérifiez votre connexion Internet, puis réessayez.',
  'problem.unreachable.whom':
    'Si d’autres pages s’ouvrent, demandez à votre service informatique si un pare-feu bloque l’hôte.',

  'problem.timeout.title': 'La plateforme a mis trop de temps',
  'problem.timeout.meaning': 'La réponse n’est pas arrivée à temps : Callside a cessé d’attendre.',
  'problem.timeout.todo': 'Réessayez ; la réponse suivante est souvent rapide.',
  'problem.timeout.whom': 'Si cela arrive souvent, prévenez votre service informatique.',

  'problem.unexpected-response.title': 'Réponse de la plateforme incompréhensible',
  'problem.unexpected-response.meaning': 'Callside ne peut pas lire la réponse reçue : rien n’est affiché.',
  'problem.unexpected-response.todo': 'Réessayez.',
  'problem.unexpected-response.whom':
    'Si le problème persiste, communiquez à votre service informatique le code et la requête ci-dessous.',

  'problem.code.401013':
    'Adobe a répondu 401013 : le jeton d’accès n’est pas valide. Callside en demandera un nouveau au prochain essai.',
  'problem.code.403000': 'Adobe a répondu 403000 : aucun ID client (clé API) reçu.',
  'problem.code.403003': 'Adobe a répondu 403003 : cet ID client (clé API) est inconnu.',
  'problem.code.403010': 'Adobe a répondu 403010 : aucun jeton d’accès reçu.',
  'problem.code.403025':
    'Adobe a répondu 403025 : ces identifiants n’ont pas de profil de produit dans cette organisation. Cela ne dit rien du client.',
  'problem.code.400003': 'Adobe a répondu 400003 : l’ID d’organisation manque.',
  'problem.code.unknown-sandbox': 'Les identifiants ne donnent accès à aucun sandbox de ce nom.',
  'problem.code.no-secret': 'Aucun secret client n’est enregistré pour ces adresses.',
  'problem.code.host': 'Une adresse n’appartient pas à Adobe : rien n’y a été envoyé.',
  'problem.code.answered-by-another-policy':
    'La plateforme a répondu avec une autre stratégie de fusion que celle demandée : rien n’est affiché.',
  'problem.code.not-the-platform': 'Ce n’est pas Experience Platform qui a répondu à cette adresse.',
  'problem.code.invalid_client': 'Adobe n’accepte pas cette combinaison d’ID client et de secret client.',
  'problem.code.invalid_scope': 'Adobe n’accepte pas l’une des portées.',

  'problem.code.not-at-edge.title': 'Edge ne connaît pas cet appelant',
  'problem.code.not-at-edge':
    'La licence n’inclut pas la recherche sur le hub : seul Edge a été interrogé. Il garde un profil 14 jours sans activité ; l’appelant peut donc tout de même être client.',
  'problem.code.not-at-edge.todo': 'Demandez qui appelle et cherchez autrement.',

  'problem.code.circuit-open.title': 'Callside attend avant de redemander',
  'problem.code.circuit-open':
    'Plusieurs requêtes de suite sont restées sans réponse : rien n’est envoyé pendant un moment.',
  'problem.code.circuit-open.todo': 'Attendez que le bouton soit disponible, puis réessayez.',
  'problem.code.captive-portal.title': 'Ce réseau exige d’abord une connexion',
  'problem.code.captive-portal': 'La page de connexion du réseau a répondu à la place de la plateforme.',
  'problem.code.captive-portal.todo':
    'Ouvrez n’importe quelle page dans votre navigateur, connectez-vous au réseau, puis réessayez.',
  'problem.code.captive-portal.whom': 'Si aucune page de connexion n’apparaît, contactez votre service informatique.',
  'problem.code.certificate.title': 'La connexion n’est pas fiable',
  'problem.code.certificate':
    'Le certificat présenté ne vient pas d’une autorité approuvée par cet ordinateur : rien n’a été envoyé.',
  'problem.code.certificate.todo': 'Vous n’y pouvez rien. Inutile de réessayer.',
  'problem.code.certificate.whom':
    'Votre service informatique peut indiquer à Callside l’autorité de certification du réseau.',
  'problem.code.proxy-sign-in.title': 'Le proxy exige une authentification',
  'problem.code.proxy-sign-in':
    'Le proxy du réseau demande un nom et un mot de passe. Ils ne sont pas enregistrés, ou ont été refusés.',
  'problem.code.proxy-sign-in.todo':
    'Faites enregistrer les identifiants du proxy dans le trousseau de cet ordinateur.',
  'problem.code.proxy-sign-in.whom': 'Votre service informatique connaît le proxy et ses identifiants.',
  'problem.code.proxy.title': 'Le proxy n’a pas transmis la requête',
  'problem.code.proxy': 'Les requêtes quittent ce réseau par un proxy, et il n’a pas donné accès à la plateforme.',
  'problem.code.proxy.whom': 'Si le problème persiste, parlez du proxy à votre service informatique.',
  'problem.code.too-large': 'La réponse dépassait la taille que Callside accepte : elle a été ignorée.',
  'problem.code.ENOTFOUND':
    'Le nom de l’hôte est introuvable : l’ordinateur est peut-être hors ligne, ou l’adresse est incorrecte.',
  'problem.code.EAI_AGAIN': 'Le nom de l’hôte n’a pas pu être résolu : l’ordinateur est peut-être hors ligne.',
  'problem.code.ECONNREFUSED': 'L’hôte a été trouvé, mais n’accepte aucune connexion à cette adresse.',
  'problem.code.ECONNRESET': 'La connexion a été coupée avant la fin de la réponse.',
  'problem.code.ENETUNREACH': 'L’hôte est inaccessible depuis ce réseau.',
  'problem.code.EHOSTUNREACH': 'L’hôte est inaccessible depuis ce réseau.',
  'problem.code.per-minute': 'Les recherches de cette minute sont épuisées. La limite protège les données des clients.',
  'problem.code.per-hour': 'Les recherches de cette heure sont épuisées. La limite protège les données des clients.',
  'problem.code.per-day': 'Les recherches du jour sont épuisées. La limite protège les données des clients.',
  'problem.code.links':
    'Les liens peuvent lancer une recherche toutes les deux secondes ; celui-ci est arrivé trop tôt.',
  'problem.code.links.title': 'Trop de recherches lancées par des liens',
  'problem.code.links.todo': 'Patientez un instant, puis réessayez.',

  'problem.action.connection': 'Ouvrir Connexion',
  'problem.retry-in': 'Réessayer dans {time}',
  'problem.possible-again': 'De nouveau possible : {time}.',
  'problem.after': 'Abandon après {time}',
  'problem.detail.code': 'Code',
  'problem.detail.status': 'Statut',
  'problem.detail.request': 'Requête',
  'problem.detail.host': 'Hôte',
}
