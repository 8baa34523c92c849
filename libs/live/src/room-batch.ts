import { Entries } from '#attendance';
import { insertMany, join, Reader, sql } from '#database';
import type { Fact } from '#events';
import { newId } from '#kernel';
import { DOORS_OPEN_MINUTES } from '#programme';
import type { EntityManager } from 'typeorm';
import type { Changing, Entering, Outcome, RoomAct, Saying, ShowingOut, Voting } from './acts.js';
import { admission } from './domain/admission.js';
import { changed, roomEnded, without } from './domain/changes.js';
import type { RoomLine } from './domain/room-view.js';
import { LetIn, LineSaid, PersonTold, RoomChanged, RoomClosed, ShownOut } from './live.events.js';
import { caseIsOn, pollClosed, refusalAt, waitingAtTheDoor } from './live.errors.js';
import { doorOf } from './members.js';
import { patchOf } from './room-patches.js';
import { isChanged, putRoomsBack, takeRooms, type RoomInHand } from './rooms-in-hand.js';
import { StaysInHand } from './stays-in-hand.js';
import { LiveLine, LiveVote } from './tables/index.js';

/** Many acts in one transaction: what people do in the same moment costs one write, and one message to each room. */
export class RoomBatch {
  private readonly stays: StaysInHand;
  private rooms = new Map<string, RoomInHand>();
  private readonly ends = new Map<string, number>();
  private readonly lines: LiveLine[] = [];
  private readonly votes = new Map<string, LiveVote>();
  private readonly facts: Fact[] = [];

  constructor(
    private readonly reader: Reader,
    private readonly entries: Entries,
    private readonly now: Date,
  ) {
    this.stays = new StaysInHand(+now);
  }

  /** Does each act; one that is refused leaves the others as they are. */
  async do(tables: EntityManager, acts: readonly RoomAct[]): Promise<{ outcomes: Outcome[]; facts: Fact[] }> {
    await this.take(acts);
    const outcomes: Outcome[] = [];
    for (const act of acts) outcomes.push(await this.tried(act));
    await this.save(tables);
    return { outcomes, facts: this.facts };
  }

  private async take(acts: readonly RoomAct[]): Promise<void> {
    const sessionIds = [...new Set(acts.map(({ sessionId }) => sessionId))];
    this.rooms = await takeRooms(this.reader, sessionIds);
    const persons = acts.flatMap((act) => {
      if (act.does === 'enter') return [act.member.personId];
      return act.does === 'close' || act.does === 'show-out' ? [act.personId] : personsIn(act);
    });
    await this.stays.take(this.reader, sessionIds, [...new Set(persons)]);
    for (const act of acts) {
      if (act.does === 'empty' || (act.does === 'change' && act.change.is === 'end'))
        await this.stays.takeAll(this.reader, act.sessionId);
    }
    if (acts.some((act) => act.does === 'close' && act.how === 'over')) await this.readEnds(sessionIds);
  }

  private async readEnds(sessionIds: readonly string[]): Promise<void> {
    const rows = await this.reader.rows<{ id: string; endsAt: number }>(sql`
      select id as "id", ends_at as "endsAt" from session where id in (${join([...sessionIds])})`);
    for (const { id, endsAt } of rows) this.ends.set(id, endsAt);
  }

  private async tried(act: RoomAct): Promise<Outcome> {
    try {
      return { ok: true, id: this.done(act, this.room(act.sessionId)) };
    } catch (refusal) {
      return Promise.resolve({ ok: false, refusal });
    }
  }

  private done(act: RoomAct, room: RoomInHand): string | null {
    switch (act.does) {
      case 'enter':
        return this.enter(act, room);
      case 'close':
        this.stays.close(act, () => this.ends.get(act.sessionId) ?? +this.now);
        this.leftIfGone(room, act.personId);
        return null;
      case 'show-out':
        this.showOut(act, room);
        return null;
      case 'empty':
        this.empty(room);
        return null;
      case 'say':
        return this.say(act, room);
      case 'vote':
        this.vote(act, room);
        return null;
      case 'change':
        this.change(act, room);
        return null;
    }
  }

  private enter(act: Entering, room: RoomInHand): string {
    const { member } = act;
    const answer = admission(doorOf(member, room.state), this.now, DOORS_OPEN_MINUTES);
    if (answer === 'knock') {
      this.apply(room, { ...act, does: 'change', change: { is: 'knock' } });
      // The knocking is kept; whoever knocks is told to wait.
      throw waitingAtTheDoor();
    }
    if (answer !== 'in') throw refusalAt(answer, member);
    if (room.state.phase === 'ended' && !member.isHost) throw roomEnded();
    const isHere = this.stays.isHere(act.sessionId, member.personId);
    const { id } = this.stays.enter(act);
    room.gone.delete(member.personId);
    if (!isHere) room.here.add(member.personId);
    return id;
  }

  private showOut({ sessionId, personId, why }: ShowingOut, room: RoomInHand): void {
    const wasHere = this.stays.closeAll(sessionId, personId).length > 0;
    this.leftIfGone(room, personId);
    if (wasHere) this.facts.push(new ShownOut(sessionId, personId, why));
  }

  private leftIfGone(room: RoomInHand, personId: string): void {
    if (this.stays.isHere(room.sessionId, personId)) return;
    room.here.delete(personId);
    room.gone.add(personId);
    room.state = keptIfSame(room.state, without(room.state, personId));
  }

  private say({ sessionId, member, kind, to, text }: Saying, room: RoomInHand): string {
    if (room.state.phase === 'ended' && kind === 'chat') throw roomEnded();
    if (room.state.caseOn !== null && kind === 'recommendation') throw caseIsOn();
    const id = newId(this.now);
    const { personId, name } = member;
    this.lines.push({ id, sessionId, personId, kind, audience: to, words: text, saidAt: this.now });
    const line: RoomLine = { id, kind, to, personId, name, text, at: +this.now };
    this.facts.push(new LineSaid(sessionId, line));
    return id;
  }

  private vote({ member: { personId }, pollId, option }: Voting, room: RoomInHand): void {
    const { poll } = room.state;
    if (!poll?.isOpen || poll.id !== pollId || option >= poll.options.length) throw pollClosed();
    this.votes.set(`${pollId} ${personId}`, { pollId, personId, choice: option });
    room.isTallied = true;
  }

  private change(act: Changing, room: RoomInHand): void {
    const { sessionId, change } = act;
    this.apply(room, act);
    if (change.is === 'mute')
      this.facts.push(new PersonTold(change.personId, change.muted ? 'muted' : 'unmuted'));
    if (change.is === 'ask-presenter') this.facts.push(new PersonTold(change.personId, 'asked-in'));
    if (change.is === 'remove') {
      this.stays.closeAll(sessionId, change.personId);
      this.leftIfGone(room, change.personId);
      this.facts.push(new ShownOut(sessionId, change.personId, 'removed'));
    }
    if (change.is === 'admit')
      this.facts.push(
        change.admitted
          ? new LetIn(sessionId, change.personId)
          : new ShownOut(sessionId, change.personId, 'not-admitted'),
      );
    if (change.is === 'end') this.empty(room);
  }

  private empty(room: RoomInHand): void {
    for (const personId of new Set(this.stays.closeAll(room.sessionId))) this.leftIfGone(room, personId);
    this.facts.push(new RoomClosed(room.sessionId));
  }

  private apply(room: RoomInHand, { change, member }: Changing): void {
    room.state = keptIfSame(room.state, changed(room.state, change, member, +this.now));
  }

  private async save(tables: EntityManager): Promise<void> {
    const rooms = [...this.rooms.values()].filter(isChanged);
    await putRoomsBack(tables, rooms, this.now);
    await this.stays.save(tables, this.entries);
    await insertMany(tables, LiveLine, this.lines);
    for (const vote of this.votes.values()) await tables.upsert(LiveVote, vote, ['pollId', 'personId']);
    for (const room of rooms)
      this.facts.push(new RoomChanged(room.sessionId, await patchOf(this.reader, room)));
  }

  private room(sessionId: string): RoomInHand {
    const room = this.rooms.get(sessionId);
    if (!room) throw new Error('A room is taken in hand before anything is done in it.');
    return room;
  }
}

function personsIn(act: RoomAct): string[] {
  return act.does === 'change' && act.change.is === 'remove' ? [act.change.personId] : [];
}

function keptIfSame<T extends object>(before: T, after: Partial<T>): T {
  const isSame = (Object.keys(after) as (keyof T)[]).every((key) => before[key] === after[key]);
  return isSame ? before : { ...before, ...after };
}
