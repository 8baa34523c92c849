import type { Field } from './field-words.js';

/**
 * Parts of headings, for wordings that the exact list lacks: "Zeitpunkt des Beitritts" holds "beitritt".
 * The first that fits decides, so what could be mistaken stands behind what could mistake it: a meeting's
 * duration names the meeting, and a time of leaving names the joining in some languages.
 */
export const FIELD_STEMS: readonly (readonly [Field, RegExp])[] = [
  ['upn', /\bupn\b/],
  [
    'waitingRoom',
    /waiting room|warteraum|sala de espera|salle d'attente|sala d'attesa|待機室|等候室|wachtruimte|poczekaln|väntrum|venterum|venterom|odotushuone/,
  ],
  ['email', /e-?mail|courriel|correo|メール|邮箱|邮件|電子郵件|郵箱|이메일|электронн|sähköposti|e-?post/],
  [
    'duration',
    /duration|dauer\b|durée|duración|durata|duração|\bduur|所要時間|持续时间|持續時間|时长|時長|czas trwania|varaktighet|varighe[dt]|\bkesto|длительност|продолжительност|\bsüre/,
  ],
  [
    'left',
    /\bleave|\bleft\b|\bexited|verlass|verließ|austritt|verlaten|vertrek|salida|salir|saída|\bsair|sortie|départ|quitt|uscita|abbandon|退出|退室|離開|离开|opuszcz|opuści|wyjści|lämn|forla|forlo|poistu|выход|выш[её]л|покин|퇴장|나간|ayrıl/,
  ],
  [
    'joined',
    /\bjoin|beitritt|beigetreten|eintritt|teilnahmebeginn|entrada|\bingres|\bunirse|\bunió|\bunión|connexion|arrivée|rejoin|première participation|partecipazione|accesso|toetred|toegetreden|deelname|参加(?!者)|參加|加入|入室|進入|进入|dołącz|anslut|anslöt|tilslut|deltagelse|liitty|присоедин|подключен|вход|참가|입장|katıl(?!ımcı)/,
  ],
  ['connectionType', /connection type/],
  ['role', /\brole\b/],
];
