import { minutesIn, newId } from '#kernel';
import { instantAt, wallClockAt, type SessionRow } from '#programme';
import type { OptionPlan, PartPlan } from './domain/day.js';
import { partsBefore } from './domain/part-identity.js';
import type { StudyDayOption, StudyDayPart } from './tables/index.js';

/** A plan as it stood. */
export interface DayBefore {
  readonly parts: readonly StudyDayPart[];
  readonly options: readonly StudyDayOption[];
}

/** A part as minutes after the session's start. */
export function partRow(
  { id, startsAt, timeZone }: SessionRow,
  { title, from, to }: PartPlan,
  position: number,
): StudyDayPart {
  const { date } = wallClockAt(startsAt, timeZone);
  const at = (time: string) => instantAt({ date, time }, timeZone);
  const minutes = (time: string) => minutesIn({ start: startsAt, end: at(time) });
  return { sessionId: id, position, title, fromMinute: minutes(from), toMinute: minutes(to) };
}

/** The options of a plan. One that was there before, in the same part under the same name, is the same. */
export function optionRows(
  session: SessionRow,
  parts: readonly PartPlan[],
  before: DayBefore,
  now: Date,
): StudyDayOption[] {
  const was = partsBefore(parts, before.parts);
  const idOf = (place: number, title: string) =>
    before.options.find((option) => option.part === was[place] && option.title === title)?.id;
  return parts.flatMap((part, place) =>
    optionsOf(part).map((option, position) => ({
      ...{ id: idOf(place, option.title) ?? newId(now), sessionId: session.id, part: place, position },
      ...columnsOf(option, session.timeZone),
    })),
  );
}

/** A part without options is one thing for everybody. */
function optionsOf({ title, options }: PartPlan): readonly OptionPlan[] {
  return options.length > 0 ? options : [{ title, place: null, capacity: null, kept: [] }];
}

function columnsOf({ kept, title, place, capacity }: OptionPlan, timeZone: string) {
  return {
    ...{ title, place, capacity },
    kept: kept.map(({ until, ...lot }) => ({
      ...lot,
      until: +instantAt({ date: until, time: '00:00' }, timeZone),
    })),
  };
}
