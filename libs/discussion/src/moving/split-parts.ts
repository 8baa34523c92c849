import { Audit } from '#audit';
import { Reader, sql, writeRows, type Sql } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { threadChanged } from '../discussion.errors.js';
import type { Chosen } from '../domain/posts-chosen.js';
import { Thread } from '../tables/index.js';
import { noteReadAhead, readUpTo } from './carried-reading.js';

/** What a split does besides moving posts. */
@Injectable()
export class SplitParts {
  constructor(
    private readonly reader: Reader,
    private readonly audit: Audit,
  ) {}

  /** How many they are: all that were chosen stand there still. */
  async countOf({ numbers, from }: Chosen, which: Sql): Promise<number> {
    const found = await this.reader.first<{ n: number }>(
      sql`select count(*) as "n" from thread_post p where ${which}`,
    );
    const posts = found?.n ?? 0;
    if (posts === 0 || (from === undefined && posts !== new Set(numbers).size)) throw threadChanged();
    return posts;
  }

  /** Who read, follows or muted the one has read as far, follows or muted the other. The answer goes with its post. */
  async carry(tables: EntityManager, { from, to, answerId }: Carry): Promise<void> {
    await writeRows(
      tables,
      sql`insert into thread_stance (thread_id, person_id, read_number, stance, letters_since)
        select cast(${to} as text), who.person_id, ${readUpTo(to)}, who.stance, who.letters_since
        from thread_stance who where who.thread_id = ${from}`,
    );
    await noteReadAhead(tables, to);
    const answer = await this.reader.first<{ number: number }>(
      sql`select number as "number" from thread_post where id = ${answerId ?? ''} and thread_id = ${to}`,
    );
    if (!answer) return;
    await tables.update(Thread, { id: from }, { answerId: null });
    // What begins the new one asks there, whatever it answered before.
    if (answer.number > 1) await tables.update(Thread, { id: to }, { answerId });
  }

  async note(actor: Actor, { from, to, posts }: { from: string; to: string; posts: number }): Promise<void> {
    const deed = { act: 'thread-split', subjectKind: 'thread', subjectId: from };
    await this.audit.note(actor, { ...deed, details: { posts, to } });
  }
}

interface Carry {
  readonly from: string;
  readonly to: string;
  readonly answerId: string | null;
}
