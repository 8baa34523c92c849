import { clip, counted, union, type Interval } from '#kernel';

/** What happens on a day of a conference. */
export interface Happening extends Interval {
  readonly title: string;
  readonly isBreak: boolean;
}

/** A day as its session tells it. */
export interface DayOutline {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly agenda: readonly OutlineItem[];
}

interface OutlineItem {
  readonly kind: 'talk' | 'break';
  readonly title: string;
  readonly minutes: number;
}

const LONGEST_TITLE = 150;

/**
 * From the first thing to the last. A break is whenever nobody speaks in any room: only then can
 * nobody have learnt anything. Nothing for a day without any talk.
 */
export function outlineOf(happenings: readonly Happening[]): DayOutline | undefined {
  const talks = happenings.filter(({ isBreak }) => !isBreak);
  const startsAt = new Date(Math.min(...happenings.map(({ start }) => +start)));
  const endsAt = new Date(Math.max(...happenings.map(({ end }) => +end)));
  if (talks.length === 0 || startsAt >= endsAt) return undefined;
  return { startsAt, endsAt, agenda: agendaOf(talks, { start: startsAt, end: endsAt }) };
}

function agendaOf(talks: readonly Happening[], day: Interval): OutlineItem[] {
  const items: OutlineItem[] = [];
  let at = 0;
  const until = (moment: Date, item: Omit<OutlineItem, 'minutes'>) => {
    const minutes = minuteOf(moment, day) - at;
    if (minutes > 0) items.push({ ...item, minutes });
    at += Math.max(0, minutes);
  };
  for (const stretch of union(talks)) {
    until(stretch.start, BREAK);
    until(stretch.end, { kind: 'talk', title: titleOf(talks.filter((talk) => clip(talk, stretch))) });
  }
  until(day.end, BREAK);
  return items;
}

const BREAK = { kind: 'break', title: 'Break' } as const;

/** Whole minutes since the day began: rounded once, so that nothing adds up. */
function minuteOf(moment: Date, { start }: Interval): number {
  return Math.round((+moment - +start) / 60_000);
}

function titleOf(talks: readonly Happening[]): string {
  const titles = [...new Set(talks.map(({ title }) => title))];
  const title = titles.length === 1 ? (titles[0] ?? '') : counted(titles.length, 'talk', 'talks');
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}
