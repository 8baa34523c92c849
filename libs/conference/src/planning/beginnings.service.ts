import { Transactions } from '#database';
import { authorise, Clock, invalid, isSignedIn, newId, oneLine, type Actor } from '#kernel';
import { canPlan, isDate, isTimeZone, ONLY_EDUCATORS_PLAN } from '#programme';
import { acronymFrom } from '#schedules';
import { Injectable } from '@nestjs/common';
import { ConferenceQueries } from '../conference.queries.js';
import { Conference } from '../tables/index.js';
import { dayAfter, dayOf } from './frame-changes.js';
import { slugTaken } from './planning.errors.js';

export interface ConferenceDraft {
  readonly title: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly timeZone: string;
}

const MOST_DAYS = 14;

/** Begins conferences, which nobody else sees until their first release. */
@Injectable()
export class Beginnings {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: ConferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** Answers the slug, which stays for good. */
  async begin(actor: Actor, draft: ConferenceDraft): Promise<string> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    refuseFaults(draft);
    const title = oneLine(draft.title);
    const slug = slugOf(title, draft.firstDate);
    const days = datesOf(draft).map((date, at) =>
      dayOf({ index: at + 1, date, from: '09:00', to: '17:00' }, draft.timeZone),
    );
    await this.transactions.run(async (tables) => {
      if (await this.queries.bySlug(slug)) throw slugTaken(title);
      const at = this.clock.now();
      await tables.insert(Conference, {
        ...{ id: newId(at), slug, title, timeZone: draft.timeZone },
        ...{ startsAt: new Date(days[0]?.startsAt ?? 0), endsAt: new Date(days.at(-1)?.endsAt ?? 0) },
        facts: { version: '', acronym: slug, url: undefined, tracks: [], days },
        createdBy: isSignedIn(actor) ? actor.personId : null,
        ...{ releasedAt: null, changedAt: at, version: 0 },
      });
    });
    return slug;
  }
}

function refuseFaults({ title, firstDate, lastDate, timeZone }: ConferenceDraft): void {
  const areDates = isDate(firstDate) && isDate(lastDate);
  const faults = [
    oneLine(title) === '' && { field: 'title', message: 'Enter a title' },
    !isDate(firstDate) && { field: 'firstDate', message: 'Enter the first day, such as 5 October 2026' },
    !isDate(lastDate) && { field: 'lastDate', message: 'Enter the last day, such as 6 October 2026' },
    areDates && lastDate < firstDate && { field: 'lastDate', message: 'The last day is before the first' },
    areDates &&
      daysBetween(firstDate, lastDate) >= MOST_DAYS && {
        field: 'lastDate',
        message: `A conference has at most ${MOST_DAYS} days`,
      },
    !isTimeZone(timeZone) && { field: 'timeZone', message: 'Enter a time zone, such as Europe/London' },
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw invalid(faults);
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

function datesOf({ firstDate, lastDate }: ConferenceDraft): string[] {
  const dates = [firstDate];
  for (let date = dayAfter(firstDate); date <= lastDate; date = dayAfter(date)) dates.push(date);
  return dates;
}

/** "annual_conference_2026": the year is in it once. */
function slugOf(title: string, firstDate: string): string {
  const year = firstDate.slice(0, 4);
  return acronymFrom(undefined, title.includes(year) ? title : `${title} ${year}`);
}
