import { dayInWords, wallClockAt } from '#programme';
import type { LetterText } from './domain/letter.js';
import { reminderLetter } from './domain/reminder-letter.js';
import { dayBefore } from './domain/night.js';
import type { NotificationSettings } from './notification-settings.js';
import { placeOf, whenOf } from './session-words.js';
import type { RemindedRow } from './reminders.queries.js';

/** What a reminder needs besides its row. */
interface Around {
  readonly now: Date;
  readonly stop: string;
  readonly settings: NotificationSettings;
}

/** The reminder of one person, in words. */
export function reminderFor(row: RemindedRow, { now, stop, settings }: Around): LetterText {
  const isOnline = row.mode !== 'in-person';
  return reminderLetter({
    title: row.title,
    soon: soonInWords(new Date(row.startsAt), row.timeZone, now),
    when: whenOf(row, settings.timeZone),
    place: placeOf(row),
    join: isOnline ? row.meetingUrl : null,
    telephone: isOnline ? row.dialIn : null,
    nameInRoom: row.joinToken === null ? null : `${row.name} ${row.joinToken}`,
    page: `${settings.baseUrl}/sessions/${row.sessionId}`,
    part: row.part,
    stop,
    settings: `${settings.baseUrl}/account/notifications`,
  });
}

/** True however long the letter takes: "today at 12:30", never "in an hour". */
function soonInWords(startsAt: Date, zone: string, now: Date): string {
  const { date, time } = wallClockAt(startsAt, zone);
  if (date === wallClockAt(now, zone).date) return `today at ${time}`;
  if (wallClockAt(dayBefore(startsAt, zone), zone).date === wallClockAt(now, zone).date)
    return `tomorrow at ${time}`;
  return `on ${dayInWords(startsAt, zone)} at ${time}`;
}
