import {
  EVERYONE,
  instantAt,
  Sessions,
  SeriesRuns,
  SessionQueries,
  USUAL_RULE,
  wallClockAt,
  type Audience,
  type SeriesDraft,
  type SessionDraft,
  type SessionMode,
} from '#programme';
import { DAYS, type DemoDay } from './data/single-sessions.js';
import { SERIES, type DemoSeries, type Pull, type Tool } from './data/series.js';
import { DAY, later, MINUTE, WEEK, ZONE, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

/** A session that is published, with what decides who comes and how we know. */
export interface Planned {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly publishedAt: Date;
  readonly mode: SessionMode;
  readonly shortCode: string;
  readonly audience: Audience;
  readonly pull: Pull;
  /** None where people meet in a room. */
  readonly tool: Tool | null;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

/** Publishes the year's sessions and those that are ahead, and answers them in the order of time. */
export async function writeProgramme(stage: Stage, network: DemoNetwork): Promise<Planned[]> {
  const planned = await stage.together(async () => {
    const sessions: Planned[] = [];
    for (const series of SERIES) sessions.push(...(await publishedSeries(stage, network, series)));
    for (const day of DAYS) sessions.push(await publishedDay(stage, network, day));
    sessions.push(await publishedToday(stage, network));
    await writeDrafts(stage, network);
    return sessions;
  });
  return planned.sort((a, b) => +a.startsAt - +b.startsAt || a.title.localeCompare(b.title));
}

async function publishedSeries(stage: Stage, { cast }: DemoNetwork, series: DemoSeries): Promise<Planned[]> {
  const draft = seriesDraft(stage, series);
  const { actor } = cast[series.by];
  const publishedAt = later(instantAt({ date: draft.firstDate, time: series.time }, ZONE), -2 * WEEK);
  stage.at(publishedAt);
  const id = await stage.get(SeriesRuns).create(actor, draft);
  await stage.get(SeriesRuns).publish(actor, { id });
  const { items } = await stage.get(SessionQueries).list(actor, { seriesId: id }, { limit: 200 });
  const planned: Planned[] = [];
  for (const [place, session] of items.entries()) {
    const title = `${series.title}: ${series.topics[place % series.topics.length] ?? ''}`;
    await stage.get(Sessions).change(actor, session.id, { title });
    planned.push({ ...session, title, publishedAt, pull: series.pull, tool: series.tool });
  }
  return planned;
}

function seriesDraft(stage: Stage, series: DemoSeries): SeriesDraft {
  const { title, kind, summary, audience, agenda, minutes, everyWeeks, weekday } = series;
  const { fromWeek, toWeek } = series;
  const count = Math.floor((toWeek - fromWeek) / everyWeeks) + 1;
  return {
    ...{ title, kind, summary, audience, agenda, minutes },
    recurrence: `FREQ=WEEKLY;INTERVAL=${everyWeeks};BYDAY=${weekday};COUNT=${count}`,
    firstDate: dateOf(stage, fromWeek, WEEKDAYS.indexOf(weekday)),
    startTime: series.time,
    timeZone: ZONE,
    mode: 'online',
    venue: null,
    capacity: null,
    attendanceRule: USUAL_RULE,
    meeting: { provider: 'link', url: `https://${series.tool}.example/${series.weekday.toLowerCase()}` },
  };
}

async function publishedDay(stage: Stage, { cast }: DemoNetwork, day: DemoDay): Promise<Planned> {
  const { kind, title, summary, audience, mode, venue, capacity, agenda, pull } = day;
  const date = dateOf(stage, day.week, day.weekday);
  const startsAt = instantAt({ date, time: day.time }, ZONE);
  const link = mode === 'hybrid' ? 'https://teams.example/the-hall' : null;
  return published(stage, cast.oli.actor, {
    ...{ kind, title, summary, audience, mode, venue, capacity, agenda, pull, startsAt },
    ...single(link),
    endsAt: later(startsAt, day.minutes * MINUTE),
    tool: mode === 'hybrid' ? 'teams' : null,
  });
}

/** Begins within a quarter of an hour of the demonstration's start, so that check-in is open for it. */
function publishedToday(stage: Stage, { cast }: DemoNetwork): Promise<Planned> {
  const quarter = 15 * MINUTE;
  const startsAt = new Date(Math.ceil((+stage.now + MINUTE) / quarter) * quarter);
  return published(stage, cast.amina.actor, {
    ...single('https://teams.example/drop-in'),
    kind: 'webinar',
    title: 'Drop-in hour: ask the hub anything',
    summary: 'Come with a question, or only to listen. In the library and on the screen.',
    ...{ audience: EVERYONE, mode: 'hybrid', venue: 'Library, Northmoor Children’s Hospital' },
    ...{ capacity: 60, agenda: [], startsAt, endsAt: later(startsAt, 60 * MINUTE) },
    ...{ pull: OPEN_PULL, tool: 'teams' },
  });
}

const OPEN_PULL: Pull = {
  'registered-clinical': 0.08,
  'clinical-support': 0.08,
  'non-clinical': 0.08,
  students: 0.08,
  volunteers: 0.08,
  'outside-health': 0.08,
  'not-known': 0.08,
};

async function published(
  stage: Stage,
  actor: DemoNetwork['cast']['oli']['actor'],
  { pull, tool, ...draft }: SessionDraft & Pick<Planned, 'pull' | 'tool'>,
): Promise<Planned> {
  const publishedAt = later(draft.startsAt, -8 * WEEK);
  stage.at(publishedAt);
  const id = await stage.get(Sessions).create(actor, draft, 'published');
  const { shortCode } = await stage.get(SessionQueries).byId(actor, id);
  return { ...draft, id, shortCode, publishedAt, pull, tool };
}

function single(url: string | null) {
  return {
    seriesId: null,
    timeZone: ZONE,
    attendanceRule: USUAL_RULE,
    meeting: { provider: 'link', url },
    leaderIds: [],
  } as const;
}

/** What educators have begun and not published yet. */
async function writeDrafts(stage: Stage, { cast }: DemoNetwork): Promise<void> {
  stage.at(later(stage.now, -2 * DAY));
  const titles = ['Night shift clinic', 'A study day for kitchens', 'Meet the new commissioners'];
  for (const [place, title] of titles.entries()) {
    const date = dateOf(stage, 4 + place, place);
    const startsAt = instantAt({ date, time: '16:00' }, ZONE);
    const when = { startsAt, endsAt: later(startsAt, 45 * MINUTE) };
    await stage.get(Sessions).create(cast.amina.actor, {
      ...single(null),
      ...when,
      ...{ title, kind: 'webinar', summary: '', audience: EVERYONE, mode: 'online', venue: null },
      ...{ capacity: null, agenda: [] },
    });
  }
  const [example] = SERIES;
  if (!example) return;
  const draft = seriesDraft(stage, { ...example, fromWeek: 13, toWeek: 25, tool: 'teams' });
  await stage.get(SeriesRuns).create(cast.amina.actor, { ...draft, title: 'Next year’s case clinic' });
}

/** The date of a weekday (Monday is 0), so many weeks from this one. */
function dateOf(stage: Stage, week: number, weekday: number): string {
  const today = (stage.now.getUTCDay() + 6) % 7;
  return wallClockAt(later(stage.now, (week * 7 + weekday - today) * DAY), ZONE).date;
}
