/** What a column can hold. */
export type Field =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'upn'
  | 'joined'
  | 'left'
  | 'duration'
  | 'role'
  | 'action'
  | 'timestamp'
  | 'registrantId'
  | 'joinToken'
  | 'waitingRoom'
  | 'guest'
  | 'attended'
  | 'connectionType'
  | 'meetingTitle'
  | 'meetingStart'
  | 'meetingEnd';

/**
 * Headings as the makers write them, in plain words (see `plain`), in the languages that we have met or
 * that the makers offer. Exact: a heading that only contains one of them is left to `field-stems.ts`.
 */
export const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  name: words(`
    name|full name|user name|username|display name|participant name|participant|attendee|attendee name|attendee display name|names
    vollständiger name|anzeigename|benutzername|teilnehmername|teilnehmer|name des teilnehmers
    nom|nom complet|nom d'utilisateur|nom d'affichage|nom du participant|participant
    nombre completo|nombre de usuario|nombre para mostrar|nombre del participante|nombre|participante
    nome|nome completo|nome utente|nome visualizzato|nome do usuário|nome de usuário|nome de utilizador|nome do participante|partecipante
    naam|volledige naam|gebruikersnaam|weergavenaam|deelnemer
    imię i nazwisko|imię i nazwisko/nazwa|pełna nazwa|pełne imię i nazwisko|nazwa użytkownika|nazwa|uczestnik
    namn|fullständigt namn|användarnamn|visningsnamn|navn|fulde navn|fullt navn|fuldt navn|brukernavn|brugernavn|visningsnavn
    nimi|koko nimi|käyttäjänimi|näyttönimi|deltagare|deltager|osallistuja
    名前|氏名|フルネーム|ユーザー名|表示名|参加者名|参加者
    姓名|名称|名稱|全名|用户名|使用者名稱|显示名称|顯示名稱|用户名称|参会者|與會者|参与者
    이름|전체 이름|성명|사용자 이름|имя|полное имя|имя пользователя|фио|ad|adı|tam ad|ad soyad|kullanıcı adı
    jméno|celé jméno|név|teljes név|nume|nume complet|όνομα|πλήρες όνομα|الاسم|الاسم الكامل`),
  firstName: words(`
    first name|firstname|given name|forename|vorname|prénom|nombre de pila|nombres|primer nombre|nome próprio|primeiro nome
    voornaam|imię|förnamn|fornavn|etunimi|名|名字|이름(이름)|имя (имя)|jméno křestní|keresztnév|prenume|ad (ad)`),
  lastName: words(`
    last name|lastname|surname|family name|nachname|familienname|nom de famille|apellido|apellidos|cognome|sobrenome|apelido|último nome
    achternaam|nazwisko|efternamn|efternavn|etternavn|sukunimi|姓|姓氏|성|фамилия|soyad|soyadı|příjmení|vezetéknév|nume de familie`),
  email: words(`
    email|e-mail|user email|email address|e-mail address|attendee email|mail|e-mail-adresse|benutzer-e-mail|correo|correo electrónico
    courriel|adresse e-mail|adresse de messagerie|adresse électronique|indirizzo e-mail|posta elettronica|e-mailadres|adres e-mail
    e-postadress|e-post|e-postadresse|sähköposti|sähköpostiosoite|メール|メールアドレス|ユーザーのメール|ユーザーメール|电子邮件|邮箱|電子郵件|이메일|전자 메일|электронная почта|эл. почта`),
  upn: words(`participant id (upn)|participant id|upn|user principal name|teilnehmer-id (upn)`),
  joined: words(`
    join time|join|joined|first join|time joined|joined at|join date|beitrittszeit|erster beitritt|beigetreten|beigetreten um
    heure d'arrivée|première connexion|première participation|premier accès|heure de connexion|rejoint à|hora de entrada|hora para unirse
    primera entrada|primera unión|hora de ingreso|primeiro ingresso|primeira entrada|hora de ingresso|ora di ingresso|primo accesso|ora di accesso
    tijd van deelname|eerste deelname|deelgenomen om|参加時刻|参加時間|最初の参加|入室時刻|加入时间|首次加入|加入時間|第一次加入|참가 시간|처음 참가
    время входа|время присоединения|первое присоединение|첫 참가|czas dołączenia|pierwsze dołączenie|anslutningstid|första anslutning|anslöt|gick med
    tilslutningstidspunkt|første deltagelse|deltog fra|ble med|første pålogging|liittymisaika|ensimmäinen liittyminen|katılma zamanı|ilk katılım`),
  left: words(`
    leave time|leave|left|last leave|time exited|time left|left at|exit time|verlassenszeit|letztes verlassen|letzter austritt|verlassen|verlassen um
    heure de départ|dernier départ|dernière sortie|quitté à|heure de sortie|hora de salida|hora para salir|última salida|última saída|hora de saída
    ora di uscita|ultima uscita|ora di abbandono|tijd van vertrek|laatste vertrek|verlaten om|退出時刻|退出時間|最後の退出|退室時刻|离开时间|最后离开|離開時間
    最後離開|退出时间|나간 시간|마지막으로 나감|퇴장 시간|время выхода|последний выход|godzina wyjścia|ostatnie opuszczenie|czas opuszczenia
    lämnade|senast lämnat|tidpunkt då personen lämnade|sidst forladt|forlod|forlot|sist forlatt|poistumisaika|viimeinen poistuminen|ayrılma zamanı|son ayrılma`),
  duration: words(`
    duration|in-meeting duration|total duration|attendance duration|time in session|time in meeting|dauer|gesamtdauer|besprechungsdauer|dauer der teilnahme
    durée|durée de la réunion|durée totale|duración|duración total|duración en la reunión|durata|durata totale|durata nella riunione|duração|duração total
    duração na reunião|duur|vergaderingsduur|duur in vergadering|totale duur|所要時間|会議の長さ|会議の期間|期間|持续时间|持續時間|会议时长|时长|時長|参会时长|기간|모임 기간
    продолжительность|длительность|czas trwania|czas trwania w spotkaniu|varaktighet|längd|tid i mötet|varighed|varighet|kesto|süre|toplantı süresi`),
  role: words(`
    role|rolle|rôle|rol|ruolo|função|papel|roll|rooli|rola|役割|ロール|角色|역할|роль|moderator`),
  action: words(`
    user action|action|benutzeraktion|aktion|action de l'utilisateur|action utilisateur|acción del usuario|acción de usuario|acción
    azione utente|azione dell'utente|ação do usuário|ação do utilizador|ação|gebruikersactie|ユーザー アクション|ユーザーの操作|ユーザー操作|用户操作|使用者動作|用戶操作|사용자 작업
    действие пользователя|akcja użytkownika|användaråtgärd|brugerhandling|brukerhandling|käyttäjän toiminto|kullanıcı eylemi`),
  timestamp: words(`
    timestamp|time stamp|time|zeitstempel|horodatage|horodateur|heure|marca de tiempo|marca de hora|fecha y hora|timestamp evento|data e ora|carimbo de data/hora|data/hora
    tijdstempel|タイムスタンプ|时间戳|時間戳記|時間戳|타임스탬프|метка времени|отметка времени|znacznik czasu|sygnatura czasowa|tidsstämpel|tidsstempel|aikaleima|zaman damgası`),
  registrantId: words(`registrant id|registrant|registration id|registration number|registrierungs-id`),
  joinToken: words(`join token|external user id|external id`),
  waitingRoom: words(
    `in waiting room|waiting room|im warteraum|en sala de espera|en salle d'attente|待機室|在等候室`,
  ),
  guest: words(
    `guest|is guest|gast|invité|invitado|ospite|convidado|ゲスト|访客|來賓|게스트|гость|gość|gäst|gæst|gjest|vieras|misafir`,
  ),
  attended: words(`
    attended|teilgenommen|a participé|présent|asistió|ha partecipato|participou|compareceu|deelgenomen|出席|参加済み|已参加|已出席|참석함|присутствовал|uczestniczył|deltog|osallistui`),
  connectionType: words(
    `connection type|verbindungstyp|verbindungsart|type de connexion|tipo de conexión|tipo di connessione|tipo de conexão|接続タイプ|连接类型`,
  ),
  meetingTitle: words(`
    topic|meeting name|meeting title|meeting topic|thema|besprechungstitel|titel der besprechung|sujet|titre de la réunion|tema|título de la reunión|titolo riunione
    titolo della riunione|argomento|título da reunião|tópico|onderwerp|titel van vergadering|トピック|会議タイトル|会議のタイトル|主题|主題|会议标题|會議標題|모임 제목|tytuł spotkania
    temat|mötesrubrik|mødetitel|møtetittel|kokouksen otsikko|название собрания`),
  meetingStart: words(`
    start time|meeting start time|actual start time|startzeit|beginn|heure de début|hora de inicio|hora de comienzo|ora di inizio|hora de início|begintijd|starttijd
    開始時刻|開始時間|开始时间|시작 시간|czas rozpoczęcia|starttid|starttidspunkt|alkamisaika|время начала`),
  meetingEnd: words(`
    end time|meeting end time|actual end time|endzeit|ende|heure de fin|hora de finalización|hora de fin|ora di fine|hora de término|hora de encerramento|eindtijd
    終了時刻|終了時間|结束时间|結束時間|종료 시간|czas zakończenia|sluttid|sluttidspunkt|päättymisaika|время окончания`),
};

function words(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter((word) => word !== '');
}
