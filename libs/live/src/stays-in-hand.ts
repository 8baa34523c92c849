import { Entries, type LiveSpan } from '#attendance';
import { insertMany, join, Reader, sql } from '#database';
import { newId, SYSTEM } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { Closing, Entering } from './acts.js';
import { GRACE, SAME_STAY } from './domain/times.js';
import { writeLeft, writeSeen } from './stay-instants.js';
import { LiveStay } from './tables/index.js';

/** A stay that is open. */
interface OpenStay {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly connectionId: string;
  readonly by: 'socket' | 'form';
  readonly joinedAt: number;
  lastSeenAt: number;
}

interface Ended {
  readonly stay: OpenStay;
  readonly leftAt: number;
  readonly isEndAssumed: boolean;
}

/** The open stays of those whom a batch of acts is about, while it is done. */
export class StaysInHand {
  private readonly added: OpenStay[] = [];
  private readonly seenAgain = new Set<OpenStay>();
  private readonly ended: Ended[] = [];
  private open: OpenStay[] = [];

  constructor(private readonly now: number) {}

  async take(reader: Reader, sessionIds: readonly string[], personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    this.open = await reader.rows<OpenStay>(sql`
      select id as "id", session_id as "sessionId", person_id as "personId", connection_id as "connectionId",
        by as "by", joined_at as "joinedAt", last_seen_at as "lastSeenAt"
      from live_stay where left_at is null and session_id in (${join([...sessionIds])})
        and person_id in (${join([...personIds])}) order by id`);
  }

  async takeAll(reader: Reader, sessionId: string): Promise<void> {
    const all = await reader.rows<OpenStay>(sql`
      select id as "id", session_id as "sessionId", person_id as "personId", connection_id as "connectionId",
        by as "by", joined_at as "joinedAt", last_seen_at as "lastSeenAt"
      from live_stay where left_at is null and session_id = ${sessionId} order by id`);
    const known = new Set(this.open.map(({ id }) => id));
    this.open.push(...all.filter(({ id }) => !known.has(id)));
  }

  /** Goes on with the stay of this line where it was lost for a moment only, and begins another one otherwise. */
  enter({ sessionId, member, connectionId, by }: Entering): OpenStay {
    const { personId } = member;
    const before = this.of(sessionId, personId).find((stay) => stay.connectionId === connectionId);
    if (before && (by === 'form' || this.goesOn(before))) {
      this.seenAgain.add(before);
      return before;
    }
    if (before) this.end(before, before.lastSeenAt);
    const { now } = this;
    const id = newId(new Date(now));
    const stay: OpenStay = { id, sessionId, personId, connectionId, by, joinedAt: now, lastSeenAt: now };
    this.open.push(stay);
    this.added.push(stay);
    return stay;
  }

  /** A stay that begins later than now is of a clock that was wrong, and has been put right. */
  private goesOn({ joinedAt, lastSeenAt }: OpenStay): boolean {
    return joinedAt <= this.now && this.now - lastSeenAt <= SAME_STAY;
  }

  close({ sessionId, personId, stayId, how }: Closing, endsAt: () => number): void {
    const stay = this.of(sessionId, personId).find(({ id }) => id === stayId);
    if (!stay) return;
    if (how === 'left') this.end(stay, Math.max(this.now, stay.lastSeenAt));
    else if (how === 'over' && stay.by === 'form') this.end(stay, Math.max(endsAt(), stay.lastSeenAt), true);
    else if (how === 'over' || stay.lastSeenAt <= this.now - GRACE) this.end(stay, stay.lastSeenAt);
  }

  closeAll(sessionId: string, personId?: string): string[] {
    const all = this.open.filter(
      (stay) => stay.sessionId === sessionId && (personId === undefined || stay.personId === personId),
    );
    for (const stay of all) this.end(stay, Math.max(this.now, stay.lastSeenAt));
    return all.map((stay) => stay.personId);
  }

  isHere(sessionId: string, personId: string): boolean {
    return this.of(sessionId, personId).length > 0;
  }

  /** Writes it all down; a stay that has ended is evidence from now on. */
  async save(tables: EntityManager, entries: Entries): Promise<void> {
    const ends = new Map(this.ended.map(({ stay, leftAt }) => [stay.id, leftAt]));
    const rows = this.added.map((stay) => rowOf(stay, ends.get(stay.id)));
    await insertMany(tables, LiveStay, rows);
    const again = [...this.seenAgain].filter(({ id }) => !ends.has(id)).map(({ id }) => id);
    await writeSeen(tables, new Map(again.map((id) => [id, { from: this.now, to: this.now }])));
    const added = new Set(this.added.map(({ id }) => id));
    await writeLeft(tables, new Map([...ends].filter(([id]) => !added.has(id))));
    for (const [sessionId, spans] of this.evidence()) await entries.recordLive(SYSTEM, sessionId, spans);
  }

  private of(sessionId: string, personId: string): OpenStay[] {
    return this.open.filter((stay) => stay.personId === personId && stay.sessionId === sessionId);
  }

  private end(stay: OpenStay, leftAt: number, isEndAssumed = false): void {
    this.open.splice(this.open.indexOf(stay), 1);
    this.ended.push({ stay, leftAt, isEndAssumed });
  }

  /** Who came and was never heard of again was there for no time at all. */
  private evidence(): Map<string, LiveSpan[]> {
    const spans = new Map<string, LiveSpan[]>();
    for (const { stay, leftAt, isEndAssumed } of this.ended) {
      if (leftAt <= stay.joinedAt) continue;
      const span = { joinedAt: new Date(stay.joinedAt), leftAt: new Date(leftAt), isEndAssumed };
      spans.set(stay.sessionId, [...(spans.get(stay.sessionId) ?? []), { personId: stay.personId, ...span }]);
    }
    return spans;
  }
}

function rowOf({ joinedAt, lastSeenAt, ...stay }: OpenStay, leftAt: number | undefined): LiveStay {
  const left = leftAt === undefined ? null : new Date(leftAt);
  return { ...stay, joinedAt: new Date(joinedAt), lastSeenAt: new Date(lastSeenAt), leftAt: left };
}
