import { CASE_LISTS, CaseDrafts, CaseQueries, CaseWriting, type CaseWish } from '#cases';
import {
  given,
  Operation,
  pageAsked,
  readBody,
  readQuery,
  versionExpected,
  Who,
  withEtag,
  type Reply,
  type Visit,
} from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { CasesShown, lineOf } from './case-shown.js';
import { CaseChange, CaseLine, CaseShown, NewCase } from './cases.schema.js';
import { pageOf, pageQuery } from './lists.schema.js';

const ListAsked = z.object({
  ...pageQuery,
  list: z
    .enum(CASE_LISTS)
    .optional()
    .describe('Mine, those to review, those shared with me; all that I may know of if nothing is said'),
});

@Controller('api/v1/cases')
export class CasesApi {
  constructor(
    private readonly shown: CasesShown,
    private readonly queries: CaseQueries,
    private readonly drafts: CaseDrafts,
    private readonly writing: CaseWriting,
  ) {}

  @Get()
  @Operation({
    summary: 'Cases that I may know of, the newest first; without what they say',
    query: ListAsked,
    answer: pageOf(CaseLine),
  })
  async list(@Who() actor: Actor, @Query() query: unknown) {
    const { list = 'all', ...page } = readQuery(ListAsked, query);
    const { items, next } = await this.queries.list(actor, list, pageAsked(page));
    return { items: items.map(lineOf), next };
  }

  @Post()
  @Operation({ summary: 'Begin a case as a draft of mine', body: NewCase, answer: CaseShown, status: 201 })
  async add(@Who() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const { question, templateId, ...rest } = readBody(NewCase, body);
    const id = await this.drafts.begin(actor, { question, templateId });
    if (Object.keys(rest).length > 0) await this.write(actor, { id }, rest);
    return this.one(actor, id, reply);
  }

  @Get(':id')
  @Operation({
    summary: 'One case: all of it, or only that it is there; reading it is noted',
    answer: CaseShown,
  })
  async one(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const shown = await this.shown.one(actor, id);
    withEtag(reply, shown.version);
    return shown;
  }

  @Patch(':id')
  @Operation({ summary: 'Change what my case says', body: CaseChange, answer: CaseShown })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.shown.find(actor, id);
    await this.write(actor, { id, version: versionExpected(visit) }, readBody(CaseChange, visit.body));
    return this.one(actor, id, reply);
  }

  private async write(
    actor: Actor,
    meant: { id: string; version?: number | undefined },
    { story, parts, ...rest }: z.output<typeof CaseChange>,
  ): Promise<void> {
    const first =
      story === undefined ? undefined : await this.shown.firstPart(await this.shown.find(actor, meant.id));
    const told = first === undefined ? parts : { ...parts, [first]: story ?? '' };
    const wish: CaseWish = given({ ...rest, parts: told });
    await this.writing.write(actor, meant, wish);
  }
}
