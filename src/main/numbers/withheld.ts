// What phone systems show instead of a number, in lower case.
const WITHHELD = `anonymous|anonymous caller|anonymous call|unknown|unknown caller|unknown number|private|private caller
private number|restricted|restricted number|unavailable|number unavailable|withheld|number withheld|withheld number|no caller id
blocked|blocked number|caller id blocked|id withheld|no number|not available|out of area|hidden|hidden number|suppressed
anonym|anonymer anruf|anonymer anrufer|unbekannt|unbekannter anrufer|unbekannte nummer|unbekannte rufnummer|privat
unterdrückt|nummer unterdrückt|rufnummer unterdrückt|unterdrückte nummer|unterdrückte rufnummer
keine rufnummer|keine anrufer-id|nicht verfügbar|rufnummer nicht verfügbar
anonyme|appel anonyme|appelant inconnu|inconnu|numéro inconnu|numéro masqué|numéro privé|masqué|appel masqué|privé|indisponible
pas d'identifiant|numéro indisponible
anónimo|anónima|desconocido|número desconocido|número oculto|número privado|oculto|privado|llamada anónima
sin identificador de llamada|restringido|no disponible|sin identificar
anonimo|sconosciuto|numero sconosciuto|numero privato|numero nascosto|numero anonimo|privato|nascosto|chiamata anonima
nessun id chiamante|non disponibile|riservato|numero riservato
desconhecido|número desconhecido|número privado|número confidencial|anônimo|anônima|número oculto|confidencial
sem id do chamador|não identificado|número restrito|restrito|indisponível|chamada anónima|chamada anônima
anoniem|anonieme beller|onbekend|onbekend nummer|onbekende beller|privénummer|privé|afgeschermd|afgeschermd nummer|geen nummerweergave
geen beller-id|verborgen|niet beschikbaar
非通知|非通知設定|番号非通知|発信者番号なし|公衆電話|通知不可能|表示圏外|不明|匿名
未知|未知号码|未知號碼|未知来电|未知來電|私人号码|私人號碼|无主叫号码|无来电显示|隐藏号码|隱藏號碼|無來電顯示|未顯示號碼|未显示号码
مجهول|رقم مجهول|متصل مجهول|رقم خاص|خاص|محجوب|رقم محجوب|غير معروف|غير متاح|بدون معرف المتصل
number blocked|caller unknown|unknown name|name unavailable|private caller|private call|restricted call|no number available|not provided|absent
verborgen|verborgene nummer|rufnummernunterdrückung|anonymer teilnehmer|unbekannter teilnehmer|teilnehmer unbekannt|keine nummer|nicht übermittelt
numéro caché|appelant masqué|appelant anonyme|correspondant inconnu|numéro non disponible|non communiqué|numéro non identifié|confidentiel
llamada oculta|número restringido|número no disponible|número anónimo|identidad oculta|llamante desconocido|sin número|privada
chiamata sconosciuta|chiamante sconosciuto|numero non disponibile|numero oscurato|identità nascosta|privata
número desconhecido|chamada privada|chamador desconhecido|número não identificado|não disponível|privado|particular|oculto
ocult|desconegut|número ocult|número desconegut|anònim
nieznany|numer nieznany|nieznany numer|numer prywatny|prywatny|zastrzeżony|numer zastrzeżony|anonimowy|numer ukryty|ukryty|niedostępny
neznámý|neznámé číslo|skryté číslo|soukromé číslo|anonymní|skryté|neznáme číslo|súkromné číslo|nedostupné|anonymný
ismeretlen|ismeretlen szám|rejtett szám|privát szám|privát|névtelen|rejtett|nem elérhető
necunoscut|număr necunoscut|număr privat|număr ascuns|ascuns|anonim|indisponibil
непознат|непознат номер|скрит номер|скрит|анонимен|частен номер
nepoznat|nepoznat broj|skriven broj|skriven|privatni broj|anonimno|neznana številka|neznano|skrita številka|zasebna številka|непознат број|скривен број
okänt|okänt nummer|dolt nummer|hemligt nummer|skyddat nummer|privat nummer|okänd uppringare|ej tillgängligt
ukendt|ukendt nummer|skjult nummer|skjult|hemmeligt nummer|hemmeligt|ikke tilgængelig|anonymt nummer
ukjent|ukjent nummer|hemmelig nummer|sperret nummer|ukjent anroper|ikke tilgjengelig
tuntematon|tuntematon numero|salainen numero|salattu numero|yksityinen numero|yksityinen|piilotettu numero|nimetön|ei saatavilla
tundmatu|tundmatu number|varjatud number|anonüümne|nezināms|nezināms numurs|slēpts numurs|anonīms|nežinomas|nežinomas numeris|paslėptas numeris|anonimas
неизвестный|неизвестный номер|неизвестно|скрытый номер|номер скрыт|скрыт|анонимный|аноним|номер не определен|не определен|частный номер|недоступен
невідомий|невідомий номер|прихований номер|анонімний
άγνωστος|άγνωστος αριθμός|απόρρητο|απόρρητος αριθμός|ανώνυμος|απόκρυψη
bilinmeyen|bilinmeyen numara|bilinmiyor|gizli numara|gizli|özel numara|anonim arayan|arayan kimliği yok|kullanılamıyor
חסוי|מספר חסוי|לא ידוע|מספר לא ידוע|אנונימי|פרטי|מספר פרטי
ناشناس|شماره ناشناس|نامشخص|شماره خصوصی|خصوصی|مخفي|رقم مخفي
अज्ञात|अज्ञात नंबर|निजी नंबर|गुमनाम
발신번호 표시제한|발신번호표시제한|발신자 정보 없음|발신자표시제한|알 수 없음|비공개|익명|발신번호 없음
số ẩn|số riêng tư|không xác định|không rõ|ẩn danh|ไม่ทราบ|ไม่ทราบหมายเลข|หมายเลขส่วนตัว|ไม่ระบุชื่อ
nomor pribadi|nomor tidak dikenal|tidak dikenal|nomor tersembunyi|nombor peribadi|tidak diketahui|nombor tidak diketahui
匿名来电|匿名來電|保密号码|保密號碼|号码保密|非通知着信|番号不明|不明な発信者`

const MAX_LENGTH = 80

let withheld: Set<string> | undefined

/** What some systems dial for a hidden caller: the words ANONYMOUS, RESTRICTED, BLOCKED and UNAVAILABLE on a keypad. */
const SPELLED = /^\+(?:266696687|7378742833|2562533|86282452253)$/

/**
 * True if a text says nothing but that the caller is hidden or unknown, in any of about 35 languages, bare, in quotes or
 * as the user part of a SIP address. In: the text, trimmed.
 */
export function isWithheld(text: string): boolean {
  if (text.length > MAX_LENGTH) return false
  withheld ??= new Set(WITHHELD.split(/[|\n]/).map((entry) => entry.normalize('NFC')))
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:<?sips?:)/, '')
    // Phone systems hand over "anonymous@anonymous.invalid" when the caller hides.
    .replace(/@[\w.:-]*(?:;.*)?>?$/, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[\s"'<([{*-]+|[\s"'>)\]}*.!-]+$/g, '')
    .replace(/[\s_]+/g, ' ')
  return withheld.has(bare) || SPELLED.test(bare)
}
