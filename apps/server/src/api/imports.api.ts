import { ImportQueries, Imports, Matching, QueueQueries, SessionsOnRecord, type Decision } from '#attendance';
import { Operation, pageAsked, readBody, readQuery, RowNumber, uploadedFile, Who, type Reply } from '#http';
import { invalid, type Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { ImportBody, ImportShown, MatchBody, WaitingShown } from './attendance.schema.js';
import { pageQuery } from './lists.schema.js';
import { waitingShown } from './register-shown.js';
import { inTheirWords, Whom } from './whom.js';
import { KEEPERS } from './only.js';

const Asked = z.object(pageQuery);

@Controller('api/v1/sessions/:id/imports')
export class ImportsApi {
  constructor(private readonly imports: Imports) {}

  @Post()
  @Operation({
    only: KEEPERS,
    summary: 'Add a meeting’s report to the register (a coordinator, or the session’s educator)',
    body: ImportBody,
    isUpload: true,
    answer: ImportShown,
    status: 201,
  })
  async add(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { dryRun, anotherDay, ...answers } = readBody(ImportBody, body);
    const file = uploadedFile(body, 'file');
    if (!file)
      throw invalid([{ field: 'file', message: 'Send the report as a multipart form with a `file`.' }]);
    const upload = { ...file, ...answers, isAnotherDayRight: anotherDay };
    const answer = dryRun
      ? await this.imports.dryRun(actor, id, upload)
      : await this.imports.add(actor, id, upload);
    if (dryRun || answer.alreadyImported) void reply.status(200);
    return answer;
  }
}

@Controller('api/v1/imports/:id')
export class ImportApi {
  constructor(
    private readonly queries: ImportQueries,
    private readonly imports: Imports,
    private readonly sessions: SessionsOnRecord,
  ) {}

  @Get()
  @Operation({ summary: 'An import, with who is known by now', answer: ImportShown })
  async one(@Who() actor: Actor, @Param('id') id: string) {
    const found = await this.queries.kept(id);
    await this.sessions.kept(actor, found.sessionId);
    const { sessionId, fileName, undoneAt } = found;
    const answer = await this.queries.answer(id);
    return {
      ...answer,
      sessionId,
      fileName,
      undoneAt: undoneAt === null ? null : new Date(undoneAt).toISOString(),
    };
  }

  @Delete()
  @Operation({ summary: 'Undo an import: all of its evidence goes, and nothing else', status: 204 })
  async undo(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.imports.undo(actor, id);
  }
}

@Controller('api/v1/imports/:id/unmatched')
export class UnmatchedApi {
  constructor(
    private readonly queries: ImportQueries,
    private readonly queue: QueueQueries,
    private readonly sessions: SessionsOnRecord,
  ) {}

  @Get()
  @Operation({ summary: 'Rows of the file that wait for a human', query: Asked, answer: WaitingShown })
  async list(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown) {
    const page = pageAsked(readQuery(Asked, query));
    const { sessionId } = await this.queries.kept(id);
    const { items, next } = await this.queue.ofImport(await this.sessions.kept(actor, sessionId), id, page);
    return { items: items.map(waitingShown), next };
  }
}

@Controller('api/v1/imports/:id/unmatched/:row/match')
export class MatchApi {
  constructor(
    private readonly queries: ImportQueries,
    private readonly matching: Matching,
    private readonly sessions: SessionsOnRecord,
    private readonly whom: Whom,
  ) {}

  @Put()
  @Operation({
    only: KEEPERS,
    summary: 'Say who a row is; it holds for all of their rows',
    body: MatchBody,
    answer: ImportShown,
  })
  async match(
    @Who() actor: Actor,
    @Param('id') importId: string,
    @Param('row', RowNumber) row: number,
    @Body() body: unknown,
  ) {
    const { sessionId } = await this.queries.kept(importId);
    await this.sessions.kept(actor, sessionId);
    await inTheirWords(async () => {
      const decision = await this.decisionIn(actor, readBody(MatchBody, body));
      await this.matching.decide(actor, { importId, row }, decision);
    });
    return this.queries.answer(importId);
  }

  @Delete()
  @Operation({ summary: 'Put a decided row back in the queue', answer: ImportShown })
  async unmatch(@Who() actor: Actor, @Param('id') importId: string, @Param('row', RowNumber) row: number) {
    await this.matching.undo(actor, { importId, row });
    return this.queries.answer(importId);
  }

  private async decisionIn(
    actor: Actor,
    { personId, guest, notAPerson }: z.output<typeof MatchBody>,
  ): Promise<Decision> {
    if (notAPerson) return { kind: 'nobody' };
    if (personId !== undefined && !guest) return { kind: 'person', personId };
    if (guest && personId === undefined) return { kind: 'guest', guest: await this.whom.guest(actor, guest) };
    throw invalid([{ field: 'personId', message: 'Say who it is: a personId, a guest, or notAPerson.' }]);
  }
}
