import type { enDoctor } from '../en-doctor'
import type { Texts } from '../translate'

/** What the doctor checks, finds and advises, and why machine policy is not followed; in French. */
export const doctor: Texts<keyof typeof enDoctor> = {
  'doctor.name.settings': 'Réglages',
  'doctor.name.keychain': 'Trousseau',
  'doctor.name.network': 'Réseau',
  'doctor.name.token': 'Authentification',
  'doctor.name.permissions': 'Autorisations',
  'doctor.name.sandbox': 'Sandbox',
  'doctor.name.namespaces': 'Espaces de noms d’identité',
  'doctor.name.merge-policy': 'Stratégie de fusion',
  'doctor.name.capabilities': 'Ce dont dispose l’organisation',
  'doctor.name.edge': 'Recherches sur Edge',
  'doctor.name.usage': 'Utilisation',
  'doctor.name.lookup': 'Une recherche',

  'doctor.unchecked': 'Non contrôlé : un contrôle précédent a échoué.',
  'doctor.more': { one: '{count} autre', many: '{count} autres', other: '{count} autres' },

  'doctor.told.no-answer': 'Pas de réponse de {host} : {what}.',
  'doctor.told.not-sent': 'Rien n’a été envoyé à {host} : hôte non approuvé.',
  'doctor.told.answered': 'La plateforme a répondu : {what}.',
  'doctor.told.platform': 'la plateforme',
  'doctor.told.address': 'une adresse',

  'doctor.advice.403025':
    'Vérifiez l’ID d’organisation et assurez-vous que les identifiants ont un profil de produit Experience Platform.',
  'doctor.advice.certificate':
    'Le réseau inspecte peut-être les connexions TLS : demandez au service informatique d’ajouter son autorité de certification au magasin du système, ou de l’indiquer dans la stratégie de l’ordinateur, sous connection.certificateFile.',
  'doctor.advice.captive-portal': 'Connectez-vous au réseau dans un navigateur, puis relancez le diagnostic.',
  'doctor.advice.proxy': 'Vérifiez l’adresse du proxy et qu’il laisse passer les hôtes d’Adobe.',
  'doctor.advice.proxy-sign-in':
    'Enregistrez les identifiants du proxy dans le trousseau : service Callside, compte proxy/<host>, sous la forme name:password.',
  'doctor.advice.circuit-open':
    'Callside fait une pause après des échecs répétés : patientez un peu, puis relancez le diagnostic.',
  'doctor.advice.host':
    'Utilisez les hôtes d’Adobe, ou faites ajouter l’hôte à connection.trustedHosts dans la stratégie de l’ordinateur.',
  'doctor.advice.ENOTFOUND':
    'Vérifiez l’adresse dans connection.endpoints, le DNS et, si le réseau en exige un, le proxy.',
  'doctor.advice.no-secret': 'Démarrez Callside et reconnectez-vous.',
  'doctor.advice.too-large': 'Demandez moins de champs : réglez lookup.fields sur "view".',
  'doctor.advice.credentials-rejected':
    'Vérifiez l’ID client et le secret client dans Adobe Developer Console, puis reconnectez-vous.',
  'doctor.advice.not-permitted':
    'Demandez à un administrateur d’ajouter les identifiants à un rôle doté de l’autorisation nécessaire.',
  'doctor.advice.not-licensed':
    'Demandez à l’équipe chargée de votre compte Adobe si l’organisation dispose d’une licence pour cette API.',
  'doctor.advice.merge-policy': 'Réglez lookup.mergePolicyId sur une stratégie de fusion de l’organisation.',
  'doctor.advice.unreachable': 'Vérifiez le réseau, le proxy et le pare-feu pour {host}.',
  'doctor.advice.rate-limited': 'Patientez un peu, puis relancez le diagnostic.',
  'doctor.advice.other':
    'Relancez le diagnostic ; si le problème persiste, communiquez le code et l’ID de requête au support Adobe.',

  'doctor.settings.broken': 'settings.json : {detail}',
  'doctor.settings.broken.advice':
    'Réparez le fichier ou démarrez Callside : il le met de côté et utilise les valeurs par défaut.',
  'doctor.settings.policy.advice':
    'Demandez à un administrateur de corriger le fichier de stratégie et ses droits d’écriture.',
  'doctor.settings.refused-host': 'settings.json renvoie à {host}, un hôte non approuvé. Rien n’y a été envoyé.',
  'doctor.settings.certificate':
    'Le fichier de certificats indiqué dans la stratégie de l’ordinateur est illisible : ses certificats ne sont pas approuvés.',
  'doctor.settings.certificate.advice':
    'Demandez à un administrateur de corriger connection.certificateFile ou de rendre le fichier lisible pour cet utilisateur.',
  'doctor.settings.none': 'Aucune connexion n’est configurée.',
  'doctor.settings.none.advice': 'Démarrez Callside et connectez-vous.',
  'doctor.settings.sample': 'Connecté à la plateforme de démonstration sur cet ordinateur.',
  'doctor.settings.connected': 'Connecté à {organization}, sandbox {sandbox} ({hosts}).',

  'doctor.keychain.sample': 'La plateforme de démonstration ne nécessite aucun secret enregistré.',
  'doctor.keychain.nothing': 'Rien n’est encore enregistré.',
  'doctor.keychain.good': 'Le secret client est dans le trousseau.',
  'doctor.keychain.memory': 'Le secret client n’est conservé que pour cette session.',
  'doctor.keychain.locked': 'Le trousseau est verrouillé.',
  'doctor.keychain.locked.advice': 'Déverrouillez-le et réessayez.',
  'doctor.keychain.unavailable': 'Aucun trousseau ne répond.',
  'doctor.keychain.unavailable.advice': 'Démarrez le service de trousseau de l’environnement de bureau (libsecret).',
  'doctor.keychain.missing': 'Aucun secret client n’est enregistré pour ces hôtes.',

  'doctor.usage.calls': {
    one: '{count} appel de profil aujourd’hui et {month} ce mois-ci, comptés sur cet ordinateur.',
    many: '{count} appels de profil aujourd’hui et {month} ce mois-ci, comptés sur cet ordinateur.',
    other: '{count} appels de profil aujourd’hui et {month} ce mois-ci, comptés sur cet ordinateur.',
  },
  'doctor.usage.limits': 'Les recherches sont limitées à {minute} par minute, {hour} par heure et {day} par jour.',

  'doctor.network.direct': 'Les requêtes partent directement, sans proxy.',
  'doctor.network.proxy': 'Les requêtes passent par le proxy {proxy}.',
  'doctor.network.no-certificate': 'Aucun certificat n’a été présenté.',
  'doctor.network.certificate': 'Le certificat de {host}, émis par {issuer}, est valable jusqu’au {until}.',
  'doctor.network.certificate-ended': 'Le certificat de {host}, émis par {issuer}, a expiré le {until}.',
  'doctor.network.certificate.advice':
    'Demandez au responsable du proxy ou de l’hôte de renouveler le certificat avant son expiration.',
  'doctor.network.clock-unknown': 'Les horloges n’ont pas pu être comparées.',
  'doctor.network.clock-good': 'L’horloge correspond à celle de la plateforme.',
  'doctor.network.clock-ahead.seconds': {
    one: 'L’horloge de cet ordinateur avance de {count} seconde sur celle de la plateforme.',
    many: 'L’horloge de cet ordinateur avance de {count} secondes sur celle de la plateforme.',
    other: 'L’horloge de cet ordinateur avance de {count} secondes sur celle de la plateforme.',
  },
  'doctor.network.clock-ahead.minutes': {
    one: 'L’horloge de cet ordinateur avance de {count} minute sur celle de la plateforme.',
    many: 'L’horloge de cet ordinateur avance de {count} minutes sur celle de la plateforme.',
    other: 'L’horloge de cet ordinateur avance de {count} minutes sur celle de la plateforme.',
  },
  'doctor.network.clock-behind.seconds': {
    one: 'L’horloge de cet ordinateur retarde de {count} seconde sur celle de la plateforme.',
    many: 'L’horloge de cet ordinateur retarde de {count} secondes sur celle de la plateforme.',
    other: 'L’horloge de cet ordinateur retarde de {count} secondes sur celle de la plateforme.',
  },
  'doctor.network.clock-behind.minutes': {
    one: 'L’horloge de cet ordinateur retarde de {count} minute sur celle de la plateforme.',
    many: 'L’horloge de cet ordinateur retarde de {count} minutes sur celle de la plateforme.',
    other: 'L’horloge de cet ordinateur retarde de {count} minutes sur celle de la plateforme.',
  },
  'doctor.network.clock.advice': 'Réglez l’horloge de cet ordinateur ou synchronisez-la avec un serveur de temps.',

  'doctor.token.good': 'Un jeton d’accès a été émis.',

  'doctor.permissions.unread': 'Les autorisations des identifiants n’ont pas pu être lues.',
  'doctor.permissions.unread.advice': 'Comparez vous-même le rôle des identifiants à la liste de la documentation.',
  'doctor.permissions.good': 'Les identifiants permettent les recherches, et rien de plus.',
  'doctor.permissions.lacking': 'Autorisations manquantes pour ces identifiants : {names}.',
  'doctor.permissions.lacking.advice': 'Dans Autorisations, ajoutez au rôle des identifiants : {names}.',
  'doctor.permissions.optional': 'Facultatif : {names}.',
  'doctor.permissions.too-much': 'Les identifiants permettent plus que des recherches : {names}.',
  'doctor.permissions.too-much.advice':
    'Retirez ces autorisations du rôle : ainsi, des identifiants volés ne permettront de rien modifier.',
  'doctor.permissions.without.graph': 'Sans {name}, les identités liées ne sont pas affichées.',
  'doctor.permissions.without.policies': 'Sans {name}, ce contrôle ne voit pas les stratégies de fusion.',
  'doctor.permissions.without.sandboxes': 'Sans {name}, ce contrôle ne voit pas le sandbox.',

  'doctor.sandbox.good': 'Le sandbox {name} existe et est actif.',
  'doctor.sandbox.missing': 'Les identifiants ne donnent accès à aucun sandbox {name}.',
  'doctor.sandbox.missing.advice':
    'Visibles : {names}. Modifiez connection.sandbox ou ajoutez le sandbox au rôle des identifiants.',
  'doctor.none': 'aucun',

  'doctor.namespaces.missing': 'Espaces de noms absents de l’organisation : {names}.',
  'doctor.namespaces.missing.advice':
    'Indiquez dans lookup.identities des espaces de noms de l’organisation qui contiennent des numéros de téléphone.',
  'doctor.namespaces.good': 'Tous les espaces de noms existent : {names}.',
  'doctor.namespaces.spelled': '{code} (configuré sous {asked})',
  'doctor.namespaces.profiles': {
    one: '{name} avec {count} profil',
    many: '{name} avec {count} profils',
    other: '{name} avec {count} profils',
  },
  'doctor.namespaces.uncounted': 'Le nombre de profils de chacun n’a pas pu être lu.',
  'doctor.namespaces.empty.advice':
    'Selon le rapport quotidien de la plateforme, aucun profil n’a d’identité dans {names} : cela ne permet de trouver personne.',
  'doctor.namespaces.strangers.advice':
    'lookup.personNamespaces contient {names}, que l’organisation n’a pas : les clients dont les profils ont été fusionnés par erreur ne sont pas distingués.',

  'doctor.policies.all': 'L’organisation a : {names}.',
  'doctor.policies.none': 'aucune pour les profils',
  'doctor.policies.no-default': 'Aucune stratégie de fusion par défaut n’est visible.',
  'doctor.policies.no-default.advice': 'Indiquez une stratégie de fusion dans lookup.mergePolicyId.',
  'doctor.policies.missing': 'La stratégie de fusion {id} n’existe pas.',
  'doctor.policies.missing.advice': 'Corrigez lookup.mergePolicyId : la stratégie doit porter sur des profils.',
  'doctor.policies.apart-missing.advice': 'Corrigez lookup.unstitchedMergePolicyId.',
  'doctor.policies.apart-joins':
    'La stratégie de fusion {name}, indiquée dans lookup.unstitchedMergePolicyId, combine les identités.',
  'doctor.policies.apart-joins.advice': 'Indiquez-en une dont la combinaison d’identités est « Aucune ».',
  'doctor.policies.default':
    'Les recherches utilisent la stratégie de fusion {name}, celle par défaut de l’organisation.',
  'doctor.policies.named':
    'Les recherches utilisent la stratégie de fusion {name}, et non celle par défaut de l’organisation.',
  'doctor.policies.unjoined':
    'Elle ne combine pas les identités : seul ce qui est enregistré sous le numéro lui-même est affiché.',
  'doctor.policies.apart': '{name} sépare les profils fusionnés par erreur.',
  'doctor.policies.not-on-edge': 'Elle n’est pas active sur Edge.',
  'doctor.policies.not-on-edge.advice':
    'Edge répond selon une autre stratégie que le hub : activez la stratégie sur Edge ou indiquez-en une qui l’est déjà.',

  'doctor.capabilities.hub': 'Profils sur le hub : {state}.',
  'doctor.capabilities.events': 'Événements : {state}.',
  'doctor.capabilities.audiences': 'Noms des audiences : {state}.',
  'doctor.capabilities.identityGraph': 'Identités liées : {state}.',
  'doctor.capabilities.datasets': 'Noms des jeux de données : {state}.',
  'doctor.capabilities.edge': 'Profils sur Edge : {state}.',
  'doctor.capabilities.yes': 'oui',
  'doctor.capabilities.no': 'non',
  'doctor.capabilities.unknown': 'inconnu',
  'doctor.capabilities.unknown-why': 'inconnu ({why})',
  'doctor.capabilities.learnt': '{state}, constaté le {at} UTC',
  'doctor.capabilities.unconfirmed': '{state}, constaté le {at} UTC, non confirmé cette fois ({why})',
  'doctor.capabilities.no-hub.advice':
    'Si les autorisations sont correctes, contactez l’équipe chargée de votre compte Adobe : la recherche de profils par API peut nécessiter Real-Time CDP Ultimate et doit être activée.',
  'doctor.capabilities.edge-alone': 'Les appelants sont recherchés uniquement sur Edge.',
  'doctor.capabilities.doubt.advice': 'Certains points n’ont pas pu être contrôlés.',
  'doctor.capabilities.unclear.advice': 'Le hub n’a pas répondu clairement : relancez le diagnostic.',

  'doctor.edge.off': 'Les recherches sur Edge sont désactivées.',
  'doctor.edge.no-datastream':
    'Les recherches sur Edge sont activées ({mode}), mais aucun flux de données n’est indiqué.',
  'doctor.edge.no-datastream.advice':
    'Indiquez dans connection.edge.datastreamId l’ID d’un flux de données doté du service Adobe Experience Platform.',
  'doctor.edge.no-policy': 'Le flux de données a répondu, mais aucune stratégie de fusion n’est active sur Edge.',
  'doctor.edge.no-policy.advice':
    'Activez une stratégie de fusion sur Edge et faites en sorte que les audiences de la destination l’utilisent.',
  'doctor.edge.good': 'Le flux de données a répondu à une recherche ({mode}).',
  'doctor.edge.active': 'Actives sur Edge : {names}.',
  'doctor.edge.recorded': 'La requête a pu être enregistrée comme un événement sans contenu.',
  'doctor.edge.no-lookup': 'Le flux de données a répondu, mais il ne recherche aucun profil.',
  'doctor.edge.no-lookup.advice':
    'Dans le flux de données, activez les destinations de personnalisation (Personalization Destinations) et reliez-le à une destination du type Custom Personalization With Attributes.',
  'doctor.edge.no-write.advice': 'Donnez au rôle des identifiants l’accès en écriture au sandbox du flux de données.',
  'doctor.edge.bad-request.advice': 'Vérifiez connection.edge.datastreamId et l’espace de noms demandé.',

  'doctor.lookup.good': 'La recherche d’un numéro fictif a obtenu une réponse.',

  'doctor.policy.not-opened': 'La stratégie de l’ordinateur n’est pas appliquée : impossible de l’ouvrir.',
  'doctor.policy.not-a-file': 'La stratégie de l’ordinateur n’est pas appliquée : ce n’est pas un fichier.',
  'doctor.policy.not-owned':
    'La stratégie de l’ordinateur n’est pas appliquée : elle n’appartient pas à l’administrateur.',
  'doctor.policy.writable': 'La stratégie de l’ordinateur n’est pas appliquée : d’autres peuvent la modifier.',
  'doctor.policy.folder-writable':
    'La stratégie de l’ordinateur n’est pas appliquée : d’autres peuvent écrire dans son dossier.',
  'doctor.policy.too-large': 'La stratégie de l’ordinateur n’est pas appliquée : elle est trop volumineuse.',
  'doctor.policy.not-read': 'La stratégie de l’ordinateur n’est pas appliquée : impossible de la lire.',
  'doctor.policy.not-json': 'La stratégie de l’ordinateur n’est pas appliquée : ce n’est pas du JSON.',
  'doctor.policy.wrong': 'La stratégie de l’ordinateur n’est pas appliquée : erreur dans {at}.',
  'doctor.policy.root': 'la racine',
  'doctor.policy.kept': 'Ce qu’elle imposait auparavant reste valable.',
  'doctor.policy.refused': 'Les réglages qu’elle verrouille ne s’appliquent pas.',
}
