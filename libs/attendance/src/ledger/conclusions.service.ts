import { insertMany, join, Reader, sql } from '#database';
import { newId, SYSTEM } from '#kernel';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { conclusionOf } from '../domain/conclusion.js';
import { dayNumber } from '../domain/words.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';
import { Attendance } from '../tables/index.js';
import { byAttendee, standingFacts, type StandingFact } from './facts.js';
import { Freezing, type Frozen } from './freezing.service.js';
import { inChunks } from './in-chunks.js';

/** Above so many, a whole session is read at once. */
const FEW = 50;

/** Rebuilds what is concluded from the evidence, in the transaction that changed it. */
@Injectable()
export class Conclusions {
  constructor(
    private readonly reader: Reader,
    private readonly freezing: Freezing,
    private readonly sessions: SessionsOnRecord,
  ) {}

  /**
   * `attendees` are those whose evidence changed; a guest who was claimed is named with the person. The
   * session is read here, in the transaction: it may have been moved while a long file was read.
   */
  async rebuild(tables: EntityManager, sessionId: string, attendees: ReadonlySet<string>): Promise<void> {
    if (attendees.size === 0) return;
    const session = await this.sessions.kept(SYSTEM, sessionId);
    const asked = attendees.size > FEW ? undefined : [...attendees];
    const facts = byAttendee(await standingFacts(this.reader, session.id, asked));
    const kept = await this.freezing.keptLines(session.id);
    const changed = new Map([...facts].filter(([id]) => attendees.has(id)));
    const unknown = new Map([...changed].filter(([id]) => !kept.has(id)));
    const frozen = await this.freezing.frozenFor(session, unknown);
    await remove(
      tables,
      session.id,
      [...attendees].filter((id) => kept.has(id)),
    );
    await insertMany(tables, Attendance, linesOf(session, changed, { kept, frozen }));
  }

  /** Everybody who has a line or standing evidence from one import. */
  async ofImport(importId: string): Promise<Set<string>> {
    const rows = await this.reader.rows<{ attendee: string }>(sql`
      select distinct coalesce(e.person_id, g.claimed_by, e.guest_id) as "attendee"
      from evidence e left join guest g on g.id = e.guest_id where e.import_id = ${importId}`);
    return new Set(rows.map((row) => row.attendee));
  }

  /** Everybody who has a line in a session. */
  async everybody(sessionId: string): Promise<Set<string>> {
    const rows = await this.reader.rows<{ attendee: string }>(
      sql`select attendee as "attendee" from attendance where session_id = ${sessionId}`,
    );
    return new Set(rows.map((row) => row.attendee));
  }

  /** Whom guests are counted as: themselves, or the persons who claimed them. */
  async countedAs(guestIds: readonly string[]): Promise<Map<string, string>> {
    if (guestIds.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; attendee: string }>(sql`
      select id as "id", coalesce(claimed_by, id) as "attendee" from guest where id in (${join([...guestIds])})`);
    return new Map(rows.map((row) => [row.id, row.attendee]));
  }
}

async function remove(tables: EntityManager, sessionId: string, attendees: readonly string[]): Promise<void> {
  await inChunks(attendees, (some) => tables.delete(Attendance, { sessionId, attendee: In(some) }));
}

interface AsOfTheDay {
  readonly kept: ReadonlyMap<string, Frozen & { readonly id: string }>;
  readonly frozen: ReadonlyMap<string, Frozen>;
}

/** One by one, while the database writes those before. */
function* linesOf(
  session: SessionFacts,
  changed: ReadonlyMap<string, readonly StandingFact[]>,
  { kept, frozen }: AsOfTheDay,
) {
  const calendar = calendarOf(session);
  for (const [attendee, own] of changed) {
    const before = kept.get(attendee);
    const asOfTheDay = before ?? frozen.get(attendee);
    if (asOfTheDay) yield { ...lineOf(session, own, { id: before?.id, frozen: asOfTheDay }), ...calendar };
  }
}

function lineOf(
  session: SessionFacts,
  facts: readonly StandingFact[],
  { id, frozen }: { id: string | undefined; frozen: Frozen },
) {
  const { spans, sources, ...conclusion } = conclusionOf(facts, session.timetabled);
  const attendee = facts[0]?.attendee ?? { kind: 'person', id: '' };
  const { roleId, staffGroup, tier, organisationId, position, sector, area } = frozen;
  return {
    id: id ?? newId(session.startsAt),
    sessionId: session.id,
    personId: attendee.kind === 'person' ? attendee.id : null,
    guestId: attendee.kind === 'guest' ? attendee.id : null,
    attendee: attendee.id,
    ...conclusion,
    spans: spans.map(({ start, end }) => [+start, +end] as const),
    sources: sources.join(','),
    ...{ roleId, staffGroup, tier, organisationId, position, sector, area },
    kind: session.kind,
    seriesId: session.seriesId,
    startsAt: session.startsAt,
  };
}

/** Worked out once a session: a formatter for every line would take longer than everything else. */
function calendarOf(session: SessionFacts): { day: number; month: number } {
  const day = dayNumber(session.startsAt, session.timeZone);
  return { day, month: Math.floor(day / 100) };
}
