import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { TalkFacts } from './domain/talk-indicators.js';
import type { Scope } from './scope.js';

const A_DAY = 86_400_000;

/** What was asked and answered between sessions: times and counts, and no word of it. Days are those of UTC. */
@Injectable()
export class TalkQueries {
  constructor(private readonly reader: Reader) {}

  async of(scope: Scope): Promise<TalkFacts> {
    const { writers = 0, posts = 0 } = (await this.writing(scope)) ?? {};
    return { writers: Number(writers), posts: Number(posts), conversations: await this.begun(scope) };
  }

  /** Who wrote without a name is not looked for: they are not among the people, and their posts are among the posts. */
  private writing(scope: Scope): Promise<{ writers: number | string; posts: number | string } | undefined> {
    return this.reader.first(sql`
      select count(distinct p.author_id) as "writers", count(*) as "posts"
      from thread_post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      where p.removed_at is null and ${spanOf(scope)}`);
  }

  /**
   * When each conversation began, and when somebody else answered first. An answer without a name might be the
   * asker's own, and is no answer here.
   */
  private begun(scope: Scope): Promise<TalkFacts['conversations']> {
    return this.reader.rows(sql`
      select p.created_at as "begunAt", (select min(r.created_at) from thread_post r
          where r.thread_id = t.id and r.number > p.number and r.removed_at is null
            and (r.signed is not null or r.author_id <> coalesce(p.author_id, ''))) as "answeredAt"
      from thread t join space s on s.id = t.space_id
        join thread_post p on p.thread_id = t.id
          and p.number = (select min(f.number) from thread_post f where f.thread_id = t.id)
      where p.removed_at is null and t.merged_into is null and ${spanOf(scope)}
      order by p.created_at, t.id`);
  }
}

/** Posts `p` of these days, in the spaces `s` of a series or in all. */
function spanOf({ from, to, series }: Scope) {
  const since = from === undefined ? sql`1 = 1` : sql`p.created_at >= ${Date.parse(from)}`;
  const until = to === undefined ? sql`` : sql`and p.created_at < ${Date.parse(to) + A_DAY}`;
  return sql`${since} ${until} ${series === undefined ? sql`` : sql`and s.series_id = ${series}`}`;
}
