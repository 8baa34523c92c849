import { shown, Who } from '#http';
import type { Actor, PageRequest } from '#kernel';
import { RegistrationQueries, SessionQueries } from '#programme';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { peoplePage } from './people.page.js';

/** Who is coming: for those who run the session. */
@Controller('programme/sessions/:id/people')
export class PeopleComingController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly registrations: RegistrationQueries,
    private readonly learners: Learners,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('id') id: string, @Query('cursor') cursor?: string) {
    const session = await this.queries.byId(actor, id);
    const list = (page: PageRequest) => this.registrations.list(actor, id, page);
    const words = await this.learners.words();
    return shown('programme/people', await peoplePage({ session, cursor, list, words }));
  }
}
