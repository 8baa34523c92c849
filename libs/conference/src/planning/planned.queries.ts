import { Reader, sql } from '#database';
import { authorise, type Actor } from '#kernel';
import { canChange, canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Injectable } from '@nestjs/common';
import { noSuchConference, NOT_YOURS_TO_PLAN } from '../conference.errors.js';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow } from '../conference.rows.js';
import { overlaid, type Change } from './overlay.js';
import { plannedFrom, type Planned, type Slot } from './planned.js';

/** Who changed it and when stand beside what is wanted. */
export type ChangeMade = Change & { readonly changedBy: string | null; readonly changedAt: number };

/** A conference in the hands of its organisers. */
export interface Draft {
  /** Its time zone is the planned one: that which everybody reads stands in `released`. */
  readonly conference: ConferenceRow;
  readonly released: Planned;
  /** The oldest first. */
  readonly changes: readonly ChangeMade[];
  /** What is released with the changes laid over it. */
  readonly planned: Planned;
}

interface ChangeRow {
  readonly kind: string;
  readonly thing: string;
  readonly wanted: string;
  readonly changedBy: string | null;
  readonly changedAt: number;
}

/** Programmes as only those see them who may change them. */
@Injectable()
export class PlannedQueries {
  constructor(
    private readonly reader: Reader,
    private readonly queries: ConferenceQueries,
  ) {}

  async draft(actor: Actor, slug: string): Promise<Draft> {
    const kept = await this.mine(actor, slug);
    const { id } = kept;
    // One after another: a transaction has one connection.
    const rooms = await this.queries.rooms(id);
    const talks = await this.queries.talks(id);
    const slots = await this.slots(id);
    const changes = await this.changes(id);
    const released = plannedFrom({ conference: kept, rooms, talks, slots });
    const planned = overlaid(released, changes);
    const conference = { ...kept, timeZone: planned.zone.timeZone };
    return { conference, released, changes, planned };
  }

  /** A draft of somebody else is not there for those who may not change it. */
  async mine(actor: Actor, slug: string): Promise<ConferenceRow> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const conference = await this.queries.bySlug(slug);
    const isMine = conference && canChange(actor, conference);
    if (!conference || (!isMine && conference.releasedAt === null)) throw noSuchConference();
    authorise(isMine === true, NOT_YOURS_TO_PLAN);
    return conference;
  }

  /** Those that nobody else sees yet. */
  async drafts(actor: Actor): Promise<Omit<ConferenceRow, 'facts'>[]> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const rows = await this.reader.rows<Omit<ConferenceRow, 'facts'>>(sql`
      select c.id as "id", c.slug as "slug", c.title as "title", c.time_zone as "timeZone",
        c.starts_at as "startsAt", c.ends_at as "endsAt", c.created_by as "createdBy",
        c.released_at as "releasedAt", c.changed_at as "changedAt", c.version as "version"
      from conference c where c.released_at is null order by c.starts_at desc, c.id`);
    return rows.filter((row) => canChange(actor, row));
  }

  private async changes(conferenceId: string): Promise<ChangeMade[]> {
    const rows = await this.reader.rows<ChangeRow>(sql`
      select c.kind as "kind", c.thing as "thing", c.wanted as "wanted", c.changed_by as "changedBy",
        c.changed_at as "changedAt"
      from programme_change c where c.conference_id = ${conferenceId}
      order by c.changed_at, c.kind, c.thing`);
    return rows.map(({ wanted, ...row }) => ({ ...row, ...(JSON.parse(wanted) as object) }) as ChangeMade);
  }

  private slots(conferenceId: string): Promise<Slot[]> {
    return this.reader.rows(sql`
      select s.talk_id as "talkId", s.person_guid as "personGuid", s.email as "email"
      from speaker_slot s join talk t on t.id = s.talk_id where t.conference_id = ${conferenceId}
      order by s.talk_id, s.person_guid`);
  }
}
