import { momentInWords } from '#programme';

/** For a post whose author asked not to be named. */
export const NAMELESS = 'Somebody who asked not to be named';

/** "Tuesday 24 November 2026 at 12:00" */
export function momentOf(milliseconds: number, timeZone: string): string {
  return momentInWords(new Date(milliseconds), timeZone);
}

export const NOT_URGENT =
  'This is not for urgent clinical advice: ring your hub for that. Leave out whatever could tell who a patient is, and keep the patient’s record yourself.';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 minutes ago", and the day itself from a week on. */
export function agoOf(milliseconds: number, now: Date, timeZone: string): string {
  const past = Math.max(0, +now - milliseconds);
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return ago(past / MINUTE, 'minute');
  if (past < DAY) return ago(past / HOUR, 'hour');
  if (past < 7 * DAY) return ago(past / DAY, 'day');
  return momentOf(milliseconds, timeZone).replace(/ at .*$/, '');
}

function ago(amount: number, noun: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${noun}${whole === 1 ? '' : 's'} ago`;
}
