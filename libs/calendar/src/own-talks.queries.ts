import { setImmediate } from 'node:timers/promises';
import { placeInWords, type StandingTalk } from '#conference';
import { Reader, sql, type Sql } from '#database';
import { NetworkName } from '#organisations';
import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_SETTINGS, publisherOf, type CalendarSettings } from './calendar.settings.js';
import { tentative } from './domain/addressed.js';
import type { Publisher, Serialised } from './domain/vevent.js';
import { AT_ONCE, otherEventText } from './other-calendars.js';
import { printOf } from './prints.js';
import { talkEvent } from './talk-event.js';

interface Whose {
  readonly personId: string;
  /** Milliseconds; what ended before is left out. */
  readonly since: number;
}

interface Row extends Omit<StandingTalk, 'facts'> {
  readonly facts: string;
  readonly conferenceSlug: string;
  readonly conference: string;
  readonly timeZone: string;
  readonly mine: 'placed' | 'waiting' | null;
  readonly position: number;
}

/** The talks that a person starred, has a place in or waits for: those that were taken out too, for a while. */
@Injectable()
export class OwnTalks {
  constructor(
    private readonly reader: Reader,
    private readonly network: NetworkName,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  /** Beside the entries of sessions, in the same statement: who has the file already is answered by one. */
  entries(whose: Whose): Sql {
    const publisher = printOf(publisherOf(this.settings));
    return sql`
      union all
      select t.id, cast(t.changed_at as text) || ' ' || cast(coalesce(t.gone_at, 0) as text) || ' ' ||
          cast(c.changed_at as text) || ' ' || cast(${positionIn()} as text) || ' ' || ${publisher},
        c.time_zone, case when g.status = 'waiting' then 1 else 0 end, t.starts_at
      ${theirs(whose)}`;
  }

  /** By the ids of the talks. */
  async texts(whose: Whose): Promise<Map<string, Serialised>> {
    const rows = await this.reader.rows<Row>(sql`
      select t.id as "id", t.slug as "slug", t.title as "title", r.name as "room", t.starts_at as "startsAt",
        t.ends_at as "endsAt", t.changed_at as "changedAt", t.gone_at as "goneAt", t.facts as "facts",
        c.slug as "conferenceSlug", c.title as "conference", c.time_zone as "timeZone",
        g.status as "mine", ${positionIn()} as "position"
      ${theirs(whose)}`);
    const publisher = publisherOf(this.settings, await this.network.current());
    const texts = new Map<string, Serialised>();
    for (const [place, row] of rows.entries()) {
      texts.set(row.id, textOf(row, publisher));
      if (place % AT_ONCE === 0) await setImmediate();
    }
    return texts;
  }
}

function textOf(
  { facts, conferenceSlug, conference, timeZone, mine, position, ...talk }: Row,
  publisher: Publisher,
): Serialised {
  const kept = { ...talk, facts: JSON.parse(facts) as StandingTalk['facts'] };
  const seen = mine === null ? undefined : { mine, position };
  const event = talkEvent(kept, { slug: conferenceSlug, title: conference, timeZone }, placeInWords(seen));
  const { text, zone } = otherEventText(event, publisher);
  return { text: mine === 'waiting' ? tentative(text) : text, zone };
}

function theirs({ personId, since }: Whose): Sql {
  return sql`
    from talk t join conference c on c.id = t.conference_id join conference_room r on r.id = t.room_id
      left join talk_place g on g.talk_id = t.id and g.person_id = ${personId} and g.status <> 'left'
    where c.released_at is not null and t.ends_at > ${since} and (t.gone_at is null or t.gone_at > ${since})
      and t.id in (select s.talk_id from talk_star s where s.person_id = ${personId}
        union select p.talk_id from talk_place p where p.person_id = ${personId} and p.status <> 'left')`;
}

/** In the waiting list, from 1; 0 for who does not wait. */
function positionIn(): Sql {
  return sql`(select count(*) from talk_place w where w.talk_id = t.id and w.status = 'waiting'
    and g.status = 'waiting' and w.joined_at <= g.joined_at)`;
}
