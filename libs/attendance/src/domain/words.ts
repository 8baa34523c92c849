import { dateWords } from '#kernel';

/** 13:02, on the clocks of the zone. */
export function clockTime(instant: Date, timeZone: string): string {
  return dateWords({ timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** Monday 5 October 2026 */
export function fullDay(instant: Date, timeZone: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return dateWords({ timeZone, ...parts })
    .format(instant)
    .replace(',', '');
}

/** 20261005: the day of an instant on the calendar of the zone. */
export function dayNumber(instant: Date, timeZone: string): number {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return Number(
    dateWords({ timeZone, ...parts }, 'en-CA')
      .format(instant)
      .replaceAll('-', ''),
  );
}

/** "113.5 minutes"; seconds are kept as one decimal place. */
export function minutesInWords(minutes: number | null): string {
  if (minutes === null) return 'minutes not known';
  const rounded = roundedMinutes(minutes);
  return `${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`;
}

export function roundedMinutes(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
