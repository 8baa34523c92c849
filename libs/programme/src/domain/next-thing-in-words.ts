import { dayInWords } from './when-in-words.js';
import { wallClockAt } from './wall-clock.js';

/** People can go in from a quarter of an hour before the start until the end. */
export const DOORS_OPEN_MINUTES = 15;

export function isDoorOpen({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): boolean {
  return +now >= +startsAt - DOORS_OPEN_MINUTES * 60_000 && now < endsAt;
}

/** "starts in 40 minutes", "has started", "is tomorrow at 12:30", "is on Monday 5 October 2026 at 12:30". */
export function startInWords(startsAt: Date, timeZone: string, now: Date): string {
  const minutes = Math.ceil((+startsAt - +now) / 60_000);
  if (minutes <= 0) return 'has started';
  if (minutes <= 60) return `starts in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const { date, time } = wallClockAt(startsAt, timeZone);
  if (date === wallClockAt(now, timeZone).date) return `is today at ${time}`;
  if (date === wallClockAt(new Date(+now + 86_400_000), timeZone).date) return `is tomorrow at ${time}`;
  return `is on ${dayInWords(startsAt, timeZone)} at ${time}`;
}

/** "1st", "2nd", "11th" */
export function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(!isTeen && { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10]) || 'th'}`;
}
