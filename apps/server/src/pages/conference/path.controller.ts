import { ConferenceQueries } from '#conference';
import { Open, shown, SignedIn, type Viewer } from '#http';
import type { Tier } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { choicesIn } from './conference.form.js';
import { pathPage } from './path.page.js';

/** Those whom programmes serve least find theirs first, where nobody says who they are. */
const OTHERWISE: Tier = 'non-clinical';

@Open()
@Controller('conferences/:slug/path')
export class PathController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly learners: Learners,
  ) {}

  @Get()
  async read(@SignedIn() viewer: Viewer | undefined, @Param('slug') slug: string, @Query() query: object) {
    const conference = await this.queries.there(slug);
    const [talks, stars, { learner }] = await Promise.all([
      this.queries.talks(conference.id),
      viewer && this.queries.starsOf(conference.id, viewer.personId),
      this.learners.looking(viewer),
    ]);
    const own = learner.job?.tier;
    const tier = choicesIn(query).for ?? (own === undefined || own === 'not-known' ? OTHERWISE : own);
    const roleId = tier === own ? (learner.job?.roleId ?? null) : null;
    return shown('conference/path', pathPage({ conference, talks, stars, tier, roleId }));
  }
}
