import { minutesInWords, type LearningYear } from '#attendance';
import { counted } from '#kernel';

/** What a person's years come to: this year in a sentence, and a table as soon as there is another. */
export function yearsInWords(years: readonly LearningYear[], thisYear: number) {
  return {
    headline: headline(years, thisYear),
    hasEarlierYears: years.some(({ year }) => year !== thisYear),
    yearHead: [
      { text: 'Year' },
      { text: 'Sessions', format: 'numeric' },
      { text: hasBreaks(years) ? 'Time without the breaks' : 'Time', format: 'numeric' },
    ],
    yearRows: years.map((one) => [
      { text: String(one.year) },
      { text: String(one.sessions), format: 'numeric' },
      { text: timeInWords(one), format: 'numeric' },
    ]),
    unmeasured: unmeasured(years.reduce((sum, one) => sum + one.unmeasured, 0)),
  };
}

/** 12 hours 30 minutes: as people write it in their own record of learning. */
function hoursInWords(minutes: number): string {
  if (minutes < 60) return minutesInWords(minutes);
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const inHours = counted(hours, 'hour', 'hours');
  return rest === 0 ? inHours : `${inHours} ${counted(rest, 'minute', 'minutes')}`;
}

function headline(years: readonly LearningYear[], thisYear: number): string {
  if (years.length === 0) return 'You have not been to a session yet.';
  const now = years.find(({ year }) => year === thisYear);
  if (!now) return `You have not been to a session in ${thisYear} yet.`;
  const sessions = counted(now.sessions, 'session', 'sessions');
  return now.sessions === now.unmeasured
    ? `In ${thisYear} you have been to ${sessions}.`
    : `In ${thisYear} you have been to ${sessions}, ${hoursInWords(now.minutes)} in all${hasBreaks([now]) ? ', without the breaks' : ''}.`;
}

/** Said only where there were breaks; everywhere else the two figures are one. */
function hasBreaks(years: readonly LearningYear[]): boolean {
  return years.some(({ minutes, present }) => minutes !== present);
}

function timeInWords({ minutes, sessions, unmeasured }: LearningYear): string {
  return sessions === unmeasured ? 'Not known' : hoursInWords(minutes);
}

function unmeasured(sessions: number): string | undefined {
  if (sessions === 0) return undefined;
  return sessions === 1
    ? 'Nobody knows how long you stayed at 1 of these sessions, so it adds no time.'
    : `Nobody knows how long you stayed at ${sessions} of these sessions, so they add no time.`;
}
