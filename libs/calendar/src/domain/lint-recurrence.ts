import { RRuleTemporal } from 'rrule-temporal';
import type { Line } from './lines.js';

type Event = readonly Line[];

/** What is wrong with the repeating events of a file. */
export function recurrenceFaults(events: readonly Event[]): string[] {
  const masters = events.filter((event) => lineNamed(event, 'RRULE'));
  return [...masters.flatMap(faultsOfRule), ...events.flatMap((event) => faultsOfInstance(event, masters))];
}

function faultsOfRule(master: Event): string[] {
  const start = lineNamed(master, 'DTSTART');
  const rule = lineNamed(master, 'RRULE');
  if (!start || !rule) return [];
  const faults: string[] = [];
  const until = /UNTIL=([^;]+)/.exec(rule.value)?.[1];
  if (start.tzid && until && !until.endsWith('Z')) faults.push('UNTIL is local, though DTSTART has a zone');
  if (start.value.endsWith('Z')) faults.push('it repeats in UTC: the hour drifts when the clocks change');
  else if (!occurs(master, start)) faults.push('DTSTART does not match its own rule');
  return faults;
}

function faultsOfInstance(event: Event, masters: readonly Event[]): string[] {
  const instance = lineNamed(event, 'RECURRENCE-ID');
  if (!instance) return [];
  const uid = lineNamed(event, 'UID')?.value;
  const master = masters.find((one) => lineNamed(one, 'UID')?.value === uid);
  const isOfSameZone = master && lineNamed(master, 'DTSTART')?.tzid === instance.tzid;
  return isOfSameZone && occurs(master, instance)
    ? []
    : [`RECURRENCE-ID ${instance.value} is not one of its set`];
}

/** Whether the rule itself, without DTSTART's own first time, comes upon that moment. */
function occurs(master: Event, { value }: Line): boolean {
  const start = lineNamed(master, 'DTSTART');
  const rule = lineNamed(master, 'RRULE');
  if (!start || !rule) return false;
  const until = rule.value.replace(/UNTIL=(\d{8}T\d{6})(?=;|$)/, 'UNTIL=$1Z');
  const set = new RRuleTemporal({ rruleString: `${start.whole}\nRRULE:${until}` });
  return set
    .all((_, place) => place < 1500)
    .some(
      (moment) =>
        moment.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '') === value,
    );
}

function lineNamed(event: Event, name: string): Line | undefined {
  return event.find((line) => line.name === name);
}
