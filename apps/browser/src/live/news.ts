import { part } from './elements.js';

/** Often enough to know what goes on, seldom enough to listen to somebody meanwhile. */
const AT_MOST_EVERY = 5000;

const waiting: string[] = [];
let timer: number | undefined;

/** Says something to screen readers, politely, together with what else happened in these seconds. */
export function announce(words: string): void {
  if (!waiting.includes(words)) waiting.push(words);
  timer ??= window.setTimeout(tell, AT_MOST_EVERY);
}

function tell(): void {
  timer = undefined;
  const news = part('news');
  const most = waiting.splice(0);
  const rest = most.length > 3 ? ` And ${most.length - 3} more.` : '';
  if (news) news.textContent = most.slice(0, 3).join(' ') + rest;
}

/** Something that this person must see; it stays until the next. */
export function notify(words: string): void {
  const place = part('notice');
  if (!place) return;
  place.textContent = words;
  place.hidden = words === '';
}
