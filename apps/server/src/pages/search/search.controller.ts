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
    const few = (kind: 'session' | 'learning-point') =>
      after ? NONE : this.search.find(actor, { q, kind }, { limit: 5 });
    const [posts, sessions, lessons] = await Promise.all([
      this.search.find(actor, { q, kind: 'post' }, { limit: 20, ...(after && { after }) }),
      few('session'),
      few('learning-point'),
    ]);
    return shown('search/search', searchPage({ q, posts, sessions, lessons, timeZone: this.site.timeZone }));
  }
}
