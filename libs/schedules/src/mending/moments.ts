import { Temporal } from 'temporal-polyfill';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** The instant that is written; where no offset is, by the clock of the zone. */
export function instantIn(written: string | undefined, timeZone: string): Date | undefined {
  const [, date, time, offset] = WRITTEN.exec(written?.trim() ?? '') ?? [];
  if (date === undefined || time === undefined) return undefined;
  return tried(() => {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
    const zone = offset === undefined ? timeZone : offset === 'Z' ? 'UTC' : withColon(offset);
    return new Date(local.toZonedDateTime(zone).epochMilliseconds);
  });
}

/** That time of a day which began at `dayStartsAt`: before the hour of its start it is after midnight. */
export function timeOfDay(
  time: string | undefined,
  { date, dayStartsAt, timeZone }: { date: string; dayStartsAt: Date; timeZone: string },
): Date | undefined {
  if (time === undefined || !/^\d{1,2}:\d{2}(:\d{2})?$/.test(time)) return undefined;
  return tried(() => {
    const local = Temporal.PlainDate.from(date).toPlainDateTime(time.padStart(5, '0'));
    const at = local.toZonedDateTime(timeZone);
    const isAfterMidnight = at.epochMilliseconds < +dayStartsAt;
    return new Date((isAfterMidnight ? at.add({ days: 1 }) : at).epochMilliseconds);
  });
}

/** Minutes of `01:30`, `1:30:00`, `90` or `P0DT01H30M`. */
export function minutesIn(written: string | undefined): number | undefined {
  const text = written?.trim() ?? '';
  const [, hours, minutes] = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return tried(() => Temporal.Duration.from(text).total({ unit: 'minutes', relativeTo: '2000-01-01' }));
}

/** As the clock of the zone shows it, with the offset of that moment: 2026-10-24T09:00:00+01:00. */
export function written(instant: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(+instant).toZonedDateTimeISO(timeZone);
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function withColon(offset: string): string {
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function tried<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
