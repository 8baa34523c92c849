import { Reader, sql } from '#database';
import { Clock, personActor } from '#kernel';
import { Erasures, type Leaver } from '#people';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TalkPlaces } from './sign-up/talk-places.service.js';
import { TalkPlace, TalkQuestionVote, TalkStar } from './tables/index.js';

/**
 * What somebody starred, signed up for and voted for goes with them, and a place that is still ahead to the next
 * in line; what they asked at a talk is the talk's, without their name.
 */
@Injectable()
export class ConferenceForgets {
  constructor(
    erasures: Erasures,
    private readonly reader: Reader,
    private readonly places: TalkPlaces,
    private readonly clock: Clock,
  ) {
    erasures.also((tables, leaver) => this.forget(tables, leaver));
  }

  private async forget(tables: EntityManager, { id: personId }: Leaver): Promise<void> {
    const ahead = await this.reader.rows<{ id: string }>(sql`
      select t.id as "id" from talk_place p join talk t on t.id = p.talk_id
      where p.person_id = ${personId} and p.status <> 'left' and t.gone_at is null
        and t.starts_at > ${+this.clock.now()} order by t.starts_at, t.id`);
    for (const { id } of ahead) await this.places.leave(personActor(personId, 'member'), id);
    for (const table of [TalkPlace, TalkStar, TalkQuestionVote]) await tables.delete(table, { personId });
  }
}
