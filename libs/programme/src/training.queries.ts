import { join, Reader, sql, type Sql } from '#database';
import { Clock, keyAfter, pageOf, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { OpenPlaces } from './open-places.js';
import { sessionOf, sessionsFor, type RawSession, type SessionRow } from './session.rows.js';
import { madeFor, matching, openToAll, type Jobholder, type Selection } from './session.selection.js';

/** Who looks for training: a stranger has neither id nor job. */
export interface Learner {
  readonly personId: string;
  readonly job: Jobholder | null;
}

export interface TrainingFilter extends Selection {
  /** Everything that is coming, or only what is made for the learner's job or open to all. */
  readonly everything: boolean;
}

/** A coming session; `rank` 0 is made for the learner's job by name, 1 open to all, 2 made for others. */
export interface TrainingRow extends SessionRow {
  readonly rank: number;
}

/** What is coming: two statements whatever the number of sessions, and three more where places are kept. */
@Injectable()
export class TrainingQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly places: OpenPlaces,
  ) {}

  /** What names the learner's job first, then what is open to all; everything is in the order of time alone. */
  async list(learner: Learner, filter: TrainingFilter, page: PageRequest): Promise<Page<TrainingRow>> {
    const { columns, tables } = sessionsFor(learner.personId);
    const order = filter.everything ? sql`c."startsAt", c."id"` : sql`c."rank", c."startsAt", c."id"`;
    const key = keyAfter(page, filter.everything ? ['whole', 'text'] : ['whole', 'whole', 'text']);
    const after = key ? sql`and (${order}) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<RawSession & { rank: number }>(sql`
      select * from (select ${columns}, ${rankFor(learner)} as "rank" from ${tables}
        where ${this.coming(filter)}) c
      where ${filter.everything ? sql`1 = 1` : sql`c."rank" < 2`} ${after}
      order by ${order} limit ${page.limit + 1}`);
    const found = rows.map((raw) => Object.assign(sessionOf(raw), { rank: raw.rank }));
    const seen = await this.places.seenBy(learner.personId, found);
    return pageOf(seen, page.limit, ({ rank, startsAt, id }) =>
      filter.everything ? [+startsAt, id] : [rank, +startsAt, id],
    );
  }

  /** How many there are, all pages together. */
  async count(learner: Learner, filter: TrainingFilter): Promise<number> {
    const suits = learner.job ? sql`(${madeFor(learner.job)} or ${openToAll()})` : openToAll();
    const counted = await this.reader.first<{ n: number }>(sql`
      select count(*) as "n" from session s
      where ${this.coming(filter)} and ${filter.everything ? sql`1 = 1` : suits}`);
    return counted?.n ?? 0;
  }

  /** Whether anything is to come at all: where nothing is, a list must not send people to a longer one. */
  async isAnythingPlanned(): Promise<boolean> {
    const everything = { everything: true };
    const found = await this.reader.first<{ id: string }>(sql`
      select s.id as "id" from session s where ${this.coming(everything)} limit 1`);
    return found !== undefined;
  }

  private coming(filter: TrainingFilter): Sql {
    const now = +this.clock.now();
    return join([sql`s.status = 'published'`, sql`s.ends_at > ${now}`, ...matching(filter)], ' and ');
  }
}

function rankFor({ job }: Learner): Sql {
  if (!job) return sql`case when ${openToAll()} then 1 else 2 end`;
  return sql`case when ${madeFor(job)} then 0 when ${openToAll()} then 1 else 2 end`;
}
