import type { enPhoneGuides } from '../en-phone-guides'
import type { Texts } from '../translate'

/** What to do in each phone system, and what to take care of there, in German. */
export const phoneGuides: Texts<keyof typeof enPhoneGuides> = {
  'phone.page.test': 'Lassen Sie jemanden anrufen und sehen Sie unter „Was ankam“ nach.',
  'phone.warn.query':
    'Was nach ? steht, geht an den Webserver und kann in dessen Protokoll stehen; was nach # steht, nicht. Versuchen Sie zuerst die erste Adresse.',
  'phone.warn.query-only':
    'Die Nummer geht als Teil der Adresse an Ihren Webserver und kann in dessen Protokoll stehen. Lassen Sie Ihr IT-Team dieses Protokoll kurz halten oder abschalten.',
  'phone.warn.framed':
    'Eine Seite innerhalb der Seite des Agent-Desktops darf möglicherweise kein anderes Programm öffnen. Lassen Sie sie nach Möglichkeit in einem eigenen Tab öffnen.',
  'phone.warn.pop-ups': 'Der Browser muss Pop-ups für die Adresse des Agent-Desktops zulassen.',
  'phone.warn.shell':
    'Manche Telefonsysteme übergeben die Zeile an eine Shell. Was sie einsetzen, kann vom Anrufer stammen; geben Sie daher nur die Nummer mit, in Anführungszeichen.',
  'phone.warn.name': 'Setzen Sie nie den Namen des Anrufers in die Zeile: Anrufer wählen ihn selbst.',

  'phone.genesys.open':
    'Die Variablen sind die veröffentlichter Skripte. Dass eine Seite in einem Skript ein anderes Programm öffnen darf, ist nicht bestätigt.',
  'phone.genesys.1': 'Öffnen Sie unter Admin > Contact Center > Scripts das Skript Ihrer eingehenden Anrufe.',
  'phone.genesys.2':
    'Fügen Sie eine Webseitenkomponente mit der Adresse unten hinzu. Die Namen in Klammern sind Variablen des Skripts.',
  'phone.genesys.3':
    'Veröffentlichen Sie das Skript, lassen Sie jemanden anrufen und sehen Sie unter „Was ankam“ nach.',

  'phone.amazon.1':
    'Sie brauchen eine eigene Seite, die das Contact Control Panel mithilfe von Amazon Connect Streams zeigt.',
  'phone.amazon.2': 'Fügen Sie dort das Skript unten ein, nach connect.core.initCCP.',
  'phone.amazon.3':
    'Lassen Sie Pop-ups für diese Seite zu, lassen Sie jemanden anrufen und sehen Sie unter „Was ankam“ nach.',

  'phone.cxone.1': 'Öffnen Sie in Studio das Skript Ihrer eingehenden Anrufe.',
  'phone.cxone.2':
    'Fügen Sie nach Onanswer die Aktion PopURL mit der Adresse unten hinzu. {ANI} ist die Nummer des Anrufers.',
  'phone.cxone.3':
    'Wählen Sie ein Ziel außerhalb des Kontaktbereichs, damit sich die Seite in einem eigenen Tab öffnet.',

  'phone.five9.open':
    'Es fand sich keine Quelle dafür, wie Five9 die Nummer des Anrufers in eine Adresse schreibt. Ihr Five9-Administrator weiß es.',
  'phone.five9.1':
    'Bitten Sie Ihren Five9-Administrator um einen Connector, der eine Webadresse öffnet, wenn ein Anruf angeboten wird.',
  'phone.five9.2':
    'Geben Sie ihm die Adresse unten, mit der Five9-eigenen Variablen für die Nummer des Anrufers am Ende.',

  'phone.webex.1': 'Öffnen Sie im Flow Designer den Flow Ihrer eingehenden Anrufe und wechseln Sie zu Event Flows.',
  'phone.webex.2': 'Fügen Sie zu AgentAnswered die Aktivität Screen Pop hinzu. Ein Flow kann eine haben.',
  'phone.webex.3': 'Geben Sie ihr die Adresse und die Parameter unten.',
  'phone.webex.4': 'Lassen Sie sie in einem neuen Browser-Tab anzeigen, nicht im Desktop.',
  'phone.webex.variable':
    'Wählen Sie die Variable aus der Liste im Flow Designer: In neueren Flows heißt die Nummer des Anrufers eventuell NewContact.ANI.',

  'phone.finesse.1':
    'Legen Sie in der Verwaltung von Finesse unter Workflows eine neue Workflow-Aktion vom Typ Browser Pop an.',
  'phone.finesse.2':
    'Geben Sie ihr die Adresse unten, setzen Sie den Cursor ans Ende und fügen Sie das Tag der Anrufernummer ein.',
  'phone.finesse.3': 'Tragen Sie als Fensternamen callside ein, damit alle Anrufe denselben Tab verwenden.',
  'phone.finesse.4':
    'Legen Sie einen Workflow an, der sie bei einem ankommenden Anruf ausführt, und weisen Sie ihn Ihren Teams zu.',
  'phone.finesse.refresh':
    'Lädt ein Agent die Finesse-Seite während eines Anrufs neu, läuft der Workflow noch einmal. Innerhalb von zehn Sekunden hält Callside das für denselben Anruf.',
  'phone.finesse.jabber':
    'Es fand sich kein dokumentierter Weg, Jabber beim Klingeln etwas starten zu lassen. Kopieren Sie die Nummer, oder markieren Sie sie und drücken Sie das Tastenkürzel.',

  'phone.avaya.1':
    'Fügen Sie in den Einstellungen von Avaya Workplace unter Screen Pop eine Regel hinzu, die einen externen Browser öffnet.',
  'phone.avaya.2': 'Geben Sie ihr die Adresse unten. <m> ist die Nummer der Gegenseite.',
  'phone.avaya.others': '<n>, der Name, und <u>, die User-to-User-Information, kommen von außen: Lassen Sie sie weg.',

  'phone.flex.open':
    'Das Ereignis und sein Task sind dokumentiert. Dass der Task eines Sprachanrufs die Nummer als „from“ enthält, folgt Beispielen von Twilio.',
  'phone.flex.1': 'Erstellen Sie ein Flex-Plug-in oder öffnen Sie ein vorhandenes.',
  'phone.flex.2': 'Fügen Sie das Skript unten in dessen init-Funktion ein.',
  'phone.flex.3':
    'Stellen Sie es bereit, lassen Sie Pop-ups für Flex zu, lassen Sie jemanden anrufen und sehen Sie unter „Was ankam“ nach.',
  'phone.flex.container':
    'Der CRM-Container von Flex zeigt eine Seite innerhalb der eigenen; dort darf sie möglicherweise kein anderes Programm öffnen. Das Skript verwendet einen Tab.',

  'phone.teams.1': 'Öffnen Sie im Teams Admin Center Voice > Calling policies und die Richtlinie Ihrer Agenten.',
  'phone.teams.2':
    'Schalten Sie das Öffnen von Apps im Browser für eingehende PSTN-Anrufe ein und geben Sie die erste Adresse unten an. Oder führen Sie die Zeile in PowerShell aus.',
  'phone.teams.3':
    'Richtlinien brauchen eine Weile, bis sie alle erreichen. Lassen Sie jemanden aus dem Telefonnetz anrufen und sehen Sie unter „Was ankam“ nach.',
  'phone.teams.fragment':
    'Microsoft dokumentiert eine https-Adresse mit weniger als 1.024 Zeichen, die {phone} enthält. Dass erhalten bleibt, was nach # steht, ist nicht bestätigt.',

  'phone.3cx.open':
    'Die Einstellung und ihre Variablen sind so, wie mehrere öffentliche Projekte sie verwenden. Die Dokumentation von 3CX lag nicht vor.',
  'phone.3cx.1':
    'Öffnen Sie in den Einstellungen von 3CX Integration > CRM integration und lassen Sie den Kontakt in einem eigenen CRM öffnen.',
  'phone.3cx.2': 'Geben Sie die erste Adresse unten an und lassen Sie beim Klingeln benachrichtigen.',
  'phone.3cx.3': 'Lassen Sie Pop-ups für 3CX im Browser zu. Der Webclient muss geöffnet sein.',
  'phone.3cx.4':
    'In der Desktop-App bis Version 18: Lassen Sie bei eingehenden Anrufen ein Programm ausführen, wählen Sie Callside und geben Sie die Parameter unten an.',
  'phone.3cx.server':
    'CRM-Vorlagen des 3CX-Servers fragen vom Server aus, der diesen Computer nicht erreicht. Verwenden Sie sie hierfür nicht.',

  'phone.zoiper.open':
    'Die Einstellungen sind Zoipers eigene; wie es die Nummer in die Zeile schreibt, ist nicht bestätigt, daher endet die Zeile davor.',
  'phone.zoiper.1':
    'Fügen Sie unter Settings > Features > Automation > Event rules eine Regel für klingelnde, nur eingehende Anrufe hinzu.',
  'phone.zoiper.2':
    'Lassen Sie sie ein Programm ausführen, mit der Zeile unten und dem Zoiper-eigenen Parameter für die Nummer am Ende.',
  'phone.zoiper.3':
    'Lassen Sie jemanden anrufen. „Was ankam“ zeigt die Zeile auch dann, wenn der Parameter nicht ausgefüllt wurde.',

  'phone.microsip.tested':
    'Mit einem Ersatzprogramm, das die Zeile genau wie MicroSIP 3.20.5 startet: zerlegt, ohne Anführungszeichen verbunden, Nummer angehängt, verborgen.',
  'phone.microsip.1': 'Schließen Sie MicroSIP: Es überschreibt seine Einstellungen beim Beenden.',
  'phone.microsip.2':
    'Öffnen Sie %APPDATA%\\MicroSIP\\MicroSIP.ini (bei der portablen Version neben MicroSIP.exe) und fügen Sie die erste Zeile unter [Settings] ein.',
  'phone.microsip.3': 'Speichern Sie die Datei unverändert als UTF-16 LE und starten Sie MicroSIP wieder.',
  'phone.microsip.closes':
    'Bearbeiten Sie die Datei nur, während MicroSIP geschlossen ist. Ein Befehl fasst höchstens 255 Zeichen.',
  'phone.microsip.quotes':
    'Nur der Pfad darf Anführungszeichen haben. MicroSIP zeigt keinen Fehler, wenn etwas falsch ist: Simulieren Sie einen Anruf, um sicherzugehen.',
  'phone.microsip.waits':
    'MicroSIP wartet höchstens zehn Sekunden auf den Befehl, bevor es klingelt. Callside übergibt und beendet sich.',
  'phone.microsip.auto-answer':
    'Bei automatischer Annahme verwenden Sie cmdIncomingCall statt cmdCallRing: Es kommt zuerst.',

  'phone.linphone.tested':
    'Mit einem Ersatzprogramm, das die Zeile genau wie Linphone 6.1 an /bin/sh übergibt, mit der Nummer als reinem Text.',
  'phone.linphone.1': 'Sie brauchen Linphone 6.1 oder neuer.',
  'phone.linphone.2':
    'Suchen Sie in den Einstellungen „Command Line to run upon incoming call“ und fügen Sie die Zeile unten ein.',
  'phone.linphone.3':
    'Bei der Bereitstellung ist das command_line im Abschnitt [ui] von linphonerc, mit disable_command_line=0.',
  'phone.linphone.name':
    'Verwenden Sie nie $2. Das ist der Name, den Anrufer selbst wählen, und Linphone übergibt ihn an eine Shell: Er könnte alles Mögliche ausführen.',
  'phone.linphone.number':
    'Selbst $1 kommt von außen, und keine Anführungszeichen machen es sicher: Eine Nummer wie $(program) führt dieses Programm aus. Verwenden Sie dies nur, wenn Ihr SIP-Server nichts als Ziffern durchlässt.',
  'phone.linphone.windows': 'Unter Windows geht die Zeile an cmd.exe. Das wurde nicht getestet.',
  'phone.linphone.older': 'Linphone 6.0 und älter hat diese Einstellung nicht.',

  'phone.baresip.tested':
    'Mit baresip 1.0.0 von Debian auf diesem Computer: Ein echter SIP-Anruf lässt es klingeln, und der Anrufer erscheint.',
  'phone.baresip.1':
    'Fügen Sie die Zeilen unten in die Datei config im Ordner von baresip ein. Lassen Sie weg, was dort schon steht.',
  'phone.baresip.2': 'Starten Sie baresip neu.',
  'phone.baresip.3': 'Schalten Sie in Callside „Auf baresip hören“ mit demselben Port ein.',
  'phone.baresip.everyone':
    'Die Beispieldatei von baresip lauscht auf 0.0.0.0; dort erreicht das ganze Netzwerk die Steuerung Ihres Telefons ohne Passwort. Schreiben Sie immer 127.0.0.1.',
  'phone.baresip.newest':
    'baresip behält nur die neueste Verbindung: Ein weiteres Programm, das mithört, wechselt sich mit Callside ab, und beide verpassen Anrufe.',
  'phone.baresip.auto-answer':
    'Mit answermode=auto meldet baresip 1.0.0 ankommende Anrufe nicht. Sie erscheinen, sobald sie angenommen sind.',

  'phone.asterisk.open':
    'Was Asterisk ausführen soll, wurde nicht ausprobiert. Der Hook selbst ist mit echten Anfragen getestet.',
  'phone.asterisk.1':
    'Wenn Sie ein Softphone mit Asterisk verwenden, richten Sie stattdessen das Softphone ein: Es läuft auf diesem Computer, wo Callside ist.',
  'phone.asterisk.2':
    'Der HTTP-Hook ist nur von diesem Computer erreichbar. Läuft der Server anderswo, braucht es hier ein kleines Programm, das seiner Manager-Schnittstelle folgt und Anrufe meldet.',
  'phone.asterisk.3': 'Schalten Sie in Callside den HTTP-Hook ein und kopieren Sie sein Token.',
  'phone.asterisk.4': 'Melden Sie jeden Anruf wie in den Zeilen unten, mit dem Token anstelle von TOKEN.',
  'phone.asterisk.name':
    'Setzen Sie nie CALLERID(name) in eine Zeile, die ein Programm ausführt: Anrufer wählen ihn selbst. FILTER beschränkt die Nummer auf Ziffern.',
  'phone.asterisk.token': 'Das Token steht im Wählplan und, während er läuft, in der Liste der Prozesse.',
  'phone.asterisk.superfecta':
    'Superfecta von FreePBX sendet vom Server aus und nur bei Anrufern, zu denen es einen Namen hat. Diesen Computer erreicht es nicht.',

  'phone.other.tested':
    'Diese Wege verwenden auch die Tests von Callside selbst: ein Programm, ein Link, die Brückenseite in Chromium von Debian und der HTTP-Hook.',
  'phone.other.1':
    'Kann es beim Klingeln ein Programm ausführen, verwenden Sie die Programmzeile, mit seinem eigenen Wort für die Nummer anstelle von NUMBER.',
  'phone.other.2':
    'Kann es eine Adresse öffnen, verwenden Sie den Link; muss sie https sein, die Adresse der Brückenseite.',
  'phone.other.3':
    'Kann es von diesem Computer eine Anfrage senden oder können Sie ein kleines Programm schreiben, verwenden Sie den HTTP-Hook.',
  'phone.other.4':
    'Kann es nichts davon, kopieren Sie die Nummer, oder markieren Sie sie und drücken Sie das Tastenkürzel.',
  'phone.other.desk-phones':
    'Tischtelefone mit einer Action-URL erreichen den HTTP-Hook nicht: Er ist mit Absicht nur für diesen Computer offen.',
}
