import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Following } from './days/following.service.js';
import type { Keep } from './domain/keeps.js';
import type { Planned } from './planning/planned.js';
import { ReleasesKept } from './planning/releases-kept.service.js';

interface BroughtIn {
  readonly actor: Actor;
  readonly slug: string;
  /** The programme as it was; nothing of a new conference. */
  readonly before: Planned | undefined;
  readonly changed: number;
}

/** What follows from a file that was brought in: it is a release as any other, and the open days move with it. */
@Injectable()
export class ImportsFollowed {
  constructor(
    private readonly following: Following,
    private readonly releases: ReleasesKept,
  ) {}

  read(slug: string): Promise<Planned> {
    return this.releases.read(slug);
  }

  keeps(...asked: Parameters<Following['keeps']>): Promise<Keep[]> {
    return this.following.keeps(...asked);
  }

  /** In the transaction that wrote it. */
  async follow(tables: EntityManager, { actor, slug, before, changed }: BroughtIn): Promise<void> {
    await this.releases.keepImport(tables, actor, { slug, before });
    await this.following.follow(tables, { actor, slug, changed, act: 'conference-imported' });
  }
}
