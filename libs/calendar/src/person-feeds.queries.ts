import { sql, type Sql } from '#database';
import { Clock, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { feedOf, feedSince, type Feed } from './feed.js';
import { FeedAddresses } from './feed-addresses.service.js';
import { KeptEvents } from './kept-events.queries.js';
import { OwnTalks } from './own-talks.queries.js';

/** A person's own calendar, opened by its secret. */
@Injectable()
export class PersonFeeds {
  constructor(
    private readonly addresses: FeedAddresses,
    private readonly kept: KeptEvents,
    private readonly talks: OwnTalks,
    private readonly clock: Clock,
  ) {}

  /** What they have a place in, wait for and lead, and the talks of conferences that they starred or signed up for. */
  async of(secret: string): Promise<Feed> {
    const personId = await this.addresses.ownerOf(secret);
    if (personId === undefined) throw notFound('this calendar');
    const since = feedSince('person', this.clock.now());
    const which = sql`e.ends_at > ${since} and (${isTheirs(personId)})`;
    const own = { personId, since };
    const isWaiting = sql`${standing(personId, 'waiting')} and not ${leads(personId)}`;
    const entries = await this.kept.entries({ which, isWaiting, others: this.talks.entries(own) });
    return feedOf({
      ...{ name: 'My training', entries },
      texts: async () =>
        new Map([...(await this.kept.texts(which, entries, 'own')), ...(await this.talks.texts(own))]),
    });
  }
}

function isTheirs(personId: string): Sql {
  return sql`${standing(personId, 'registered')} or ${leads(personId)} or ${standing(personId, 'waiting')}`;
}

function standing(personId: string, status: 'registered' | 'waiting'): Sql {
  return sql`exists (select 1 from registration r
    where r.session_id = e.session_id and r.person_id = ${personId} and r.status = ${status})`;
}

function leads(personId: string): Sql {
  return sql`exists (select 1 from session_leader l
    where l.session_id = e.session_id and l.person_id = ${personId})`;
}
