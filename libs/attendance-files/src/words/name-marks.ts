import type { RowFlag } from '../report.js';

/** What meeting tools write in brackets behind a name, in plain words, and what it means. */
export const NAME_MARKS: readonly (readonly [RowFlag, readonly string[]])[] = [
  [
    'external',
    list(
      `external|extern|externe|externa|externo|esterno|ext. user|外部|外部ユーザー|外部用户|外部使用者|외부|zewnętrzny|zewnętrzna|ekstern|ulkoinen|внешний|внешн.|harici|externí|külső`,
    ),
  ],
  [
    'unverified',
    list(`unverified|not verified|nicht überprüft|nicht verifiziert|non vérifié|non vérifiée|no verificado|no comprobado|non verificato|não verificado|não verificada
      niet geverifieerd|niet-geverifieerd|未確認|未検証|未验证|未驗證|확인되지 않음|niezweryfikowany|niezweryfikowane|overifierad|ej verifierad|ikke bekræftet|ikke verificeret|ikke bekreftet|ikke verifisert|vahvistamaton|не проверено|непроверенный|doğrulanmamış`),
  ],
  [
    'guest',
    list(
      `guest|gast|invité|invitée|invitado|invitada|ospite|convidado|convidada|ゲスト|来宾|來賓|访客|訪客|게스트|gość|gäst|gæst|gjest|vieras|гость|misafir|host (gast)|vendég`,
    ),
  ],
];

/** Names that tools give to telephone callers, as beginnings, in plain words. */
export const CALLERS =
  /^(call-?in[ _-]user|phone[ _-]?user|dial-?in([ _-](user|participant))?|telephone (user|participant)|phone participant|pstn user|audio only user|einwähl|telefonbenutzer|telefonteilnehmer|anrufer|utilisateur (téléphonique|du téléphone)|appelant|usuario (de teléfono|telefónico)|utente telefon|usuário de telefone|telefoongebruiker|電話ユーザー|电话用户|電話使用者|전화 사용자)([ _-]?\(?[\d*]+\)?)?$/;

function list(words: string): readonly string[] {
  return words.trim().split(/\s*[|\n]\s*/);
}
