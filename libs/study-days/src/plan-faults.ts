import { dayInWords, instantAt, isDate, wallClockAt, type SessionRow } from '#programme';
import type { KeptLot, OptionPlan, PartPlan } from './domain/day.js';
import { faultOfParts } from './domain/day-faults.js';
import { planInvalid } from './study-days.errors.js';

interface Plan {
  readonly price: string;
  readonly joining: string;
  readonly parts: readonly PartPlan[];
}

/** Refuses a plan beside the field in which something is wrong. */
export function refuseFaults({ price, joining, parts }: Plan, session: SessionRow, now: Date): void {
  if (price.length > 200) throw planInvalid('price', 'Use 200 characters at the most');
  if (joining.length > 4000) throw planInvalid('joining', 'Use 4000 characters at the most');
  const { startsAt, endsAt, timeZone } = session;
  const day = { from: wallClockAt(startsAt, timeZone).time, to: wallClockAt(endsAt, timeZone).time };
  const lots = parts.flatMap(({ options }) =>
    options.flatMap((option) => option.kept.map((lot) => ({ option, lot }))),
  );
  const fault =
    faultOfParts(parts, day) ??
    lots.map(({ option, lot }) => faultOfUntil(option, lot, { session, now })).find(Boolean);
  if (fault !== undefined) throw planInvalid('parts', fault);
}

/** Places that were kept beyond the day would never be anybody's. */
function faultOfUntil(
  { title }: OptionPlan,
  kept: KeptLot,
  { session: { startsAt, timeZone }, now }: { readonly session: SessionRow; readonly now: Date },
): string | undefined {
  if (!isDate(kept.until)) return `${kept.until}, until when places of “${title}” are kept, is no day`;
  const until = instantAt({ date: kept.until, time: '00:00' }, timeZone);
  if (until <= now)
    return `Keep places of “${title}” until a day after today: from that day they are open to everybody`;
  if (until <= startsAt) return undefined;
  return `Keep places of “${title}” until ${dayInWords(startsAt, timeZone)} at the latest, when the day itself is`;
}
