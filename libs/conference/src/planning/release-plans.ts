import type { Actor } from '#kernel';
import { RoleQueries } from '#people';
import { Injectable } from '@nestjs/common';
import { faultsOf } from './faults.js';
import { PlannedQueries, type Draft } from './planned.queries.js';
import { seenOf } from './planned.js';
import type { ReleaseLine } from './release-line.js';
import { linesBetween } from './release-lines.js';
import type { Asking } from './asking.js';
import { ReleaseFollowed, type Foretold } from '../sign-up/release-followed.service.js';
import { SpeakersAsked } from './speakers-asked.service.js';

/** What a release would do: what everybody will read of it, and who gets a letter. */
export interface ReleasePlan extends Omit<Foretold, 'zoneFaults'> {
  readonly draft: Draft;
  readonly lines: readonly ReleaseLine[];
  readonly faults: readonly string[];
  readonly asked: readonly Asking[];
  /** What was looked at: a release of anything else is refused. */
  readonly seen: string;
}

/** Says what a release would do, before it does it. */
@Injectable()
export class ReleasePlans {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly speakers: SpeakersAsked,
    private readonly followed: ReleaseFollowed,
    private readonly roles: RoleQueries,
  ) {}

  async plan(actor: Actor, slug: string): Promise<ReleasePlan> {
    const draft = await this.planned.draft(actor, slug);
    const { released, planned, conference, changes } = draft;
    const names = new Map((await this.roles.all()).map(({ id, name }) => [id, name]));
    const setting = { roleName: (id: string) => names.get(id) ?? id };
    const { zoneFaults, ...foretold } = await this.followed.foretell(draft);
    return {
      ...{ draft, lines: linesBetween(released, planned, setting) },
      faults: [...faultsOf(planned), ...zoneFaults],
      asked: await this.speakers.toAsk(conference.id, planned),
      ...foretold,
      seen: seenOf(changes.map(({ kind, thing, it }) => [kind, thing, it])),
    };
  }
}
