import { SEARCH_KINDS, SearchQueries, type SearchKind } from '#discussion';
import { shown, Who } from '#http';
import { keyIn, type Actor } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { searchPage } from './search.page.js';

/** Before somebody asks for more of one kind: so that the few sessions do not stand below many posts. */
const AT_FIRST: Readonly<Record<SearchKind, number>> = { session: 5, 'learning-point': 5, post: 20 };
const A_PAGE = 20;

/** Finding what was said, sessions and learning points, by words. */
@Controller('search')
export class SearchController {
  constructor(
    private readonly search: SearchQueries,
    private readonly site: Site,
  ) {}

  @Get()
  async find(
    @Who() actor: Actor,
    @Query('q') asked: unknown,
    @Query('kind') only: unknown,
    @Query('after') cursor: unknown,
  ) {
    const q = typeof asked === 'string' ? asked.slice(0, 500) : '';
    const after = typeof cursor === 'string' ? keyIn(cursor) : undefined;
    const kind = SEARCH_KINDS.find((one) => one === only);
    const from = (one: SearchKind) =>
      kind ? { limit: A_PAGE, ...(after && { after }) } : { limit: AT_FIRST[one] };
    const kinds = kind ? [kind] : SEARCH_KINDS;
    const pages = await Promise.all(kinds.map((one) => this.search.find(actor, { q, kind: one }, from(one))));
    const found = new Map(kinds.map((one, at) => [one, pages[at]]));
    return shown('search/search', searchPage({ q, kind, found, timeZone: this.site.timeZone }));
  }
}
