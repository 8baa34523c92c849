import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { play, type Played, type Stand } from '../domain/act-history.js';
import type { RegistrationStatus } from '../domain/registration-status.js';
import { ActQueries } from './act.queries.js';

/** Something that should never be so, in a sentence. People stand in it by their ids. */
interface PlacesFault {
  readonly sessionId: string;
  readonly title: string;
  readonly says: string;
}

/** What was looked at, and what is wrong. */
export interface PlacesProof {
  readonly sessions: number;
  readonly acts: number;
  readonly faults: readonly PlacesFault[];
}

interface Standing {
  readonly personId: string;
  readonly status: RegistrationStatus;
  readonly isOffered: 0 | 1;
  readonly joinedAt: number;
}

/** Plays every session's ledger of places again, and compares where it leads with what is kept. */
@Injectable()
export class PlacesAudit {
  constructor(
    private readonly reader: Reader,
    private readonly ledger: ActQueries,
  ) {}

  async proof(): Promise<PlacesProof> {
    const sessions = await this.reader.rows<{ id: string; title: string }>(sql`
      select s.id as "id", s.title as "title" from session s
      where exists (select 1 from registration r where r.session_id = s.id)
        or exists (select 1 from registration_act a where a.session_id = s.id) order by s.starts_at, s.id`);
    const faults: PlacesFault[] = [];
    let acts = 0;
    for (const { id, title } of sessions) {
      const ledger = await this.ledger.ofSession(id);
      acts += ledger.length;
      const found = [...faultsOf(play(ledger), await this.standings(id))];
      faults.push(...found.map((says) => ({ sessionId: id, title, says })));
    }
    return { sessions: sessions.length, acts, faults };
  }

  private standings(sessionId: string): Promise<Standing[]> {
    return this.reader.rows(sql`
      select r.person_id as "personId", r.status as "status", r.joined_at as "joinedAt",
        case when exists (select 1 from place_offer o where o.session_id = r.session_id
          and o.person_id = r.person_id and o.answer is null) then 1 else 0 end as "isOffered"
      from registration r where r.session_id = ${sessionId} order by r.joined_at, r.id`);
  }
}

const KEPT_AS: Readonly<Record<Stand, string>> = {
  ...{ in: 'registered', offered: 'waiting with an offer', waiting: 'waiting' },
  ...{ out: 'cancelled', sorry: 'apologies' },
};

function* faultsOf({ faults, standing }: Played, kept: readonly Standing[]): Generator<string> {
  yield* faults;
  const told = new Map(standing);
  const moments = new Set<number>();
  for (const { personId, status, isOffered, joinedAt } of kept) {
    const is = isOffered ? `${status} with an offer` : status;
    const stand = told.get(personId);
    const says = stand === undefined ? 'never on the list' : KEPT_AS[stand];
    if (says !== is) yield `${personId} is ${is}, and by the ledger ${says}`;
    if (moments.has(joinedAt)) yield `${personId} joined in the same moment as somebody else`;
    moments.add(joinedAt);
    told.delete(personId);
  }
  for (const [personId] of told) yield `${personId} stands in the ledger and not on the list`;
}
