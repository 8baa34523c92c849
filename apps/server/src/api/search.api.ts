import { excerptOf, SEARCH_KINDS, SearchQueries, wordsAsked, type Found } from '#discussion';
import { Operation, pageAsked, readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { foundPath, foundTitle } from '../pages/search/search.page.js';
import { Site } from '../setup/site.js';
import { pageOf, pageQuery } from './lists.schema.js';

const SearchAsked = z.object({
  ...pageQuery,
  q: z.string().max(500).describe('Words that all stand in it'),
  kind: z.enum(SEARCH_KINDS).optional(),
});

const FoundShown = z.object({
  ...{ kind: z.enum(SEARCH_KINDS), id: z.string(), title: z.string(), excerpt: z.string() },
  ...{ url: z.string(), at: z.iso.datetime(), threadId: z.string().nullable(), number: z.int().nullable() },
  author: z.string().nullable().describe('Null where they asked not to be named, and for all but posts'),
});

@Controller('api/v1/search')
export class SearchApi {
  constructor(
    private readonly search: SearchQueries,
    private readonly site: Site,
  ) {}

  @Get()
  @Operation({
    summary:
      'Posts, sessions and learning points by their words, the newest first; only what you may see is found',
    query: SearchAsked,
    answer: pageOf(FoundShown),
  })
  async find(@Who() actor: Actor, @Query() query: unknown) {
    const { q, kind, ...page } = readQuery(SearchAsked, query);
    const words = wordsAsked(q);
    const found = await this.search.find(actor, { q, kind }, pageAsked(page));
    return { items: found.items.map((one) => this.shown(one, words)), next: found.next };
  }

  private shown(found: Found, words: readonly string[]) {
    const { kind, id, threadId, number, author } = found;
    const url = this.site.baseUrl + foundPath(found);
    const at = new Date(found.at).toISOString();
    const title = foundTitle(found);
    return { kind, id, title, excerpt: excerptOf(found.text, words), url, at, threadId, number, author };
  }
}
