/** Half a minute: soon enough for a talk that moves, and no load for a hall full of telephones. */
const AGAIN = 30_000;

/**
 * Says on a page that is open that what it shows has changed since. It is never drawn anew unasked, which
 * would take its reader back to the beginning: they press when they like.
 */
export function watchForChanges(): void {
  const place = document.querySelector<HTMLElement>('[data-behaviour="watch"]');
  if (!place) return;
  const look = () => {
    if (document.visibilityState === 'visible') void lookAgain(place);
  };
  setInterval(look, AGAIN);
  // A telephone that was in a pocket meanwhile.
  document.addEventListener('visibilitychange', look);
}

async function lookAgain(place: HTMLElement): Promise<void> {
  const { address = '', print, words = '', press = '' } = place.dataset;
  if (place.childElementCount > 0) return;
  const answer = await fetch(address, { cache: 'no-store', redirect: 'error' }).catch(() => undefined);
  // Without a network, or signed out meanwhile, nothing is known.
  if (!answer?.ok || (await answer.text()) === print) return;
  place.replaceChildren(noticeOf(words, press));
}

function noticeOf(words: string, press: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'wh-warning';
  const said = document.createElement('strong');
  said.textContent = words;
  const link = document.createElement('a');
  link.href = location.pathname + location.search;
  link.textContent = press;
  notice.append(said, ' ', link);
  return notice;
}
