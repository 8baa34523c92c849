import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Following } from '../days/following.service.js';
import { GivingPlaces } from './giving-places.js';

/** What follows from a release: the open days move with it, and places that it brought go to those who wait. */
@Injectable()
export class ReleaseFollowed {
  constructor(
    private readonly following: Following,
    private readonly giving: GivingPlaces,
  ) {}

  async follow(
    tables: EntityManager,
    conferenceId: string,
    changed: Omit<Parameters<Following['follow']>[1], 'act'>,
  ): Promise<void> {
    await this.following.follow(tables, { ...changed, act: 'programme-released' });
    await this.giving.giveAll(tables, conferenceId);
  }
}
