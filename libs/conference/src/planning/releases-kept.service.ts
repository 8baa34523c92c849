import { Clock, isSignedIn, type Actor } from '#kernel';
import { RoleQueries } from '#people';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConferenceQueries } from '../conference.queries.js';
import { ProgrammeRelease } from '../tables/index.js';
import { plannedFrom, type Planned } from './planned.js';
import type { ReleaseLine } from './release-line.js';
import { linesBetween } from './release-lines.js';

interface Release {
  readonly conferenceId: string;
  readonly number: number;
  readonly actor: Actor;
  readonly lines: readonly ReleaseLine[];
  readonly talks: number;
}

/** Keeps what each newer programme changed, for everybody to read: from the editor, or from a file. */
@Injectable()
export class ReleasesKept {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly roles: RoleQueries,
    private readonly clock: Clock,
  ) {}

  /** A programme as everybody reads it, to compare with what comes. */
  async read(slug: string): Promise<Planned> {
    const conference = await this.queries.there(slug);
    const [rooms, talks] = [await this.queries.rooms(conference.id), await this.queries.talks(conference.id)];
    return plannedFrom({ conference, rooms, talks, slots: [] });
  }

  /** After a file was brought in, in its transaction. All of a first programme is new, which says nothing. */
  async keepImport(
    tables: EntityManager,
    actor: Actor,
    { slug, before }: { readonly slug: string; readonly before: Planned | undefined },
  ): Promise<void> {
    const { id: conferenceId, version: number } = await this.queries.there(slug);
    const after = await this.read(slug);
    const setting = { roleName: await this.names() };
    const lines = before ? linesBetween(before, after, setting) : [];
    await this.keep(tables, { conferenceId, number, actor, lines, talks: after.talks.length });
  }

  async keep(tables: EntityManager, { actor, lines, ...release }: Release): Promise<void> {
    await tables.insert(ProgrammeRelease, {
      ...release,
      releasedAt: this.clock.now(),
      releasedBy: isSignedIn(actor) ? actor.personId : null,
      lines: [...lines],
    });
  }

  private async names(): Promise<(id: string) => string> {
    const names = new Map((await this.roles.all()).map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }
}
