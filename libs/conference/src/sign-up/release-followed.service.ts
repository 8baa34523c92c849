import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Following } from '../days/following.service.js';
import type { Keep } from '../domain/keeps.js';
import { PlannedClashes, type ClashesOfDraft } from '../clashes/planned-clashes.js';
import type { Draft } from '../planning/planned.queries.js';
import { GivingPlaces } from './giving-places.js';
import { placesAtRelease } from './places-at-release.js';
import { TalkPlaceQueries } from './talk-places.queries.js';

/** What a release would mean. */
export interface Foretold {
  /** Where people were already, though the programme would have it no more. */
  readonly keeps: readonly Keep[];
  /** What it means for those who signed up for talks. */
  readonly signedUp: readonly string[];
  readonly clashing: ClashesOfDraft;
  /** Why the time zone cannot be another. */
  readonly zoneFaults: readonly string[];
}

/** What follows from a release: the open days move with it, and places that it brought go to those who wait. */
@Injectable()
export class ReleaseFollowed {
  constructor(
    private readonly following: Following,
    private readonly giving: GivingPlaces,
    private readonly places: TalkPlaceQueries,
    private readonly clashes: PlannedClashes,
  ) {}

  /** Before it. */
  async foretell(draft: Draft): Promise<Foretold> {
    const { id: conferenceId } = draft.conference;
    const { talks, rooms } = draft.planned;
    const newer = { talks: talks.map(({ guid }) => guid), rooms: rooms.map(({ name }) => name) };
    return {
      keeps: await this.following.keeps(conferenceId, newer),
      signedUp: placesAtRelease(await this.places.signedUp(conferenceId), talks),
      clashing: await this.clashes.of(draft),
      zoneFaults: await this.following.zoneFaults(draft),
    };
  }

  async follow(
    tables: EntityManager,
    conferenceId: string,
    changed: Omit<Parameters<Following['follow']>[1], 'act'>,
  ): Promise<void> {
    await this.following.follow(tables, { ...changed, act: 'programme-released' });
    await this.giving.giveAll(tables, conferenceId);
  }
}
