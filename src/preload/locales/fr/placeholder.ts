import type { enPlaceholder } from '../en-placeholder'
import type { Texts } from '../translate'

/** What is wrong with how a phone system was set up: placeholders left as they are, and refused links; in French. */
export const placeholder: Texts<keyof typeof enPlaceholder> = {
  'notice.placeholder': 'Le système téléphonique a envoyé {written} à la place du numéro de l’appelant.',
  'notice.phone-page': 'Ouvrir Téléphonie',
  'placeholder.3cx':
    'C’est une variable de 3CX. Indiquez l’adresse dans 3CX sous Settings > Integration > CRM et écrivez %CallerNumber% exactement ainsi ; ailleurs, 3CX ne la remplace pas.',
  'placeholder.3cx-server':
    'C’est une variable du modèle CRM de 3CX. Seul le serveur la remplace ; sur cet ordinateur, utilisez %CallerNumber% dans les réglages de l’application 3CX.',
  'placeholder.8x8':
    'C’est une variable de 8x8 Work. Vérifiez que l’adresse figure sous Settings > Caller info pop-up, avec %%CallerNumber%% écrit exactement ainsi.',
  'placeholder.asterisk':
    'C’est une variable d’Asterisk. Seul Asterisk la remplace, dans une ligne de son plan de numérotation ; un script ou les réglages d’un autre programme ne le peuvent pas.',
  'placeholder.avaya':
    'C’est une variable d’Avaya Workplace. Vérifiez que l’adresse figure dans une règle Screen Pop, avec <m> pour le numéro.',
  'placeholder.bria':
    'C’est une variable de Bria. Elle fait partie de la réponse de l’API de bureau de Bria : transmettez son contenu, pas son nom.',
  'placeholder.desk-phone':
    'C’est une variable d’un téléphone de bureau, par exemple Snom, Grandstream ou Yealink. Vérifiez que l’adresse est définie comme URL d’action d’un appel entrant.',
  'placeholder.estos':
    'C’est une variable d’estos ProCall. Vérifiez que la ligne figure dans une action pour les appels entrants, avec <Call.NumberSC> pour le numéro.',
  'placeholder.freepbx':
    'C’est une variable de FreePBX. Superfecta ne la remplace que dans sa source Send to URL, et seulement pour les appelants qui ont un nom.',
  'placeholder.freeswitch':
    'C’est une variable de FreeSWITCH. Seul FreeSWITCH la remplace, par exemple dans l’adresse de mod_cidlookup.',
  'placeholder.innovaphone':
    'C’est une variable d’innovaphone. Vérifiez que la ligne figure dans une application myPBX, avec $n pour le numéro.',
  'placeholder.linphone':
    'C’est une variable de Linphone. Linphone la remplace à partir de la version 6.1, dans « Command Line to run upon incoming call », avec $1 pour le numéro.',
  'placeholder.ringotel':
    'C’est une variable de Ringotel. Vérifiez que l’adresse figure sous Screen Pop-up dans le portail d’administration, avec $caller$ pour le numéro.',
  'placeholder.samsung':
    'C’est une variable de Samsung Communicator. Vérifiez que la ligne figure dans un screen pop pour les appels entrants ; elle n’est pas remplacée ailleurs.',
  'placeholder.teams':
    'C’est une variable de Microsoft Teams. Vérifiez que l’adresse figure dans la stratégie d’appel et que l’appel venait du réseau téléphonique.',
  'placeholder.tsip':
    'C’est une variable de tSIP. Vérifiez que la ligne est exécutée pour un appel : sans appel, il n’y a pas de numéro à insérer.',
  'placeholder.wildix':
    'C’est une variable de Wildix. Vérifiez que la ligne figure sous Personal > Popup URL or App, avec {CALLERNUM} pour le numéro.',
  'placeholder.xarios':
    'C’est une variable de Xarios. Vérifiez que la ligne figure dans un screen pop, avec {cli} ou {clie164} pour le numéro.',
  'placeholder.shared':
    'FreePBX, tSIP et les modèles CRM de 3CX écrivent ainsi le numéro. Vérifiez que la variable se trouve là où le système téléphonique la remplace.',
  'placeholder.not-the-number':
    'Cette variable désigne autre chose que le numéro, par exemple le nom de l’appelant. Utilisez celle du numéro.',
  'placeholder.unknown':
    'Cela ressemble à une variable, mais aucun système téléphonique connu de Callside n’écrit ainsi le numéro. Vérifiez comment le vôtre l’écrit.',
  'placeholder.link-handler':
    'Au lieu d’un lien, c’est le repère du système qui est arrivé : le programme qui ouvre ces liens est mal configuré. Désactivez-les puis réactivez-les sous Téléphonie.',

  'notice.link-refused.too-long': 'Lien refusé : il est plus long que ne l’exige un appel.',
  'notice.link-refused.control-characters': 'Lien refusé : il contient des caractères invisibles. Récrivez-le.',
  'notice.link-refused.malformed':
    'Lien refusé : il n’est pas écrit comme ceux de Callside. Il doit être callside://lookup?phone=, suivi du numéro.',
  'notice.link-refused.repeated-parameter':
    'Lien refusé : il dit deux fois la même chose. Ne gardez chaque paramètre qu’une fois.',
  'notice.link-refused.percent-encoding':
    'Lien refusé : un % y est suivi de caractères incorrects. Faites encoder le numéro par le système téléphonique.',
  'notice.link-refused.argument-injection':
    'Lien refusé : il contient des guillemets ou des tirets qui pourraient s’adresser à un programme. Retirez-les des réglages du système téléphonique.',
  'notice.link-refused.nested-link': 'Lien refusé : il contient un autre lien à la place du numéro.',
  'notice.link-refused.no-number':
    'Lien refusé : il ne contient aucun numéro de téléphone. Vérifiez ce qui suit phone=.',
  'notice.link-refused.unknown-phase': 'Lien refusé : phase doit être ringing, answered ou ended.',
  'notice.link-refused.unknown-direction': 'Lien refusé : direction doit être inbound ou outbound.',
  'notice.link-refused.dial-links-off':
    'Un lien pour composer un numéro est arrivé, mais Callside ne les accepte pas actuellement. Modifiez cela sous Téléphonie.',
  'notice.link-refused.not-passed-on':
    'Le numéro n’a pas été transmis : aucune application de téléphonie n’ouvre ces liens ici. Sur la page Téléphonie, choisissez un autre type.',
  'notice.link-refused.other': 'Lien refusé : Callside ne comprend pas ce qu’il demande.',
}
