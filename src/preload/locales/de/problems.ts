import type { enProblems } from '../en-problems'
import type { Texts } from '../translate'

/** What went wrong: a title, what it means, what to do, and whom to ask; then what single codes mean; in German. */
export const problems: Texts<keyof typeof enProblems> = {
  'problem.not-configured.title': 'Callside ist noch nicht verbunden',
  'problem.not-configured.meaning':
    'Es gibt keine vollständige Verbindung zu Experience Platform, daher wurde nichts abgefragt.',
  'problem.not-configured.todo': 'Öffnen Sie „Verbindung“ und ergänzen Sie, was fehlt.',
  'problem.not-configured.whom': 'Ihr IT-Team hat Organisation, Client-ID und Client-Geheimnis.',

  'problem.credentials-rejected.title': 'Die Plattform hat die Anmeldedaten abgelehnt',
  'problem.credentials-rejected.meaning':
    'Adobe hat Client-ID und Geheimnis, die Callside gesendet hat, nicht akzeptiert.',
  'problem.credentials-rejected.todo': 'Prüfen Sie die Client-ID und geben Sie das Client-Geheimnis erneut ein.',
  'problem.credentials-rejected.whom':
    'Ihr IT-Team sieht in der Adobe Developer Console, ob das Geheimnis erneuert wurde.',

  'problem.not-permitted.title': 'Die Plattform hat diese Anmeldedaten abgewiesen',
  'problem.not-permitted.meaning': 'Adobe kennt die Anmeldedaten, doch sie dürfen hier keine Kundenprofile lesen.',
  'problem.not-permitted.todo': 'Bitten Sie um die Berechtigung. Vorher hilft ein neuer Versuch nicht.',
  'problem.not-permitted.whom':
    'Ihr IT-Team kann die Anmeldedaten einer Rolle mit „View Profiles“ (Profile anzeigen) hinzufügen.',

  'problem.not-licensed.title': 'Profilabfragen sind nicht lizenziert',
  'problem.not-licensed.meaning':
    'Laut Adobe hat die Organisation keine Lizenz für diese Abfrage. Über den Kunden sagt das nichts.',
  'problem.not-licensed.todo': 'Sie selbst können nichts tun. Ein neuer Versuch hilft nicht.',
  'problem.not-licensed.whom':
    'Ihr Administrator kann das Adobe-Accountteam der Organisation fragen, was die Lizenz umfasst.',

  'problem.limit-reached.title': 'Ihr Abfragelimit ist erreicht',
  'problem.limit-reached.meaning':
    'Callside hält nach einer festgelegten Zahl von Abfragen an, um Kundendaten zu schützen.',
  'problem.limit-reached.todo': 'Arbeiten Sie vorerst ohne Karte weiter; mit der Zeit wird das Limit wieder frei.',
  'problem.limit-reached.whom': 'Ihr IT-Team legt das Limit fest.',

  'problem.merge-policy.title': 'Die Zusammenführungsrichtlinie funktioniert nicht',
  'problem.merge-policy.meaning':
    'Die Plattform kennt die Zusammenführungsrichtlinie nicht, die Callside verwenden soll.',
  'problem.merge-policy.todo': 'Sie selbst können nichts tun. Ein neuer Versuch hilft nicht.',
  'problem.merge-policy.whom': 'Ihr IT-Team kann „mergePolicyId“ in den Einstellungen von Callside korrigieren.',

  'problem.too-many-identities.title': 'Zu viele Identitäten unter dieser Nummer',
  'problem.too-many-identities.meaning':
    'Die Plattform führt so viele Einträge nicht zu einem Profil zusammen. Oft ist es ein gemeinsamer Anschluss.',
  'problem.too-many-identities.todo': 'Fragen Sie, wer anruft, und suchen Sie auf anderem Weg.',
  'problem.too-many-identities.whom': 'Ihr Datenteam kann sich das Identitätsdiagramm dieser Nummer ansehen.',

  'problem.rate-limited.title': 'Die Plattform ist ausgelastet',
  'problem.rate-limited.meaning': 'Die Organisation hat mehr Anfragen gesendet, als die Plattform auf einmal annimmt.',
  'problem.rate-limited.todo': 'Warten Sie einen Moment und versuchen Sie es dann erneut.',
  'problem.rate-limited.whom': 'Kommt das öfter vor, sagen Sie es Ihrem IT-Team.',

  'problem.unreachable.title': 'Die Plattform ist nicht erreichbar',
  'problem.unreachable.meaning':
    'Es kam keine brauchbare Antwort. Netzwerk, Proxy oder Dienst sind möglicherweise gestört.',
  'problem.unreachable.todo': 'Prüfen Sie, ob Sie online sind, und versuchen Sie es dann erneut.',
  'problem.unreachable.whom':
    'Wenn andere Seiten sich öffnen, fragen Sie Ihr IT-Team, ob eine Firewall den Host blockiert.',

  'problem.timeout.title': 'Die Plattform hat zu lange gebraucht',
  'problem.timeout.meaning': 'Es kam nicht rechtzeitig eine Antwort, daher wartet Callside nicht länger.',
  'problem.timeout.todo': 'Versuchen Sie es erneut; oft kommt die nächste Antwort schnell.',
  'problem.timeout.whom': 'Kommt das öfter vor, sagen Sie es Ihrem IT-Team.',

  'problem.unexpected-response.title': 'Die Antwort der Plattform war unverständlich',
  'problem.unexpected-response.meaning': 'Es kam etwas zurück, das Callside nicht lesen kann; daher zeigt es nichts.',
  'problem.unexpected-response.todo': 'Versuchen Sie es erneut.',
  'problem.unexpected-response.whom': 'Bleibt es dabei, nennen Sie Ihrem IT-Team den Code und die Anfrage unten.',

  'problem.code.401013':
    'Adobe hat mit 401013 geantwortet: Das Zugriffstoken ist ungültig. Callside fordert beim nächsten Versuch ein neues an.',
  'problem.code.403000': 'Adobe hat mit 403000 geantwortet: Es kam keine Client-ID (API-Schlüssel) an.',
  'problem.code.403003': 'Adobe hat mit 403003 geantwortet: Diese Client-ID (API-Schlüssel) ist dort nicht bekannt.',
  'problem.code.403010': 'Adobe hat mit 403010 geantwortet: Es kam kein Zugriffstoken an.',
  'problem.code.403025':
    'Adobe hat mit 403025 geantwortet: Diese Anmeldedaten haben in dieser Organisation kein Produktprofil. Über den Kunden sagt das nichts.',
  'problem.code.400003': 'Adobe hat mit 400003 geantwortet: Die Organisations-ID fehlt.',
  'problem.code.unknown-sandbox': 'Die Anmeldedaten sehen keine Sandbox dieses Namens.',
  'problem.code.no-secret': 'Für diese Adressen ist kein Client-Geheimnis gespeichert.',
  'problem.code.host': 'Eine Adresse gehört nicht zu Adobe, daher wurde nichts dorthin gesendet.',
  'problem.code.answered-by-another-policy':
    'Die Plattform hat mit einer anderen als der angefragten Zusammenführungsrichtlinie geantwortet, daher wird nichts angezeigt.',
  'problem.code.not-the-platform': 'An dieser Adresse hat etwas anderes als Experience Platform geantwortet.',
  'problem.code.invalid_client': 'Adobe akzeptiert dieses Paar aus Client-ID und Client-Geheimnis nicht.',
  'problem.code.invalid_scope': 'Adobe akzeptiert einen der Scopes nicht.',

  'problem.code.not-at-edge.title': 'Der Edge kennt diesen Anrufer nicht',
  'problem.code.not-at-edge':
    'Abfragen im Hub sind nicht lizenziert, daher wurde nur der Edge gefragt. Er behält ein Profil ohne Aktivität 14 Tage; der Anrufer kann also trotzdem Kunde sein.',
  'problem.code.not-at-edge.todo': 'Fragen Sie, wer anruft, und suchen Sie auf anderem Weg.',

  'problem.code.circuit-open.title': 'Callside wartet vor der nächsten Abfrage',
  'problem.code.circuit-open':
    'Mehrere Anfragen in Folge blieben ohne Antwort, daher wird für einen Moment nichts gesendet.',
  'problem.code.circuit-open.todo': 'Warten Sie, bis die Schaltfläche bereit ist, und versuchen Sie es dann erneut.',
  'problem.code.captive-portal.title': 'Dieses Netzwerk verlangt zuerst eine Anmeldung',
  'problem.code.captive-portal': 'Statt der Plattform hat die Anmeldeseite des Netzwerks geantwortet.',
  'problem.code.captive-portal.todo':
    'Öffnen Sie im Browser eine beliebige Seite, melden Sie sich beim Netzwerk an und versuchen Sie es dann erneut.',
  'problem.code.captive-portal.whom': 'Erscheint keine Anmeldeseite, fragen Sie Ihr IT-Team.',
  'problem.code.certificate.title': 'Die Verbindung ist nicht vertrauenswürdig',
  'problem.code.certificate':
    'Das vorgelegte Zertifikat stammt von keiner Stelle, der dieser Computer vertraut; daher wurde nichts gesendet.',
  'problem.code.certificate.todo': 'Sie selbst können nichts tun. Ein neuer Versuch hilft nicht.',
  'problem.code.certificate.whom': 'Ihr IT-Team kann Callside die Zertifizierungsstelle des Netzwerks mitgeben.',
  'problem.code.proxy-sign-in.title': 'Der Proxy verlangt eine Anmeldung',
  'problem.code.proxy-sign-in':
    'Der Proxy des Netzwerks fragt nach Name und Passwort. Es sind keine gespeichert, oder sie wurden nicht akzeptiert.',
  'problem.code.proxy-sign-in.todo': 'Lassen Sie die Anmeldung des Proxys im Schlüsselbund dieses Computers ablegen.',
  'problem.code.proxy-sign-in.whom': 'Ihr IT-Team kennt den Proxy und seine Anmeldung.',
  'problem.code.proxy.title': 'Der Proxy hat die Anfrage nicht weitergeleitet',
  'problem.code.proxy':
    'Anfragen verlassen dieses Netzwerk über einen Proxy, und er gab keinen Weg zur Plattform frei.',
  'problem.code.proxy.whom': 'Bleibt es dabei, fragen Sie Ihr IT-Team nach dem Proxy.',
  'problem.code.too-large': 'Die Antwort war größer, als Callside annimmt, und wurde verworfen.',
  'problem.code.ENOTFOUND':
    'Der Name des Hosts wurde nicht gefunden: Der Computer ist vielleicht offline, oder die Adresse ist falsch.',
  'problem.code.EAI_AGAIN': 'Der Name des Hosts ließ sich nicht auflösen: Der Computer ist vielleicht offline.',
  'problem.code.ECONNREFUSED': 'Der Host wurde gefunden, nimmt an dieser Adresse aber keine Verbindungen an.',
  'problem.code.ECONNRESET': 'Die Verbindung brach ab, bevor die ganze Antwort da war.',
  'problem.code.ENETUNREACH': 'Von diesem Netzwerk führt kein Weg zum Host.',
  'problem.code.EHOSTUNREACH': 'Von diesem Netzwerk führt kein Weg zum Host.',
  'problem.code.per-minute': 'Die Abfragen dieser Minute sind aufgebraucht. Das Limit schützt Kundendaten.',
  'problem.code.per-hour': 'Die Abfragen dieser Stunde sind aufgebraucht. Das Limit schützt Kundendaten.',
  'problem.code.per-day': 'Die Abfragen für heute sind aufgebraucht. Das Limit schützt Kundendaten.',
  'problem.code.links': 'Links dürfen alle zwei Sekunden eine Abfrage starten; dieser kam zu früh.',
  'problem.code.links.title': 'Zu viele Abfragen durch Links',
  'problem.code.links.todo': 'Warten Sie einen Moment und versuchen Sie es dann erneut.',

  'problem.action.connection': 'Verbindung öffnen',
  'problem.retry-in': 'Erneut versuchen in {time}',
  'problem.possible-again': 'Wieder möglich: {time}.',
  'problem.after': 'Aufgegeben nach {time}',
  'problem.detail.code': 'Code',
  'problem.detail.status': 'Status',
  'problem.detail.request': 'Anfrage',
  'problem.detail.host': 'Host',
}
