import { ConferenceQueries, TalkPlaceQueries, type PlacesByTalk } from '#conference';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What lists and pages say beside talks: the stars and the places of who reads them. */
export interface Marked {
  /** Nothing where nobody is signed in. */
  readonly stars: ReadonlySet<string> | undefined;
  readonly places: PlacesByTalk;
  readonly now: Date;
}

@Injectable()
export class Marks {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly places: TalkPlaceQueries,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async of(actor: Actor, conferenceId: string): Promise<Marked> {
    const personId = isSignedIn(actor) ? actor.personId : undefined;
    const [stars, places] = await Promise.all([
      personId === undefined ? undefined : this.queries.starsOf(conferenceId, personId),
      this.places.seenBy(conferenceId, personId),
    ]);
    return { stars, places, now: this.now() };
  }
}
