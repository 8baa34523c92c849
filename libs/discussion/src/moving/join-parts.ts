import { Audit } from '#audit';
import { sql, writeRows } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { threadNotFound } from '../discussion.errors.js';
import { PostDraft, Thread } from '../tables/index.js';
import { noteReadAhead, readUpTo } from './carried-reading.js';
import { PostMoves } from './post-moves.js';

/** Two threads: one goes on in the other. */
interface Pair {
  readonly gone: string;
  readonly kept: string;
}

/** What joining two threads is made of. Old addresses stay true, as neither keeps its numbers: both are in a thread of their own. */
@Injectable()
export class JoinParts {
  constructor(
    private readonly moves: PostMoves,
    private readonly audit: Audit,
  ) {}

  /** Answers the id of the thread that both are now. */
  async join(tables: EntityManager, actor: Actor, pair: Pair): Promise<string> {
    const both = [pair.gone, pair.kept];
    const to = await this.begin(tables, pair);
    await this.moves.move(tables, {
      which: sql`p.thread_id in (${pair.gone}, ${pair.kept})`,
      order: sql`p.created_at, case when p.thread_id = ${pair.kept} then 0 else 1 end, p.number`,
      to,
    });
    await carryReaders(tables, pair, to);
    await noteReadAhead(tables, to);
    await putDraftsTogether(tables, pair, to);
    await tables.update(Thread, { leadsTo: In(both) }, { leadsTo: to });
    await tables.update(Thread, { id: In(both) }, { mergedInto: to, leadsTo: to });
    await this.moves.recount(tables, [...both, to]);
    const deed = { act: 'thread-joined', subjectKind: 'thread', subjectId: to };
    const { gone, kept } = pair;
    await this.audit.note(actor, { ...deed, details: { gone, kept } });
    return to;
  }

  private async begin(tables: EntityManager, pair: Pair): Promise<string> {
    const [gone, kept] = [await threadOf(tables, pair.gone), await threadOf(tables, pair.kept)];
    const { title, spaceId, closedAt, pinnedAt } = kept;
    const answerId = kept.answerId ?? gone.answerId;
    return this.moves.open(tables, { title, spaceId, closedAt, pinnedAt, answerId, goesOnFrom: kept.id });
  }
}

const STANCE = sql`case when coalesce(k.stance, 'none') <> 'none' then k.stance else coalesce(g.stance, 'none') end`;

/** What they wanted to hear of the thread that stays counts before what they wanted of the other. */
async function carryReaders(tables: EntityManager, { gone, kept }: Pair, to: string): Promise<void> {
  await writeRows(
    tables,
    sql`insert into thread_stance (thread_id, person_id, read_number, stance, letters_since)
      select cast(${to} as text), who.person_id, ${readUpTo(to)}, ${STANCE},
        case when ${STANCE} = 'following' then coalesce(k.letters_since, g.letters_since) end
      from (select distinct person_id from thread_stance where thread_id in (${gone}, ${kept})) who
        left join thread_stance k on k.thread_id = ${kept} and k.person_id = who.person_id
        left join thread_stance g on g.thread_id = ${gone} and g.person_id = who.person_id`,
  );
}

/** Who was writing in both goes on with both texts. */
async function putDraftsTogether(tables: EntityManager, { gone, kept }: Pair, to: string): Promise<void> {
  const drafts = await tables.findBy(PostDraft, { place: In([gone, kept]) });
  await tables.delete(PostDraft, { place: In([gone, kept]) });
  for (const personId of new Set(drafts.map((draft) => draft.personId))) {
    const theirs = drafts.filter((draft) => draft.personId === personId);
    const inOrder = [kept, gone].flatMap((place) => theirs.filter((draft) => draft.place === place));
    const text = inOrder.map((draft) => draft.text).join('\n\n');
    // Where one of the two was not to show their name, both are not.
    const isAnonymous = Math.max(...inOrder.map((draft) => draft.isAnonymous));
    for (const { spaceId, title, answersId, savedAt } of inOrder.slice(0, 1)) {
      const how = { isAnonymous, answersId };
      await tables.insert(PostDraft, { personId, place: to, spaceId, title, text, savedAt, ...how });
    }
  }
}

export async function threadOf(tables: EntityManager, id: string): Promise<Thread> {
  const thread = await tables.findOneBy(Thread, { id });
  if (!thread) throw threadNotFound();
  return thread;
}
