import { Temporal } from 'temporal-polyfill';

const EVENING = 20;
const NIGHT_FALLS = 21;
const MORNING = 8;

/** Between 21:00 and 08:00, where the person is, nothing is sent that can wait. */
export function isNight(instant: Date, zone: string): boolean {
  const { hour } = localTime(instant, zone);
  return hour >= NIGHT_FALLS || hour < MORNING;
}

/** Whether it is the part of the night that belongs to the day that begins. */
export function isBeforeMorning(instant: Date, zone: string): boolean {
  return localTime(instant, zone).hour < MORNING;
}

/** 20:00 on that day of the person's calendar, or so many days before it. */
export function eveningOf(instant: Date, zone: string, daysBefore = 0): Date {
  return instantOf(localTime(instant, zone).subtract({ days: daysBefore }).with(onTheHour(EVENING)));
}

/** 08:00 on that day of the person's calendar. */
export function morningOf(instant: Date, zone: string): Date {
  return instantOf(localTime(instant, zone).with(onTheHour(MORNING)));
}

/** The next 08:00 on the person's clock: of a day that has begun before it, or of the day after. */
export function nextMorning(instant: Date, zone: string): Date {
  const morning = morningOf(instant, zone);
  return morning > instant
    ? morning
    : instantOf(localTime(instant, zone).add({ days: 1 }).with(onTheHour(MORNING)));
}

/** The same time on the wall clock a day earlier, though the clocks may have changed between. */
export function dayBefore(instant: Date, zone: string): Date {
  return instantOf(localTime(instant, zone).subtract({ days: 1 }));
}

export function localTime(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(+instant).toZonedDateTimeISO(zone);
}

export function instantOf(local: Temporal.ZonedDateTime): Date {
  return new Date(local.epochMilliseconds);
}

function onTheHour(hour: number) {
  return { hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 };
}
