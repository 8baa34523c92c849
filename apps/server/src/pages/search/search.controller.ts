import { SearchQueries } from '#discussion';
import { shown, Who } from '#http';
import { keyIn, type Actor } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { searchPage } from './search.page.js';

const NONE = { items: [], next: null };

/** Finding what was said, and sessions, by words. */
@Controller('search')
export class SearchController {
  constructor(
    private readonly search: SearchQueries,
    private readonly site: Site,
  ) {}

  @Get()
  async find(@Who() actor: Actor, @Query('q') asked: unknown, @Query('after') cursor: unknown) {
    const q = typeof asked === 'string' ? asked.slice(0, 500) : '';
    const after = typeof cursor === 'string' ? keyIn(cursor) : undefined;
    const [posts, sessions] = await Promise.all([
      this.search.find(actor, { q, kind: 'post' }, { limit: 20, ...(after && { after }) }),
      after ? NONE : this.search.find(actor, { q, kind: 'session' }, { limit: 5 }),
    ]);
    return shown('search/search', searchPage({ q, posts, sessions, timeZone: this.site.timeZone }));
  }
}
