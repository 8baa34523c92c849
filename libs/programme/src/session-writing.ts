import { newId } from '#kernel';
import { In, type EntityManager } from 'typeorm';
import { newCheckInSecret, newShortCode } from './codes.js';
import type { Audience } from './domain/audience.js';
import { meetingIn } from './meeting-columns.js';
import { draftIn, type SessionDraft } from './domain/draft.js';
import type { LeaderRole } from './domain/leader-roles.js';
import type { SessionStatus } from './domain/session-status.js';
import { SessionChanged, SessionMoved, type Placement } from './programme.events.js';
import { SessionAudience } from './session-audience.entity.js';
import { SessionLeader } from './session-leader.entity.js';
import { Session } from './session.entity.js';

/** When a session came to be, by whose hand, and where it stands from the start. */
export interface Birth {
  readonly now: Date;
  readonly createdBy: string | null;
  readonly status: SessionStatus;
}

/** The columns that a draft decides. */
export function columnsOf(draft: SessionDraft) {
  const { seriesId, title, kind, summary, startsAt, endsAt, timeZone, mode, venue } = draft;
  const { capacity, audience, agenda, attendanceRule, meeting } = draft;
  return {
    ...{
      seriesId,
      title,
      kind,
      summary,
      startsAt,
      endsAt,
      timeZone,
      mode,
      venue,
      capacity,
      audience,
      agenda,
    },
    ...{ ruleBasis: attendanceRule.basis, ruleValue: attendanceRule.value },
    ...{ meetingProvider: meeting.provider, meetingUrl: meeting.url },
    ...{ dialIn: meeting.dialIn ?? null, feedbackUrl: meeting.feedbackUrl ?? null },
  };
}

/** The draft of a session as its table has it. */
export function draftOf(session: Session, leaderIds: readonly string[]): SessionDraft {
  const { ruleBasis: basis, ruleValue: value, ...same } = session;
  return draftIn({ ...same, attendanceRule: { basis, value }, meeting: meetingIn(session) }, leaderIds);
}

/** What a change comes to: another time or place, which calendars hear of, or something else about it. */
export function factOfChange(
  { id, status }: Pick<Session, 'id' | 'status'>,
  before: SessionDraft,
  after: SessionDraft,
): SessionMoved | SessionChanged {
  const [was, is] = [placementOf(before), placementOf(after)];
  const isMove = status === 'published' && JSON.stringify(was) !== JSON.stringify(is);
  return isMove ? new SessionMoved(id, was, is) : new SessionChanged(id);
}

function placementOf({ startsAt, endsAt, timeZone, venue, meeting }: SessionDraft): Placement {
  return { startsAt, endsAt, timeZone, venue, meetingUrl: meeting.url };
}

/** Writes new sessions with their audience and leaders, and answers their ids in the order given. */
export async function insertSessions(
  tables: EntityManager,
  drafts: readonly (SessionDraft & { readonly seriesDate?: string })[],
  { now, createdBy, status }: Birth,
): Promise<string[]> {
  const codes = await freeCodes(tables, drafts.length);
  const ids = drafts.map(() => newId(now));
  const sessions = drafts.map((draft, index) => ({
    ...columnsOf(draft),
    id: ids[index] ?? '',
    ...{ seriesDate: draft.seriesDate ?? null, ownParts: [] },
    status: hasEnded(draft, now) && status === 'published' ? ('held' as const) : status,
    publishedAt: status === 'published' ? now : null,
    shortCode: codes[index] ?? '',
    checkInSecret: newCheckInSecret(),
    ...{ cancelledReason: null, createdBy, createdAt: now, version: 1 },
  }));
  await tables.insert(Session, sessions);
  for (const [index, draft] of drafts.entries()) await insertAround(tables, ids[index] ?? '', draft);
  return ids;
}

/** The audience laid flat and the leaders in their order, in place of what was there; who leads on keeps their role. */
export async function replaceAround(tables: EntityManager, id: string, draft: SessionDraft): Promise<void> {
  const kept = await tables.findBy(SessionLeader, { sessionId: id });
  await tables.delete(SessionAudience, { sessionId: id });
  await tables.delete(SessionLeader, { sessionId: id });
  const roles = new Map(kept.map(({ personId, role }) => [personId, role]));
  await insertAround(tables, id, draft, roles);
}

/** Those who lead a copy do there what they do at the original. */
export async function copyRoles(
  tables: EntityManager,
  parts: readonly SessionLeader[],
  sessionId: string,
): Promise<void> {
  for (const { personId, role } of parts)
    await tables.update(SessionLeader, { sessionId, personId }, { role });
}

export function hasEnded({ endsAt }: { readonly endsAt: Date }, now: Date): boolean {
  return endsAt <= now;
}

async function insertAround(
  tables: EntityManager,
  id: string,
  draft: SessionDraft,
  roles: ReadonlyMap<string, LeaderRole> = new Map(),
): Promise<void> {
  const audience = flat(id, draft.audience);
  const leaders = [...new Set(draft.leaderIds)].map((personId, position) => ({
    sessionId: id,
    personId,
    position,
    role: roles.get(personId) ?? ('facilitator' as const),
  }));
  if (audience.length > 0) await tables.insert(SessionAudience, audience);
  if (leaders.length > 0) await tables.insert(SessionLeader, leaders);
}

function flat(sessionId: string, { tiers, roles }: Audience): SessionAudience[] {
  return [
    ...tiers.map((value) => ({ sessionId, kind: 'tier' as const, value })),
    ...roles.map((value) => ({ sessionId, kind: 'role' as const, value })),
  ];
}

/** So many codes that no open session has; of millions, a second look is hardly ever needed. */
async function freeCodes(tables: EntityManager, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const tried = Array.from({ length: count - codes.size }, newShortCode);
    const taken = await tables.findBy(Session, { shortCode: In(tried), status: In(['draft', 'published']) });
    const isTaken = new Set(taken.map(({ shortCode }) => shortCode));
    for (const code of tried) if (!isTaken.has(code)) codes.add(code);
  }
  return [...codes];
}
