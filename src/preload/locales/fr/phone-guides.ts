import type { enPhoneGuides } from '../en-phone-guides'
import type { Texts } from '../translate'

/** What to do in each phone system, and what to take care of there, in French. */
export const phoneGuides: Texts<keyof typeof enPhoneGuides> = {
  'phone.page.test': 'Faites-vous appeler et regardez sous « Ce qui est arrivé ».',
  'phone.warn.query':
    'Ce qui suit ? est envoyé au serveur web et peut figurer dans son journal ; ce qui suit # ne l’est pas. Essayez d’abord la première adresse.',
  'phone.warn.query-only':
    'Le numéro est envoyé à votre serveur web dans l’adresse et peut figurer dans son journal. Demandez à votre service informatique de limiter ce journal ou de le désactiver.',
  'phone.warn.framed':
    'Une page intégrée à celle du bureau agent n’a pas toujours le droit d’ouvrir un autre programme. Si possible, faites-la ouvrir dans un onglet à part.',
  'phone.warn.pop-ups': 'Le navigateur doit autoriser les fenêtres pop-up pour l’adresse du bureau agent.',
  'phone.warn.shell':
    'Certains systèmes téléphoniques transmettent la ligne à un shell. Ce qu’ils y insèrent peut venir de l’appelant : n’y mettez que le numéro, entre guillemets.',
  'phone.warn.name': 'Ne mettez jamais le nom de l’appelant dans la ligne : l’appelant le choisit lui-même.',

  'phone.genesys.open':
    'Les variables sont celles de scripts publiés. Il n’est pas confirmé qu’une page dans un script puisse ouvrir un autre programme.',
  'phone.genesys.1': 'Sous Admin > Contact Center > Scripts, ouvrez le script de vos appels entrants.',
  'phone.genesys.2':
    'Ajoutez un composant de page web avec l’adresse ci-dessous. Les noms entre accolades sont des variables du script.',
  'phone.genesys.3': 'Publiez le script, faites-vous appeler et regardez sous « Ce qui est arrivé ».',

  'phone.amazon.1':
    'Il vous faut une page à vous qui affiche le Contact Control Panel au moyen d’Amazon Connect Streams.',
  'phone.amazon.2': 'Ajoutez-y le script ci-dessous, après connect.core.initCCP.',
  'phone.amazon.3':
    'Autorisez les fenêtres pop-up pour cette page, faites-vous appeler et regardez sous « Ce qui est arrivé ».',

  'phone.cxone.1': 'Dans Studio, ouvrez le script de vos appels entrants.',
  'phone.cxone.2':
    'Après Onanswer, ajoutez l’action PopURL avec l’adresse ci-dessous. {ANI} est le numéro de l’appelant.',
  'phone.cxone.3':
    'Choisissez une destination hors du volet de contact, pour que la page s’ouvre dans un onglet à part.',

  'phone.five9.open':
    'Aucune source n’indique comment Five9 écrit le numéro de l’appelant dans une adresse. Votre administrateur Five9 le sait.',
  'phone.five9.1':
    'Demandez à votre administrateur Five9 un connecteur qui ouvre une adresse web quand un appel est proposé.',
  'phone.five9.2': 'Donnez-lui l’adresse ci-dessous, suivie de la variable de Five9 pour le numéro de l’appelant.',

  'phone.webex.1': 'Dans Flow Designer, ouvrez le flux de vos appels entrants et allez à Event Flows.',
  'phone.webex.2': 'Ajoutez l’activité Screen Pop à AgentAnswered. Un flux peut en avoir une.',
  'phone.webex.3': 'Donnez-lui l’adresse et les paramètres ci-dessous.',
  'phone.webex.4': 'Faites-la afficher dans un nouvel onglet du navigateur, pas dans le bureau agent.',
  'phone.webex.variable':
    'Choisissez la variable dans la liste de Flow Designer : dans les flux récents, le numéro de l’appelant peut être NewContact.ANI.',

  'phone.finesse.1':
    'Dans l’administration de Finesse, sous Workflows, créez une action de workflow de type Browser Pop.',
  'phone.finesse.2':
    'Donnez-lui l’adresse ci-dessous, placez le curseur à la fin et ajoutez la balise du numéro de l’appelant.',
  'phone.finesse.3': 'Saisissez callside comme nom de fenêtre, pour que tous les appels utilisent le même onglet.',
  'phone.finesse.4': 'Créez un workflow qui l’exécute à l’arrivée d’un appel et affectez-le à vos équipes.',
  'phone.finesse.refresh':
    'Si un agent recharge la page Finesse pendant un appel, le workflow s’exécute de nouveau. Dans les dix secondes, Callside considère qu’il s’agit du même appel.',
  'phone.finesse.jabber':
    'Aucun moyen documenté n’a été trouvé pour que Jabber lance quelque chose quand il sonne. Copiez le numéro, ou sélectionnez-le et utilisez le raccourci.',

  'phone.avaya.1':
    'Dans les réglages d’Avaya Workplace, sous Screen Pop, ajoutez une règle du type qui ouvre un navigateur externe.',
  'phone.avaya.2': 'Donnez-lui l’adresse ci-dessous. <m> est le numéro du correspondant.',
  'phone.avaya.others':
    '<n>, le nom, et <u>, les informations d’utilisateur à utilisateur, viennent de l’extérieur : ne les utilisez pas.',

  'phone.flex.open':
    'L’événement et sa tâche sont documentés. Que la tâche d’un appel vocal porte le numéro dans « from » ressort des exemples de Twilio.',
  'phone.flex.1': 'Créez un plug-in Flex ou ouvrez l’un des vôtres.',
  'phone.flex.2': 'Ajoutez le script ci-dessous à sa fonction init.',
  'phone.flex.3':
    'Déployez-le, autorisez les fenêtres pop-up pour Flex, faites-vous appeler et regardez sous « Ce qui est arrivé ».',
  'phone.flex.container':
    'Le conteneur CRM de Flex affiche une page dans la sienne, qui n’a pas toujours le droit d’ouvrir un autre programme. Le script utilise un onglet.',

  'phone.teams.1':
    'Dans le centre d’administration Teams, ouvrez Voice > Calling policies, puis la stratégie de vos agents.',
  'phone.teams.2':
    'Activez l’ouverture d’applications dans le navigateur pour les appels RTC entrants et indiquez la première adresse ci-dessous. Ou exécutez la ligne dans PowerShell.',
  'phone.teams.3':
    'Les stratégies mettent un certain temps à atteindre tout le monde. Faites-vous appeler depuis le réseau téléphonique et regardez sous « Ce qui est arrivé ».',
  'phone.teams.fragment':
    'Microsoft documente une adresse https de moins de 1 024 caractères qui contient {phone}. Il n’est pas confirmé que ce qui suit # soit conservé.',

  'phone.3cx.open':
    'Le réglage et ses variables sont tels que plusieurs projets publics les utilisent. La documentation de 3CX elle-même n’a pas été consultée.',
  'phone.3cx.1':
    'Dans les réglages de 3CX, ouvrez Integration > CRM integration et choisissez d’ouvrir le contact dans un CRM personnalisé.',
  'phone.3cx.2': 'Indiquez la première adresse ci-dessous et demandez la notification à la sonnerie.',
  'phone.3cx.3': 'Autorisez les fenêtres pop-up pour 3CX dans le navigateur. Le client web doit être ouvert.',
  'phone.3cx.4':
    'Dans l’application de bureau jusqu’à la version 18 : activez le lancement d’un programme pour les appels entrants, choisissez Callside et indiquez les paramètres ci-dessous.',
  'phone.3cx.server':
    'Les modèles CRM du serveur 3CX envoient leurs requêtes depuis le serveur, qui ne peut pas atteindre cet ordinateur. Ne les utilisez pas pour cela.',

  'phone.zoiper.open':
    'Les réglages sont ceux de Zoiper ; la façon dont il écrit le numéro dans la ligne n’est pas confirmée, la ligne s’arrête donc avant.',
  'phone.zoiper.1':
    'Sous Settings > Features > Automation > Event rules, ajoutez une règle pour les appels qui sonnent, entrants uniquement.',
  'phone.zoiper.2':
    'Faites-lui exécuter un programme, avec la ligne ci-dessous suivie du paramètre de Zoiper pour le numéro.',
  'phone.zoiper.3':
    'Faites-vous appeler. « Ce qui est arrivé » montre la ligne, même si le paramètre n’a pas été remplacé.',

  'phone.microsip.tested':
    'Avec un substitut qui lance la ligne exactement comme MicroSIP 3.20.5 : découpée, recollée sans guillemets, numéro ajouté, sans fenêtre.',
  'phone.microsip.1': 'Fermez MicroSIP : il réécrit ses réglages en se fermant.',
  'phone.microsip.2':
    'Ouvrez %APPDATA%\\MicroSIP\\MicroSIP.ini (à côté de MicroSIP.exe dans la version portable) et collez la première ligne sous [Settings].',
  'phone.microsip.3': 'Enregistrez-le en UTF-16 LE, comme à l’origine, et relancez MicroSIP.',
  'phone.microsip.closes':
    'Ne modifiez le fichier que lorsque MicroSIP est fermé. Une commande compte au plus 255 caractères.',
  'phone.microsip.quotes':
    'Seul le chemin peut être entre guillemets. MicroSIP ne signale aucune erreur : simulez un appel pour vérifier que tout est correct.',
  'phone.microsip.waits':
    'MicroSIP attend la commande, au plus dix secondes, avant de sonner. Callside transmet l’appel et rend la main.',
  'phone.microsip.auto-answer':
    'Avec la réponse automatique, utilisez cmdIncomingCall au lieu de cmdCallRing : il intervient plus tôt.',

  'phone.linphone.tested':
    'Avec un substitut qui transmet la ligne à /bin/sh exactement comme Linphone 6.1, le numéro inséré tel quel.',
  'phone.linphone.1': 'Il vous faut Linphone 6.1 ou une version ultérieure.',
  'phone.linphone.2':
    'Dans ses réglages, trouvez « Command Line to run upon incoming call » et collez la ligne ci-dessous.',
  'phone.linphone.3':
    'En provisionnement, il s’agit de command_line dans la section [ui] de linphonerc, avec disable_command_line=0.',
  'phone.linphone.name':
    'N’utilisez jamais $2. C’est le nom, que l’appelant choisit lui-même, et Linphone le transmet à un shell : il pourrait exécuter n’importe quoi.',
  'phone.linphone.number':
    'Même $1 vient de l’extérieur, et aucun guillemet ne le rend sûr : un numéro tel que $(program) exécute ce programme. Ne l’utilisez que si votre serveur SIP ne laisse passer que des chiffres.',
  'phone.linphone.windows': 'Sous Windows, la ligne est transmise à cmd.exe. Cela n’a pas été testé.',
  'phone.linphone.older': 'Linphone 6.0 et les versions antérieures n’ont pas ce réglage.',

  'phone.baresip.tested':
    'Avec baresip 1.0.0 de Debian sur cet ordinateur : un vrai appel SIP le fait sonner et l’appelant s’affiche.',
  'phone.baresip.1':
    'Ajoutez les lignes ci-dessous au fichier config du dossier de baresip. Omettez celles qui y sont déjà.',
  'phone.baresip.2': 'Redémarrez baresip.',
  'phone.baresip.3': 'Dans Callside, activez « Écouter baresip » avec le même port.',
  'phone.baresip.everyone':
    'Le fichier d’exemple de baresip écoute sur 0.0.0.0 : tout le réseau accède alors aux commandes de votre téléphone, sans mot de passe. Écrivez toujours 127.0.0.1.',
  'phone.baresip.newest':
    'baresip ne garde que sa connexion la plus récente : un autre programme à l’écoute alterne avec Callside, et les deux manquent des appels.',
  'phone.baresip.auto-answer':
    'Avec answermode=auto, baresip 1.0.0 ne signale pas les appels qui arrivent. Ils s’affichent une fois pris.',

  'phone.asterisk.open':
    'Ce qu’Asterisk doit exécuter n’a pas été essayé. Le hook lui-même est testé, avec de vraies requêtes.',
  'phone.asterisk.1':
    'Si vous utilisez un softphone avec Asterisk, configurez plutôt le softphone : il tourne sur cet ordinateur, comme Callside.',
  'phone.asterisk.2':
    'Le hook HTTP n’est accessible que depuis cet ordinateur. Avec un serveur situé ailleurs, il faut ici un petit programme qui suit son interface Manager et signale les appels.',
  'phone.asterisk.3': 'Dans Callside, activez le hook HTTP et copiez son jeton.',
  'phone.asterisk.4': 'Signalez chaque appel comme dans les lignes ci-dessous, avec le jeton à la place de TOKEN.',
  'phone.asterisk.name':
    'Ne mettez jamais CALLERID(name) dans une ligne qui exécute un programme : l’appelant le choisit lui-même. FILTER ne garde que les chiffres du numéro.',
  'phone.asterisk.token':
    'Le jeton figure dans le plan de numérotation et, pendant l’exécution, dans la liste des processus.',
  'phone.asterisk.superfecta':
    'Superfecta de FreePBX envoie depuis le serveur, et seulement pour les appelants dont il a le nom. Il ne peut pas atteindre cet ordinateur.',

  'phone.other.tested':
    'Ces moyens sont ceux qu’utilisent les tests de Callside : un programme, un lien, la page relais dans Chromium de Debian et le hook HTTP.',
  'phone.other.1':
    'S’il peut lancer un programme quand il sonne, utilisez la ligne du programme, avec sa propre variable pour le numéro à la place de NUMBER.',
  'phone.other.2':
    'S’il peut ouvrir une adresse, utilisez le lien ; si elle doit être en https, l’adresse de la page relais.',
  'phone.other.3':
    'S’il peut envoyer une requête depuis cet ordinateur, ou si vous pouvez écrire un petit programme, utilisez le hook HTTP.',
  'phone.other.4': 'S’il ne peut rien de tout cela, copiez le numéro, ou sélectionnez-le et utilisez le raccourci.',
  'phone.other.desk-phones':
    'Les téléphones de bureau avec URL d’action ne peuvent pas atteindre le hook HTTP : il n’est ouvert qu’à cet ordinateur, à dessein.',
}
