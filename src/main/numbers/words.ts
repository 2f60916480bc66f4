// Words that stand before numbers, in lower case. They are compared without diacritics (see `fold` in vocabulary.ts), so
// words in Latin letters have none here, and no list has a word twice.

/** Words that announce a phone number, in any position before it. */
export const PHONE_WORDS = `
mpesa pesa momo zelle venmo paytm gpay phonepe bizum swish mobilepay vipps blik pix
voicemails callbacknumber redial dialing phoned rang tty
angerufen anrufe telefonieren mobilfunknummer handynr telefonnr ruckrufnummer erreicht
appeler rappel joindre rejoindre telephonique telephoner numeroter
llamo llaman llamado contactar contacte contactarme telefonear localizable
ligou ligaram retornar atende telefonar
richiamare richiama chiamato chiamata chiamami raggiungibile contattatemi contattami telefonare
belde belt terugbellen terugbel bereikbaar bereiken telefonisch bel
dzwonil dzwonila oddzwonic oddzwon dzwonili kontaktowy kontakt
volal volala volali zavolal volejte kontaktni
ringde ringt nas nabar traeffes ringede kontaktes anropa ringer
soitti soittaa tavoitettavissa tavoittaa numerosta
hivja hivott elerheto telefonszamom szamon
suna contacta contactati
zvao zvala dostupan
aradi arayabilirsiniz telefonum numaram gsm
звонил звонила звонили перезвонить связаться связь телефоны мобильник
дзвонив дзвонила передзвонити
καλεσε καλεσει επικοινωνια επικοινωνηστε
התקשרה להתקשר מתקשר ניתן
موبايلي رقمي هاتفي جوالي اتصلي الاتصال تواصل
موبايل تلفنم همراهم
hubungi menelepon nomorku
phone phones telephone tel tels telno telnr ph phn mobile mobiles mob cell cellphone cellular fax faxes telefax call
calls called caller calling callback callers callerid clip cli ani msisdn dial dialed dialled dials ring ringing
text txt texted sms mms whatsapp signal viber imessage facetime hotline helpline infoline landline voicemail
switchboard reach reached tollfree freephone freecall ddi
telefon fon fernsprecher mobil mobilfunk mobiltelefon handy handynummer rufnummer telefonnummer durchwahl anruf
anrufer anrufen rufen ruft erreichen erreichbar erreichst zentrale festnetz ruckruf
direktwahl klingelt funk
portable fixe telecopie telecopieur appel appels appelez appelle appelant joignable contacter
contactez standard rappeler rappelez
telefono telefonos tfno telf tfn tlf tlfn tno movil moviles celular cel fijo llamada llamadas llamar llamame llame llamenos
llama llamando centralita marque marcar contacto
telefone telefones telemovel fixo ligar liga ligue ligacao chamada chamadas contato fone whats zap
cellulare fisso chiamate chiamare chiama chiamaci chiamando contattare recapito centralino verde
telefoon telefoonnummer mobiel mobiele bellen gebeld oproep beller vast
kom komorka komorkowy komorkowa dzwon dzwonic zadzwon zadzwonic dzwoni polaczenie infolinia stacjonarny telefonu faks
volat zavolejte hovor volani telefonni volajte
ringa samtal vaxel vaxeln mobilnr opkald ringe anrop sentralbord mobiltelefonnummer
puhelin puh puhelinnumero matkapuhelin soita soittakaa puhelu faksi kannykka
hivas hivjon telefonszam mobilszam sunati apel apelati mobitel poziv nazovite pozovite zovite telefonas skambinkite
talrunis zvaniet telefonski
arayin arayan cagri ulasabilirsiniz santral arama
телефон телефона тел моб мобильный мобильного факс звонок звоните позвоните перезвоните звонить позвонить звонит сотовый
горячая вызов вызовите мобилен телефону набрати дзвоните зателефонуйте дзвінок мобільний
τηλ τηλεφωνο τηλεφωνα κινητο κιν φαξ κληση καλεστε σταθερο
טלפון טל נייד הנייד פקס התקשר התקשרו שיחה סלולרי חייגו לטלפון טלפונית
هاتف الهاتف تليفون تلفون جوال الجوال فاكس الفاكس اتصل اتصال مكالمه مكالمة محمول المحمول واتساب
تلفن تلفنی موبایل موبایلم همراه فکس تماس دورنگار
thoai sdt dtdd goi telepon telp tlp telpon hp seluler panggilan ponsel
`

/** Words that announce a phone number only right before it. */
export const NEAR_PHONE_WORDS = `
hm wk eve evening evenings daytime afterhours weekdays
port pref voice wa line lines queue extern
mom mum dad mother father wife husband son daughter brother sister boss neighbour neighbor
kundenservice kundendienst kundenhotline kundenbetreuung kundencenter servicehotline servicenummer serviceline leitung
warteschlange zentrale infos info auskunft beratung notdienst bereitschaft sekretariat empfang buro
klantenservice klantendienst kundtjanst kundeservice kundesenter asiakaspalvelu ugyfelszolgalat infolinka bok sac
accueil secretariat atencion atendimento recepcion oficina biuro recepce recepcja centrala
поддержка поддержки справка приемная офис домашний рабочий
contact contacts home work office main desk direct landlines primary secondary reception emergency support freecall
private privat arbeit dienstlich bureau domicile travail casa trabajo ufficio escritorio trabalho thuis
werk praca dom hem arbete from incoming inbound outbound missed answered
`

/** Words that announce something else that has digits. */
export const ID_WORDS = `
despatch dispatch note memo doi isbn13 isbn10 ismn
statement warranty task estimate bates firmware model mpn barcode passcode username login password loan mortgage pledge grant
parcels waybills shipments asset assets inventory proposal tender bid project milestone workorder wo rfq sr
ledger debit credit debtor creditor payee payroll passport visa permit patent trademark plate chassis engine odometer mileage
revenue turnover sales volume weight width height depth length population attendance
re rechn rgnr renr rnr belege belegnr bon kassenbon vk debitor kreditor debitoren kreditoren aktenz akte ik lanr bsnr umsatzsteuer finanzamt
marktlokation malo melo messlokation modell typ type transaktion uberweisung lastschrift bankverbindung darlehen kredit sparbuch
retoure projekt kostenvoranschlag blatt grundbuch fin hsn tsn umsatz menge stuck benutzer kennwort passwort pin lizenz teil norm zeichnung
gewicht grosse lange breite hohe flache anzahl zahlung zahlungsreferenz ruckzahlung einzahlung abbuchung gutschrift quittung
gerat geratenr inventarnr kfz fahrgestell fahrzeug versicherungsschein versicherungsnr antrag bescheid genehmigung urkunde zertifikat
stammnummer matrikelnr los kurs spur signatur schlussel postleitzahl ort hausnummer
montants quantite poids taille modele lot jeton clef cle numerique caisse rib encaissement virement prelevement remboursement
bordereaux expedition retour projet permis passeport titre demande declaration sinistres cote
importes cantidad peso modelo lote clave caja transferencia devolucion proyecto permiso pasaporte titulo solicitud declaracion matricula acta
transaccion operacion autorizacion apuntes identificador asunto
quantita modello lotto chiave cassa bonifico reso progetto permesso passaporto titolo domanda dichiarazione targa verbale
transazione operazione autorizzazione
aantal sleutel kassa overboeking vergunning paspoort aanvragen verklaring kenteken bonnummer pinpas
transactie machtiging machtigingskenmerk incasso
ilosc waga klucz kasa przelew zwrot pozwolenie paszport wniosku deklaracja rejestracja paragon
transakcja autoryzacja dokument dokumentu
mnozstvi vaha klic pokladna prevod vraceni projektu povoleni pas zadost danovy doklad dokladu variabilni symbol
antal vikt nyckel kassan overforing retur tillstand pass ansokan deklaration kvitto
maengde vaegt nogle overforsel tilladelse ansogning kvittering
maara paino avain tilisiirto palautus lupa passi hakemus kuitti
mennyiseg suly kulcs atutalas visszaru engedely utlevel kerelem nyugta szla
cantitate greutate cheie transfer proiect pasaport
koltseg kolicina tezina kljuc prijenos povrat dozvola putovnica
miktar agirlik anahtar havale iade proje izin dilekce dekont
количество вес ключ касса перевод возврат проект разрешение паспорта заявление квитанция доверенность серия документ
кількість вага каса переказ повернення проєкт дозвіл квитанція
complaint locator docket voucher bordereau avoir identifiant identifiants identifier serie reclamation
reclamo reclamos reclamacion reclamacao ocorrencia chamado incidencia incidente denuncia
verwendungszweck reklamation beanstandung rucksendung storno mahnung mahnnummer kassenzeichen depot inventar anlage
fallnummer buchung reservierung ticketnummer tarif kursnummer losnummer flugnummer
offerte offertenummer bestelling zaak dossiers aanvraag melding meldingsnummer klacht pakket pakketnummer kwitantie
zgloszenie zgloszenia reklamacja reklamacji rezerwacja wniosek oferta oferty kontrahent wezwanie
reklamace reklamacni zakaznik pripad nabidka faktury
bokning reklamations avtal avtalsnr forsandelse offert arenden bestallning medlemsnr
reservasjon avtale tilbud bestilling sak saksnr
varaus tarjous sopimus tunnus toimitus vakuutus
foglalas ajanlat ugyszam bejelentes igenyles utalvany
rezervare contractul cererea dosar chitanta
rezervacija ponuda ugovor predmet reklamacija posiljka
rezervasyon teklif basvuru talep police sikayet
бронь бронирования обращение обращения претензия чек талон артикул тикет
бронювання звернення договір
κρατηση προσφορα συμβολαιο αιτηση
קבלה פניה הצעה חוזה הזמנת
حجز شكوى بلاغ عقد ايصال
رزرو قرارداد شکایت پیگیری
ird nit clabe cedula imss folio expte pnr consumer connection ddt preventivo matricola prenotazione segnalazione
pacco collo distinta
pemesanan tagihan kontrak booking
id ids uid uuid guid account acct order reference ref refs invoice inv ticket case claim policy
reservation confirmation tracking parcel package shipment consignment serial sn sku part item product article batch
licence license ssn ein itin tin vin vat gst gstin pan aadhaar abn acn tfn crn utr nhs nino npi dob dl
dln duns iban bic swift sort routing aba bsb card cc cvv gift coupon otp code codes token
session trace request req hash etag checksum build version rev revision release port pid error err zip zipcode
postcode postal isbn issn ean upc gtin asin lccn arxiv isin cusip wkn awb waybill mawb hawb container bol po quote
contract agreement incident bug issue commit transaction txn payment receipt authorization employee badge student mrn
meter reading room seat flight page chapter section sum total subtotal amount balance price cost qty quantity count
size bytes score offset index key loyalty imei imsi iccid mac nonce slip deposit capital approval cheque check atm swiftcode epoch timestamp duration fedex ups dhl usps dpd
hermes gls tnt registration rma cert certificate membership subscription device node record row rows column
born birthday expires expiry lines seq sequence job process thread block tx rx salt seed ean8 ean13 nif
konto kontonr kto kd kdnr ktonr blz bankleitzahl rechnung rechnungsnr rg auftrag bestellung bestellnr vertrag mitglied
aktenzeichen az zeichen vorgang zahler zahlerstand sendung paket charge artikel artikelnr art lieferschein
versicherung steuer steuernr steuernummer ust ustid ustidnr hrb hra gnr ausweis personalausweis geb geboren mandat
mandatsreferenz referenz glaubiger kreditkarte karte flur flurstuck seite zeile spalte kanal kapitel abschnitt plz postfach
summe betrag preis stand dauer termin kennzeichen kostenstelle kennung rente rentenversicherung sv svnr ahv mwst
schaden angebot kasse gutschein matrikel pzn
commande facture dossier contrat siret siren tva ape naf rcs colis suivi cde secu carte compte sinistre devis
livraison immatriculation montant prix ss nir abonnement envoi matricule cedex quittance
pedido factura expediente dni nie cif cp cuenta contrato referencia albaran poliza seguimiento envio importe precio codigo
nss ccc tarjeta siniestro reserva rfc curp ruc rut rol cuit cuil presupuesto recibo guia
fatura nota cpf cnpj conta protocolo processo apolice encomenda rastreamento valor boleto nib niss utente
cartao inscricao registro
piva iva ordine fattura pratica contratto codice cf fiscale conto rea cap riferimento rif protocollo polizza spedizione
importo totale prezzo tessera carta bolletta partita scontrino
kvk btw bsn factuur ordernummer rekening polis referentie kenmerk zending bedrag rsin
regon nip pesel krs zamowienie zamowienia faktura rachunek konta przesylka paczka umowa umowy polisa sprawa suma
kwota cena kod dowod
ico dic objednavka ucet uctu smlouva smlouvy zakazka psc zasilka zasilky rodne
org orgnr personnr personnummer ocr bankgiro plusgiro bg pg ordernr kundnr arende summa samordningsnummer forsakring
fodselsnr fodselsnummer cvr cpr ordre ordrenr fakturanr kundenr sag sagsnr kid belop belob postnr reg
tilaus lasku ytunnus hetu viite viitenumero tili tilinumero
siparis tc tckn vkn kargo takip sozlesme dosya kimlik vergi hesap rendeles szamla adoszam szerzodes comanda cui cnp cont
oib jmbg mb pib racun narudzba egn eik
заказ заказа заказу счет счета инн кпп огрн бик договор договора снилс паспорт карта карты код трек сумма полис заявка заявки
посылка накладная итого індекс индекс замовлення рахунок єдрпоу поръчка фактура еик
αφμ αμκα παραγγελια παραγγελιας τιμολογιο λογαριασμος λογαριασμου κωδικος συνολο
הזמנה חשבונית חשבון תעודת זהות אסמכתא קוד פוליסה סכום עוסק
طلب الطلب حساب الحساب فاتوره الفاتوره فاتورة الفاتورة هويه هوية الهوية مرجع بطاقه بطاقة رمز المبلغ شحنة جواز
سفارش کد فاکتور ملی مبلغ کارت مرسوله
cccd cmnd pesanan faktur npwp nik resi
`

/** Desks that one calls about orders, claims and the like: an id word before them says nothing of the digits. */
export const DESK_WORDS = `
status inquiry inquiries enquiry enquiries question questions reset issues help department dept desk support info billing
orders bookings claims reservations returns complaints appointments payments accounts cards refunds deliveries sales
fragen anfragen abteilung bestellungen reservierungen buchungen rechnungsfragen storung storungen reklamationen vertrieb
bestellhotline kundenfragen vertragsfragen schadenmeldung schadenmeldungen kartensperrung
renseignement renseignements commandes reclamations sinistres livraisons
consultas dudas pedidos reservas reclamaciones averias siniestros incidencias
ordini prenotazioni reclami sinistri informazioni guasti
vragen bestellingen reserveringen klachten storingen zamowien rezerwacji reklamacje pytania objednavky rezervace dotazy
bestillinger bestallningar bokningar fragor tilaukset varaukset rendelesek foglalasok comenzi rezervari siparisler
заказы бронирование вопросы
`

/** Persons and things that have a number of their own: an id word only right before the digits. */
export const HOLDER_WORDS = `
klienta klientow klienci klientky zakaznika clientes clienti soci adherents abonnent abonnenten kundens kundes asiakkaan ugyfelek musterinin потребитель абонент
customer client member subscriber user agent patient crm lead opportunity deal vendor supplier cust mbr company works file
kunde kunden kundin mandant patienten abonne adherent cliente socio abonado utente assicurato klant lid klient
kund medlem asiakas musteri ugyfel kupac клиент клиента пользователь πελατης לקוח عميل العميل مشتری khach pelanggan
`

/** Words that mean "number" and leave it to the word before them which. */
export const GENERIC_WORDS = `
number numbers num no nos nr nrs nummer nummern numero numeros numer numeru nro nb n numara numarasi numarasindan cislo
szam szama numar numarul номер номера номеру номером رقم شماره מספר αριθμος αρ nomor broj stevilka numeris № identifier
`

/** Words that say whose or which number it is: "my number" is a phone number, "loyalty number" is not. */
export const OWN_WORDS = `
my your his her our their mein meine meiner mon votre notre mi mio meu ma moj min mijn numeron it same new old best right
wrong correct current other another following direct good neue alte richtige aktuelle nouveau nouvel actuel nuevo nuovo
novo nieuwe juiste nya nye nowy nove mitt mit mina minun moje moja mera
`

/** Words that with a holder mean a line that serves customers: "customer service", "servicio al cliente". */
export const SERVICE_WORDS = `
service services servicio servicios atencion servizio servico assistenza assistance relation relations obslugi care
support center centre helpline
`

/** Parts of compound words and of words in scripts without blanks: phone first, then everything else. */
export const PHONE_PARTS =
  'telefon|telefoon|phone|handynummer|handynr|rufnummer|rufnr|mobilnummer|mobilnr|faxn|puhelin|telefono|телефон|' +
  '电话|電話|手机|手機|拨打|撥打|致电|致電|传真|傳真|来电|來電|热线|熱線|联系|聯絡|座机|拨|携帯|着信|発信|フリータイヤル|連絡先|ファックス|ファクス|通話|' +
  '고객센터|콜센터|상담|대표번호|コールセンター|カスタマー|お客様センター|相談|窓口|客服|服务热线|' +
  '전화|휴대폰|핸드폰|팩스|연락처|통화|โทร|มอถอ|แฟกซ|फन|मबइल|कल|दरभष|फकस|ফন|মবইল'
export const ID_PARTS =
  '(?:tunnus|code|kode|kod|nummer|nummern|numeret|numret|nr|kennung|zeichen|referenz|referentie|kenmerk|konto|rechnung|auftrag|karte|schein|' +
  'numero|numer|ref|versicherung|betrag|preis|summe|szam)$|^(?:kunden|rechnungs|bestell|auftrags|vertrags|versicherungs|' +
  'steuer|mitglieds|serien|sendungs|paket|zahler|konto|order|invoice|account)|' +
  '订单|訂單|身份证|身分證|单号|單號|编号|編號|账号|賬號|账户|帳號|帳戶|卡号|卡號|发票|發票|快递|快遞|验证码|驗證碼|税号|合同|客户|流水|会员号|统一社会|工号|邮编|金额|' +
  '(?<=[\u3040-\u9fff])(?<!電話|携帯|着信|発信|連絡先|内線|直通|代表|ファックス|ファクス)番号|' +
  '受付|注文|会員|口座|マイナンハー|郵便|請求|お客様|伝票|追跡|製造|型番|管理番号|法人番号|合計|認証|' +
  '(?<=[\u1100-\u11ff])(?<!전화|휴대폰|핸드폰|팩스|연락처|발신|수신|대표|직통|폰)번호|' +
  '주문|계좌|송장|사업자|주민|고객|회원|등록|인증|합계|운송장|รหส|คำสงซอ|บญช|บตร|ऑरडर|खत|आधर'
