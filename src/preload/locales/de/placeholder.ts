import type { enPlaceholder } from '../en-placeholder'
import type { Texts } from '../translate'

/** What is wrong with how a phone system was set up: placeholders left as they are, and refused links; in German. */
export const placeholder: Texts<keyof typeof enPlaceholder> = {
  'notice.placeholder': 'Das Telefonsystem hat {written} anstelle der Nummer des Anrufers gesendet.',
  'notice.phone-page': 'Telefonsystem öffnen',
  'placeholder.3cx':
    'Das gehört zu 3CX. Tragen Sie die Adresse in 3CX unter Settings > Integration > CRM ein und schreiben Sie %CallerNumber% genau so; anderswo füllt 3CX es nicht aus.',
  'placeholder.3cx-server':
    'Das gehört zur CRM-Vorlage von 3CX. Nur der Server füllt es aus; verwenden Sie auf diesem Computer %CallerNumber% in den Einstellungen der 3CX-App.',
  'placeholder.8x8':
    'Das gehört zu 8x8 Work. Prüfen Sie, ob die Adresse unter Settings > Caller info pop-up steht und %%CallerNumber%% genau so geschrieben ist.',
  'placeholder.asterisk':
    'Das gehört zu Asterisk. Nur Asterisk selbst füllt es aus, in einer Zeile seines Wählplans; ein Skript oder die Einstellungen eines anderen Programms können das nicht.',
  'placeholder.avaya':
    'Das gehört zu Avaya Workplace. Prüfen Sie, ob die Adresse in einer Screen-Pop-Regel steht, mit <m> für die Nummer.',
  'placeholder.bria':
    'Das gehört zu Bria. Es ist Teil der Antwort, die Brias Desktop-API gibt: Senden Sie weiter, was darin steht, nicht den Namen.',
  'placeholder.desk-phone':
    'Das gehört zu einem Tischtelefon, etwa von Snom, Grandstream oder Yealink. Prüfen Sie, ob die Adresse als Action-URL eines eingehenden Anrufs eingetragen ist.',
  'placeholder.estos':
    'Das gehört zu estos ProCall. Prüfen Sie, ob die Zeile in einer Aktion für eingehende Anrufe steht, mit <Call.NumberSC> für die Nummer.',
  'placeholder.freepbx':
    'Das gehört zu FreePBX. Superfecta füllt es nur in der Quelle Send to URL aus und nur bei Anrufern, die einen Namen haben.',
  'placeholder.freeswitch':
    'Das gehört zu FreeSWITCH. Nur FreeSWITCH selbst füllt es aus, etwa in der Adresse von mod_cidlookup.',
  'placeholder.innovaphone':
    'Das gehört zu innovaphone. Prüfen Sie, ob die Zeile in einer myPBX-App steht, mit $n für die Nummer.',
  'placeholder.linphone':
    'Das gehört zu Linphone. Linphone füllt es ab 6.1 aus, in „Command Line to run upon incoming call“, mit $1 für die Nummer.',
  'placeholder.ringotel':
    'Das gehört zu Ringotel. Prüfen Sie, ob die Adresse im Admin-Portal unter Screen Pop-up steht, mit $caller$ für die Nummer.',
  'placeholder.samsung':
    'Das gehört zu Samsung Communicator. Prüfen Sie, ob die Zeile in einem Screen Pop für eingehende Anrufe steht; andere werden nicht ausgefüllt.',
  'placeholder.teams':
    'Das gehört zu Microsoft Teams. Prüfen Sie, ob die Adresse in der Anrufrichtlinie steht und der Anrufer aus dem Telefonnetz kam.',
  'placeholder.tsip':
    'Das gehört zu tSIP. Prüfen Sie, ob die Zeile zu einem Anruf ausgeführt wird: Ohne Anruf gibt es keine Nummer zum Ausfüllen.',
  'placeholder.wildix':
    'Das gehört zu Wildix. Prüfen Sie, ob die Zeile unter Personal > Popup URL or App steht, mit {CALLERNUM} für die Nummer.',
  'placeholder.xarios':
    'Das gehört zu Xarios. Prüfen Sie, ob die Zeile in einem Screen Pop steht, mit {cli} oder {clie164} für die Nummer.',
  'placeholder.shared':
    'So schreiben FreePBX, tSIP und die CRM-Vorlagen von 3CX die Nummer. Prüfen Sie, ob es dort steht, wo das Telefonsystem es ausfüllt.',
  'placeholder.not-the-number':
    'Es steht für etwas anderes als die Nummer, etwa den Namen des Anrufers. Verwenden Sie den Platzhalter für die Nummer.',
  'placeholder.unknown':
    'Es sieht wie ein Platzhalter aus, doch kein Telefonsystem, das Callside kennt, schreibt die Nummer so. Schlagen Sie nach, wie Ihres es tut.',
  'placeholder.link-handler':
    'Statt eines Links kam das Zeichen des Systems für einen Link an: Das Programm für diese Links ist falsch eingerichtet. Schalten Sie sie unter „Telefonsystem“ aus und wieder ein.',

  'notice.link-refused.too-long': 'Ein Link wurde abgelehnt: Er ist länger, als ein Anruf es braucht.',
  'notice.link-refused.control-characters':
    'Ein Link wurde abgelehnt: Er enthält unsichtbare Zeichen. Schreiben Sie ihn neu.',
  'notice.link-refused.malformed':
    'Ein Link wurde abgelehnt: Er ist nicht so geschrieben wie die von Callside. Er muss callside://lookup?phone= lauten, gefolgt von der Nummer.',
  'notice.link-refused.repeated-parameter':
    'Ein Link wurde abgelehnt: Er sagt dasselbe zweimal. Lassen Sie jeden Parameter nur einmal stehen.',
  'notice.link-refused.percent-encoding':
    'Ein Link wurde abgelehnt: Auf ein % darin folgt etwas Falsches. Lassen Sie das Telefonsystem die Nummer codieren.',
  'notice.link-refused.argument-injection':
    'Ein Link wurde abgelehnt: Anführungszeichen oder Striche darin könnten für ein Programm gedacht sein. Entfernen Sie sie aus den Einstellungen des Telefonsystems.',
  'notice.link-refused.nested-link':
    'Ein Link wurde abgelehnt: Darin steht ein weiterer Link, wo die Nummer hingehört.',
  'notice.link-refused.no-number':
    'Ein Link wurde abgelehnt: Er enthält keine Telefonnummer. Prüfen Sie, was nach phone= steht.',
  'notice.link-refused.unknown-phase': 'Ein Link wurde abgelehnt: phase muss ringing, answered oder ended sein.',
  'notice.link-refused.unknown-direction': 'Ein Link wurde abgelehnt: direction muss inbound oder outbound sein.',
  'notice.link-refused.dial-links-off':
    'Es kam ein Link zum Wählen einer Nummer, aber Callside nimmt solche derzeit nicht an. Das ändern Sie unter „Telefonsystem“.',
  'notice.link-refused.not-passed-on':
    'Die Nummer wurde nicht weitergegeben: Keine Telefon-App hier öffnet solche Links. Wählen Sie auf der Seite „Telefonsystem“ eine andere Art.',
  'notice.link-refused.other': 'Ein Link wurde abgelehnt: Callside erkennt nicht, was er verlangt.',
}
