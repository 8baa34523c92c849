/** What somebody did, as Teams' action lists say it in plain words. */
const JOINED =
  /join|beigetreten|teilgenommen|rejoint|participe|unió|unido|incorpor|entr[oóòa]|ingress|partecip|accedut|toegetreden|deelgenomen|neemt deel|参加|加入|入室|진입|참가|참여|입장|dołącz|anslöt|anslut|gick med|deltog|tilslutte|ble med|blev med|liitty|liittyi|присоедин|вош[её]|katıl|připoj|csatlakoz|intrat|alăturat/;
const LEFT =
  /left|leave|verlassen|quitté|parti\b|sorti|salió|abandon|salido|usci|lasciato|saiu|sair|verlaten|weggegaan|退出|退室|离开|離開|나감|나갔|퇴장|opuszcz|opuści|wyszed|lämnade|lämnat|gick ut|forlod|forladt|forlot|poistui|вы[шй]|покину|ayrıl|odeš|kilép|elhagy|ieșit|părăsit/;

/** Whether the words say that somebody came or went; "Joined before" came. Nothing where we cannot read them. */
export function actionIn(words: string): 'joined' | 'left' | undefined {
  const said = words.normalize('NFKC').toLowerCase();
  if (LEFT.test(said)) return 'left';
  return JOINED.test(said) ? 'joined' : undefined;
}
