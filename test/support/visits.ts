import { Attendance, Guest, type AttendanceStatus } from '#attendance';
import { Transactions } from '#database';
import { foldedName, newId, SYSTEM, tierOf } from '#kernel';
import { PostQueries } from '#people';
import { dayIn, dayNumber } from '#reporting';
import { Sessions, SeriesRuns } from '#programme';
import type { Cast } from './cast.js';
import { clinicDraft, seriesDraft } from './drafts.js';
import type { House } from './house.js';

const HOUR = 3_600_000;

/** Somebody's visit to a session, as the register concluded it. */
export interface Visit {
  readonly who: string;
  readonly at: string;
  readonly status?: AttendanceStatus;
  readonly minutes?: number | null;
}

/** Writes conclusions as they stand after the evidence was weighed: reports only read them. */
export async function writeVisits(house: House, visits: readonly Visit[]): Promise<void> {
  const sessions = new Map<string, Session>();
  for (const visit of visits) {
    const session = sessions.get(visit.at) ?? (await sessionOf(house, visit.at));
    sessions.set(visit.at, session);
    await writeVisit(house, visit, session);
  }
}

interface Session {
  readonly id: string;
  readonly startsAt: Date;
  readonly seriesId: string | null;
}

async function sessionOf(house: House, id: string): Promise<Session> {
  const tables = house.get(Transactions);
  const found = await tables.run((open) => open.findOneBy('Session', { id }));
  return found as Session;
}

async function writeVisit(house: House, visit: Visit, session: Session): Promise<void> {
  const [post] = await house.get(PostQueries).postsAt([visit.who], session.startsAt);
  const day = dayNumber(dayIn('Europe/London', session.startsAt));
  const frozen = post
    ? {
        roleId: post.roleId,
        staffGroup: post.staffGroup,
        organisationId: post.organisationId,
        position: post.position,
        sector: post.sector,
        area: post.area,
      }
    : UNKNOWN;
  await house.get(Transactions).run((tables) =>
    tables.insert(Attendance, {
      ...frozen,
      id: newId(session.startsAt),
      sessionId: session.id,
      personId: post ? visit.who : null,
      guestId: post ? null : visit.who,
      attendee: visit.who,
      status: visit.status ?? 'attended',
      minutes: visit.minutes === undefined ? 60 : visit.minutes,
      spans: [],
      sources: 'import,check-in',
      flags: [],
      tier: tierOf(frozen.staffGroup),
      kind: 'case-clinic',
      seriesId: session.seriesId,
      day,
      month: Math.floor(day / 100),
      startsAt: session.startsAt,
    }),
  );
}

const UNKNOWN = {
  roleId: 'not-known',
  staffGroup: '99',
  organisationId: null,
  position: null,
  sector: null,
  area: null,
} as const;

/** A guest of whom we know the name and nothing else. */
async function guest(house: House, name: string): Promise<string> {
  const id = newId(house.clock.now());
  await house.get(Transactions).run((tables) =>
    tables.insert(Guest, {
      id,
      name,
      sortName: foldedName(name),
      organisationName: '',
      organisationId: null,
      roleId: 'not-known',
      email: null,
      claimedBy: null,
      claimedAt: null,
      createdAt: house.clock.now(),
    }),
  );
  return id;
}

export interface Autumn {
  readonly series: string;
  readonly september: string;
  readonly october: string;
  readonly november: string;
}

/**
 * Three clinics of the autumn of 2026, the last two of one series, and who came: the cast, and a
 * guest whose name is a formula. The posts of the cast are older than the first of them.
 */
export async function autumn(house: House, cast: Cast): Promise<Autumn> {
  const series = await house.get(SeriesRuns).create(SYSTEM, seriesDraft({ title: 'Autumn clinics' }));
  const september = await clinic(house, 'Pain in the night', '2026-09-14T11:30:00Z', null);
  const october = await clinic(house, 'Talking with families', '2026-10-05T11:30:00Z', series);
  const november = await clinic(house, 'Feeding, and when to stop', '2026-11-02T12:30:00Z', series);
  const formula = await guest(house, '=cmd()');
  await writeVisits(house, [
    { who: cast.amina.id, at: september },
    { who: cast.priya.id, at: september, minutes: 53.5 },
    { who: cast.amina.id, at: october },
    { who: cast.priya.id, at: october },
    { who: cast.joan.id, at: october },
    { who: cast.ruth.id, at: october, status: 'partial', minutes: 10 },
    { who: cast.amina.id, at: november },
    { who: cast.joan.id, at: november, minutes: null },
    { who: cast.tomos.id, at: november },
    { who: cast.ben.id, at: november, status: 'unknown', minutes: null },
    { who: cast.oli.id, at: november, status: 'absent', minutes: null },
    { who: formula, at: november },
  ]);
  return { series, september, october, november };
}

async function clinic(house: House, title: string, start: string, seriesId: string | null): Promise<string> {
  const startsAt = new Date(start);
  const endsAt = new Date(+startsAt + HOUR);
  return house.get(Sessions).create(SYSTEM, clinicDraft({ title, startsAt, endsAt, seriesId }), 'published');
}
