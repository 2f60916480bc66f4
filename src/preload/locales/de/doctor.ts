import type { enDoctor } from '../en-doctor'
import type { Texts } from '../translate'

/** What the doctor checks, finds and advises, and why machine policy is not followed; in German. */
export const doctor: Texts<keyof typeof enDoctor> = {
  'doctor.name.settings': 'Einstellungen',
  'doctor.name.keychain': 'Schlüsselbund',
  'doctor.name.network': 'Netzwerk',
  'doctor.name.token': 'Anmeldung',
  'doctor.name.permissions': 'Berechtigungen',
  'doctor.name.sandbox': 'Sandbox',
  'doctor.name.namespaces': 'Identity-Namespaces',
  'doctor.name.merge-policy': 'Zusammenführungsrichtlinie',
  'doctor.name.capabilities': 'Was die Organisation hat',
  'doctor.name.edge': 'Edge-Abfragen',
  'doctor.name.usage': 'Nutzung',
  'doctor.name.lookup': 'Eine Abfrage',

  'doctor.unchecked': 'Nicht geprüft: Eine frühere Prüfung ist fehlgeschlagen.',
  'doctor.more': { one: '{count} weiterer Eintrag', other: '{count} weitere' },

  'doctor.told.no-answer': 'Keine Antwort von {host}: {what}.',
  'doctor.told.not-sent': 'An {host} wurde nichts gesendet: Der Host ist nicht vertrauenswürdig.',
  'doctor.told.answered': 'Die Plattform hat mit {what} geantwortet.',
  'doctor.told.platform': 'der Plattform',
  'doctor.told.address': 'eine Adresse',

  'doctor.advice.403025':
    'Prüfen Sie die Organisations-ID und ob die Anmeldedaten ein Produktprofil für Experience Platform haben.',
  'doctor.advice.certificate':
    'Vielleicht prüft das Netzwerk TLS-Verbindungen: Lassen Sie die IT dessen Zertifizierungsstelle in den Speicher des Systems aufnehmen oder in der Computerrichtlinie als connection.certificateFile angeben.',
  'doctor.advice.captive-portal':
    'Melden Sie sich in einem Browser beim Netzwerk an und führen Sie die Prüfung erneut aus.',
  'doctor.advice.proxy': 'Prüfen Sie die Adresse des Proxys und ob er die Hosts von Adobe durchlässt.',
  'doctor.advice.proxy-sign-in':
    'Legen Sie die Anmeldung des Proxys im Schlüsselbund ab: Dienst Callside, Konto proxy/<host>, als name:password.',
  'doctor.advice.circuit-open':
    'Callside pausiert nach wiederholten Fehlern: Warten Sie kurz und führen Sie die Prüfung erneut aus.',
  'doctor.advice.host':
    'Verwenden Sie die Hosts von Adobe oder lassen Sie den Host in der Computerrichtlinie unter connection.trustedHosts angeben.',
  'doctor.advice.ENOTFOUND':
    'Prüfen Sie die Adresse in connection.endpoints, das DNS und, wo das Netzwerk einen braucht, den Proxy.',
  'doctor.advice.no-secret': 'Starten Sie Callside und verbinden Sie erneut.',
  'doctor.advice.too-large': 'Fragen Sie weniger Felder ab: Setzen Sie lookup.fields auf "view".',
  'doctor.advice.credentials-rejected':
    'Prüfen Sie Client-ID und Client-Geheimnis in der Adobe Developer Console und verbinden Sie dann erneut.',
  'doctor.advice.not-permitted':
    'Lassen Sie einen Administrator die Anmeldedaten einer Rolle mit der nötigen Berechtigung hinzufügen.',
  'doctor.advice.not-licensed': 'Fragen Sie das Adobe-Accountteam, ob die Organisation diese API lizenziert hat.',
  'doctor.advice.merge-policy': 'Setzen Sie lookup.mergePolicyId auf eine Zusammenführungsrichtlinie der Organisation.',
  'doctor.advice.unreachable': 'Prüfen Sie Netzwerk, Proxy und Firewall auf dem Weg zu {host}.',
  'doctor.advice.rate-limited': 'Warten Sie kurz und führen Sie die Prüfung erneut aus.',
  'doctor.advice.other':
    'Führen Sie die Prüfung erneut aus; bleibt es dabei, nennen Sie dem Adobe-Support Code und Anfrage-ID.',

  'doctor.settings.broken': 'settings.json: {detail}',
  'doctor.settings.broken.advice':
    'Reparieren Sie die Datei oder starten Sie Callside: Es bewahrt sie auf und arbeitet mit Standardwerten weiter.',
  'doctor.settings.policy.advice':
    'Lassen Sie einen Administrator die Richtliniendatei und deren Schreibrechte in Ordnung bringen.',
  'doctor.settings.refused-host':
    'settings.json verweist auf {host}. Der Host ist nicht vertrauenswürdig, es wurde nichts dorthin gesendet.',
  'doctor.settings.certificate':
    'Die in der Computerrichtlinie angegebene Zertifikatsdatei war nicht lesbar: Ihren Zertifikaten wird nicht vertraut.',
  'doctor.settings.certificate.advice':
    'Lassen Sie einen Administrator connection.certificateFile korrigieren oder die Datei für diesen Benutzer lesbar machen.',
  'doctor.settings.none': 'Es ist keine Verbindung konfiguriert.',
  'doctor.settings.none.advice': 'Starten Sie Callside und stellen Sie eine Verbindung her.',
  'doctor.settings.sample': 'Mit der Beispielplattform auf diesem Computer verbunden.',
  'doctor.settings.connected': 'Mit {organization} verbunden, Sandbox {sandbox} ({hosts}).',

  'doctor.keychain.sample': 'Die Beispielplattform braucht kein gespeichertes Geheimnis.',
  'doctor.keychain.nothing': 'Es ist noch nichts gespeichert.',
  'doctor.keychain.good': 'Das Client-Geheimnis liegt im Schlüsselbund.',
  'doctor.keychain.memory': 'Das Client-Geheimnis wird nur bis zum Beenden behalten.',
  'doctor.keychain.locked': 'Der Schlüsselbund ist gesperrt.',
  'doctor.keychain.locked.advice': 'Entsperren Sie ihn und versuchen Sie es erneut.',
  'doctor.keychain.unavailable': 'Es antwortet kein Schlüsselbund.',
  'doctor.keychain.unavailable.advice': 'Starten Sie den Schlüsselbunddienst des Desktops (libsecret).',
  'doctor.keychain.missing': 'Für diese Hosts ist kein Client-Geheimnis gespeichert.',

  'doctor.usage.calls': {
    one: '{count} Profilabfrage heute und {month} in diesem Monat, gezählt auf diesem Computer.',
    other: '{count} Profilabfragen heute und {month} in diesem Monat, gezählt auf diesem Computer.',
  },
  'doctor.usage.limits': 'Abfragen sind auf {minute} pro Minute, {hour} pro Stunde und {day} pro Tag begrenzt.',

  'doctor.network.direct': 'Anfragen gehen direkt hinaus, ohne Proxy.',
  'doctor.network.proxy': 'Anfragen gehen über den Proxy {proxy}.',
  'doctor.network.no-certificate': 'Es war kein Zertifikat zu sehen.',
  'doctor.network.certificate': 'Das Zertifikat von {host} stammt von {issuer} und gilt bis {until}.',
  'doctor.network.certificate-ended': 'Das Zertifikat von {host}, ausgestellt von {issuer}, ist am {until} abgelaufen.',
  'doctor.network.certificate.advice':
    'Lassen Sie das Zertifikat vor dem Ablauf erneuern; zuständig ist, wer den Proxy oder den Host betreibt.',
  'doctor.network.clock-unknown': 'Die Uhren ließen sich nicht vergleichen.',
  'doctor.network.clock-good': 'Die Uhr stimmt mit der der Plattform überein.',
  'doctor.network.clock-ahead.seconds': {
    one: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Sekunde vor.',
    other: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Sekunden vor.',
  },
  'doctor.network.clock-ahead.minutes': {
    one: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Minute vor.',
    other: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Minuten vor.',
  },
  'doctor.network.clock-behind.seconds': {
    one: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Sekunde nach.',
    other: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Sekunden nach.',
  },
  'doctor.network.clock-behind.minutes': {
    one: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Minute nach.',
    other: 'Die Uhr dieses Computers geht gegenüber der Plattform {count} Minuten nach.',
  },
  'doctor.network.clock.advice':
    'Stellen Sie die Uhr dieses Computers oder lassen Sie sie über einen Zeitserver stellen.',

  'doctor.token.good': 'Ein Zugriffstoken wurde ausgestellt.',

  'doctor.permissions.unread': 'Die Berechtigungen der Anmeldedaten ließen sich nicht lesen.',
  'doctor.permissions.unread.advice':
    'Vergleichen Sie die Rolle der Anmeldedaten selbst mit der Liste in der Dokumentation.',
  'doctor.permissions.good': 'Die Anmeldedaten dürfen, was Abfragen brauchen, und nichts darüber hinaus.',
  'doctor.permissions.lacking': 'Den Anmeldedaten fehlt: {names}.',
  'doctor.permissions.lacking.advice':
    'Fügen Sie unter „Berechtigungen“ der Rolle der Anmeldedaten Folgendes hinzu: {names}.',
  'doctor.permissions.optional': 'Optional: {names}.',
  'doctor.permissions.too-much': 'Die Anmeldedaten dürfen mehr als abfragen: {names}.',
  'doctor.permissions.too-much.advice':
    'Entziehen Sie der Rolle diese Berechtigungen, damit niemand etwas ändern kann, der die Anmeldedaten stiehlt.',
  'doctor.permissions.without.graph': 'Ohne {name} werden keine verknüpften Identitäten angezeigt.',
  'doctor.permissions.without.policies': 'Ohne {name} sieht diese Prüfung die Zusammenführungsrichtlinien nicht.',
  'doctor.permissions.without.sandboxes': 'Ohne {name} sieht diese Prüfung die Sandbox nicht.',

  'doctor.sandbox.good': 'Die Sandbox {name} ist vorhanden und aktiv.',
  'doctor.sandbox.missing': 'Die Anmeldedaten sehen keine Sandbox {name}.',
  'doctor.sandbox.missing.advice':
    'Sichtbar: {names}. Setzen Sie connection.sandbox oder fügen Sie die Sandbox der Rolle der Anmeldedaten hinzu.',
  'doctor.none': 'keine',

  'doctor.namespaces.missing': 'In der Organisation nicht als Namespace vorhanden: {names}.',
  'doctor.namespaces.missing.advice': 'Setzen Sie lookup.identities auf Namespaces, die dort Telefonnummern enthalten.',
  'doctor.namespaces.good': 'Alle Namespaces sind vorhanden: {names}.',
  'doctor.namespaces.spelled': '{code} (konfiguriert als {asked})',
  'doctor.namespaces.profiles': { one: '{name} mit {count} Profil', other: '{name} mit {count} Profilen' },
  'doctor.namespaces.uncounted': 'Wie viele Profile zu jedem gehören, ließ sich nicht lesen.',
  'doctor.namespaces.empty.advice':
    'Laut dem täglichen Bericht der Plattform hat kein Profil eine Identität in {names}: Darüber wird niemand gefunden.',
  'doctor.namespaces.strangers.advice':
    'lookup.personNamespaces nennt {names}, was die Organisation nicht hat: Kunden, deren Profile irrtümlich zusammengeführt wurden, werden nicht unterschieden.',

  'doctor.policies.all': 'Die Organisation hat: {names}.',
  'doctor.policies.none': 'keine für Profile',
  'doctor.policies.no-default': 'Es ist keine standardmäßige Zusammenführungsrichtlinie zu sehen.',
  'doctor.policies.no-default.advice': 'Setzen Sie lookup.mergePolicyId auf eine Zusammenführungsrichtlinie.',
  'doctor.policies.missing': 'Es gibt keine Zusammenführungsrichtlinie {id}.',
  'doctor.policies.missing.advice': 'Korrigieren Sie lookup.mergePolicyId: Die Richtlinie muss für Profile gelten.',
  'doctor.policies.apart-missing.advice': 'Korrigieren Sie lookup.unstitchedMergePolicyId.',
  'doctor.policies.apart-joins':
    'Die Zusammenführungsrichtlinie {name} aus lookup.unstitchedMergePolicyId führt Identitäten zusammen.',
  'doctor.policies.apart-joins.advice': 'Geben Sie eine an, deren Identitätszuordnung „Keine“ ist.',
  'doctor.policies.default': 'Abfragen verwenden die Zusammenführungsrichtlinie {name}, den Standard der Organisation.',
  'doctor.policies.named':
    'Abfragen verwenden die Zusammenführungsrichtlinie {name}, nicht den Standard der Organisation.',
  'doctor.policies.unjoined':
    'Sie führt keine Identitäten zusammen: Angezeigt wird nur, was unter der Nummer selbst gespeichert ist.',
  'doctor.policies.apart': 'Irrtümlich zusammengeführte Profile werden mit {name} getrennt.',
  'doctor.policies.not-on-edge': 'Sie ist auf dem Edge nicht aktiv.',
  'doctor.policies.not-on-edge.advice':
    'Der Edge antwortet nach einer anderen Richtlinie als der Hub: Aktivieren Sie die Richtlinie auf dem Edge oder geben Sie eine an, die dort aktiv ist.',

  'doctor.capabilities.hub': 'Profile im Hub: {state}.',
  'doctor.capabilities.events': 'Ereignisse: {state}.',
  'doctor.capabilities.audiences': 'Zielgruppennamen: {state}.',
  'doctor.capabilities.identityGraph': 'Verknüpfte Identitäten: {state}.',
  'doctor.capabilities.datasets': 'Datensatznamen: {state}.',
  'doctor.capabilities.edge': 'Profile auf dem Edge: {state}.',
  'doctor.capabilities.yes': 'ja',
  'doctor.capabilities.no': 'nein',
  'doctor.capabilities.unknown': 'unbekannt',
  'doctor.capabilities.unknown-why': 'unbekannt ({why})',
  'doctor.capabilities.learnt': '{state}, Stand {at} UTC',
  'doctor.capabilities.unconfirmed': '{state}, Stand {at} UTC und jetzt nicht bestätigt ({why})',
  'doctor.capabilities.no-hub.advice':
    'Sind die Berechtigungen in Ordnung, fragen Sie das Adobe-Accountteam: Profilabfragen per API erfordern möglicherweise Real-Time CDP Ultimate und müssen freigeschaltet werden.',
  'doctor.capabilities.edge-alone': 'Anrufer werden nur auf dem Edge gesucht.',
  'doctor.capabilities.doubt.advice': 'Nicht alles konnte abgefragt werden.',
  'doctor.capabilities.unclear.advice': 'Der Hub hat keine klare Antwort gegeben: Führen Sie die Prüfung erneut aus.',

  'doctor.edge.off': 'Edge-Abfragen sind ausgeschaltet.',
  'doctor.edge.no-datastream': 'Edge-Abfragen sind eingeschaltet ({mode}), aber kein Datenstrom ist angegeben.',
  'doctor.edge.no-datastream.advice':
    'Setzen Sie connection.edge.datastreamId auf die ID eines Datenstroms mit dem Dienst Adobe Experience Platform.',
  'doctor.edge.no-policy':
    'Der Datenstrom hat geantwortet, aber auf dem Edge ist keine Zusammenführungsrichtlinie aktiv.',
  'doctor.edge.no-policy.advice':
    'Aktivieren Sie eine Zusammenführungsrichtlinie auf dem Edge und lassen Sie die Zielgruppen des Ziels sie verwenden.',
  'doctor.edge.good': 'Der Datenstrom hat eine Abfrage beantwortet ({mode}).',
  'doctor.edge.active': 'Auf dem Edge aktiv: {names}.',
  'doctor.edge.recorded': 'Der Aufruf wurde möglicherweise als Ereignis ohne Inhalt erfasst.',
  'doctor.edge.no-lookup': 'Der Datenstrom hat geantwortet, sucht aber niemanden.',
  'doctor.edge.no-lookup.advice':
    'Schalten Sie im Datenstrom „Personalisierungsziele“ ein und verbinden Sie ihn mit einem Ziel der Art „Benutzerdefinierte Personalisierung mit Attributen“.',
  'doctor.edge.no-write.advice': 'Geben Sie der Rolle der Anmeldedaten Schreibzugriff auf die Sandbox des Datenstroms.',
  'doctor.edge.bad-request.advice': 'Prüfen Sie connection.edge.datastreamId und den abgefragten Namespace.',

  'doctor.lookup.good': 'Die Abfrage einer erfundenen Nummer wurde beantwortet.',

  'doctor.policy.not-opened': 'Die Computerrichtlinie wird nicht befolgt: Sie lässt sich nicht öffnen.',
  'doctor.policy.not-a-file': 'Die Computerrichtlinie wird nicht befolgt: Sie ist keine Datei.',
  'doctor.policy.not-owned': 'Die Computerrichtlinie wird nicht befolgt: Sie gehört nicht dem Administrator.',
  'doctor.policy.writable': 'Die Computerrichtlinie wird nicht befolgt: Andere können sie ändern.',
  'doctor.policy.folder-writable':
    'Die Computerrichtlinie wird nicht befolgt: Sie liegt in einem Ordner, in den andere schreiben können.',
  'doctor.policy.too-large': 'Die Computerrichtlinie wird nicht befolgt: Sie ist zu groß.',
  'doctor.policy.not-read': 'Die Computerrichtlinie wird nicht befolgt: Sie lässt sich nicht lesen.',
  'doctor.policy.not-json': 'Die Computerrichtlinie wird nicht befolgt: Sie ist kein JSON.',
  'doctor.policy.wrong': 'Die Computerrichtlinie wird nicht befolgt: Sie ist an dieser Stelle fehlerhaft: {at}.',
  'doctor.policy.root': 'oberste Ebene',
  'doctor.policy.kept': 'Was sie zuvor festgelegt hat, gilt weiter.',
  'doctor.policy.refused': 'Die Einstellungen, die sie sperrt, sind nicht in Kraft.',
}
