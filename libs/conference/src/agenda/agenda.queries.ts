import { forbidden, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { named, type NamedClash } from '../clashes/named-clash.js';
import { clashesOfOne } from '../clashes/find-clashes.js';
import { slotOf, walksOf } from '../clashes/slots.js';
import { SIGN_IN_TO_STAR } from '../conference.errors.js';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow, TalkRow } from '../conference.rows.js';
import { MovedSinceQueries, type MovedSince } from './moved-since.queries.js';
import { TalkPlaceQueries, type PlacesByTalk } from '../sign-up/talk-places.queries.js';

export interface Agenda {
  readonly conference: ConferenceRow;
  /** In the order of time. */
  readonly talks: readonly TalkRow[];
  readonly clashes: readonly NamedClash[];
  readonly stars: ReadonlySet<string>;
  readonly places: PlacesByTalk;
  /** Where talks were that moved since they starred them or signed up for them. */
  readonly moved: ReadonlyMap<string, MovedSince>;
}

/** The talks that a person starred or signed up for, and what keeps them from hearing all of each. Nobody else sees it. */
@Injectable()
export class AgendaQueries {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly placed: TalkPlaceQueries,
    private readonly movedSince: MovedSinceQueries,
  ) {}

  async of(actor: Actor, slug: string): Promise<Agenda> {
    if (!isSignedIn(actor)) throw forbidden(SIGN_IN_TO_STAR);
    const conference = await this.queries.there(slug);
    const [rooms, talks, stars, places] = await Promise.all([
      this.queries.rooms(conference.id),
      this.queries.talksMeantBy(actor.personId, conference.id),
      this.queries.starsOf(conference.id, actor.personId),
      this.placed.seenBy(conference.id, actor.personId),
    ]);
    const clashes = clashesOfOne(talks.map(slotOf), walksOf(rooms));
    const moved = await this.movedSince.of(actor.personId, conference.id, talks);
    return { conference, talks, clashes: named(clashes, talks), stars, places, moved };
  }
}
