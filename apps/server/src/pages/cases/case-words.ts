import { CASE_STATUS_NAMES, type CaseRow, type CaseStatus, type Why } from '#cases';
import { counted } from '#kernel';
import { dayInWords, momentInWords, whenInWords } from '#programme';

const COLOURS: Readonly<Record<CaseStatus, string>> = {
  draft: 'grey',
  held: 'orange',
  submitted: 'yellow',
  'in-review': 'yellow',
  accepted: 'green',
  presented: 'aqua-green',
  recommended: 'blue',
  'followed-up': 'blue',
  closed: 'grey',
  withdrawn: 'grey',
};

export function tagOfCase(status: CaseStatus) {
  return { text: CASE_STATUS_NAMES[status], colour: COLOURS[status] };
}

/** "Case bado-lime" */
export function nameOfCase({ code }: Pick<CaseRow, 'code'>): string {
  return `Case ${code}`;
}

export function sessionWords(session: CaseRow['session']) {
  if (session === null) return undefined;
  const { id, title, startsAt, endsAt, timeZone } = session;
  return { href: `/sessions/${id}`, title, when: whenInWords(startsAt, endsAt, timeZone) };
}

const WHY_WORDS: Readonly<Record<Why, string>> = {
  presenter: 'You bring this case.',
  reviewer: 'You see this because you review it.',
  panel: 'You see this because you are on the panel of its session.',
  registered: 'You see this because you have a place in its session.',
};

/** Why somebody sees it, and that the presenter hears that they looked. */
export function whyWords(why: Why): string {
  const told = why === 'presenter' ? '' : ' The presenter can see that you looked.';
  return `${WHY_WORDS[why]}${told}`;
}

export const WHY_NAMES: Readonly<Record<Why, string>> = {
  presenter: 'Presenter',
  reviewer: 'Reviewer',
  panel: 'On the panel',
  registered: 'Had a place in the session',
};

/** "About 4 weeks before the session" */
export function weeksWords(weeks: number | null): string {
  if (weeks === null) return 'Not said';
  if (weeks === 0) return 'In the week of the session';
  return `About ${LONG_AGO.get(weeks) ?? counted(weeks, 'week', 'weeks')} before the session`;
}

/** Nobody counts so many weeks. */
const LONG_AGO: ReadonlyMap<number, string> = new Map([
  [26, 'half a year'],
  [52, 'a year'],
  [104, '2 years'],
]);

export function dayOf(instant: Date | number, timeZone: string): string {
  return dayInWords(new Date(instant), timeZone);
}

export function momentOf(instant: Date | number, timeZone: string): string {
  return momentInWords(new Date(instant), timeZone);
}

/** One sentence, wherever somebody might take a case for a way to get help. */
export const NOT_URGENT =
  'This is for learning together, not for urgent clinical advice; keep the record of your patient yourself.';
