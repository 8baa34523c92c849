import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Following } from '../days/following.service.js';
import type { Keep } from '../domain/keeps.js';
import type { Planned } from '../planning/planned.js';
import { GivingPlaces } from './giving-places.js';
import { placesAtRelease } from './places-at-release.js';
import { TalkPlaceQueries } from './talk-places.queries.js';

/** What follows from a release: the open days move with it, and places that it brought go to those who wait. */
@Injectable()
export class ReleaseFollowed {
  constructor(
    private readonly following: Following,
    private readonly giving: GivingPlaces,
    private readonly places: TalkPlaceQueries,
  ) {}

  /** Before it: where people were already, and what it means for those who signed up. */
  async foretell(
    conferenceId: string,
    { talks, rooms }: Planned,
  ): Promise<{ keeps: readonly Keep[]; signedUp: readonly string[] }> {
    const newer = { talks: talks.map(({ guid }) => guid), rooms: rooms.map(({ name }) => name) };
    return {
      keeps: await this.following.keeps(conferenceId, newer),
      signedUp: placesAtRelease(await this.places.signedUp(conferenceId), talks),
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
