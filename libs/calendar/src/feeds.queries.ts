import { Reader, sql, type Sql } from '#database';
import { Clock, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { feedOf, feedSince, type Feed } from './feed.js';
import { KeptEvents } from './kept-events.queries.js';

/** Calendar files and feeds of what everybody may know of, joined from what is kept. */
@Injectable()
export class Feeds {
  constructor(
    private readonly reader: Reader,
    private readonly kept: KeptEvents,
    private readonly clock: Clock,
  ) {}

  /** One session that everybody may know of. */
  async session(id: string): Promise<Feed> {
    const which = sql`e.session_id = ${id}`;
    const entries = await this.kept.entries({ which });
    if (entries.length === 0) throw notFound('this session');
    return feedOf({ name: undefined, entries, texts: () => this.kept.texts(which, entries, 'everybody') });
  }

  /** A run of sessions, as far as it is published. */
  async series(id: string): Promise<Feed> {
    const series = await this.reader.first<{ title: string }>(
      sql`select title as "title" from series where id = ${id} and status <> 'draft'`,
    );
    if (!series) throw notFound('this series');
    return this.all(series.title, sql`e.series_id = ${id} and ${this.since('series')}`);
  }

  /** Everything that the network has published. */
  network(name: string): Promise<Feed> {
    return this.all(name, this.since('network'));
  }

  private async all(name: string, which: Sql): Promise<Feed> {
    const entries = await this.kept.entries({ which });
    return feedOf({ name, entries, texts: () => this.kept.texts(which, entries, 'everybody') });
  }

  private since(whose: 'network' | 'series'): Sql {
    return sql`e.ends_at > ${feedSince(whose, this.clock.now())}`;
  }
}
