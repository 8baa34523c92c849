import { ConferenceQueries } from '#conference';
import { Open, shown, SignedIn, Who, type Viewer } from '#http';
import type { Actor, Tier } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { choicesIn } from './conference.form.js';
import { Marks } from './marks.js';
import { pathPage } from './path.page.js';

/** Those whom programmes serve least find theirs first, where nobody says who they are. */
const OTHERWISE: Tier = 'non-clinical';

@Open()
@Controller('conferences/:slug/path')
export class PathController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly learners: Learners,
    private readonly marks: Marks,
  ) {}

  @Get()
  async read(
    @Who() actor: Actor,
    @SignedIn() viewer: Viewer | undefined,
    @Param('slug') slug: string,
    @Query() query: object,
  ) {
    const conference = await this.queries.there(slug);
    const [talks, marks, { learner }] = await Promise.all([
      this.queries.talks(conference.id),
      this.marks.of(actor, conference.id),
      this.learners.looking(viewer),
    ]);
    const own = learner.job?.tier;
    const tier = choicesIn(query).for ?? (own === undefined || own === 'not-known' ? OTHERWISE : own);
    const roleId = tier === own ? (learner.job?.roleId ?? null) : null;
    return shown('conference/path', pathPage({ conference, talks, marks, tier, roleId }));
  }
}
