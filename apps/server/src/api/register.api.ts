import { Entries, QueueQueries, RegisterQueries, SessionsOnRecord } from '#attendance';
import { Operation, pageAsked, readBody, readQuery, Who } from '#http';
import { notFound, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ContestBody, CorrectionBody, EvidenceBody, LineShown, RegisterShown } from './attendance.schema.js';
import { pageQuery } from './lists.schema.js';
import { lineShown } from './register-shown.js';
import { inTheirWords, Whom } from './whom.js';
import { KEEPERS } from './only.js';

const Asked = z.object(pageQuery);

/** The register of a session, with how many lines say what and how many rows of files wait. */
@Controller('api/v1/sessions/:id/register')
export class RegisterApi {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly registers: RegisterQueries,
    private readonly queue: QueueQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'The register, by name (a coordinator, or the session’s educator)',
    query: Asked,
    answer: RegisterShown,
  })
  async register(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown) {
    const page = pageAsked(readQuery(Asked, query));
    const session = await this.sessions.kept(actor, id);
    const { items, next } = await this.registers.lines(session, page);
    const counts = { ...(await this.registers.counts(session)), unmatched: await this.queue.count(id) };
    return { items: items.map(lineShown), next, counts };
  }
}

/** What people write in the ledger. */
@Controller('api/v1/sessions/:id')
export class EvidenceApi {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly registers: RegisterQueries,
    private readonly entries: Entries,
    private readonly whom: Whom,
  ) {}

  @Post('evidence')
  @Operation({
    only: KEEPERS,
    summary: 'Write down that somebody was there (a coordinator, or the session’s educator)',
    body: EvidenceBody,
    answer: LineShown,
    status: 201,
  })
  async record(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const { personId, guestId, guest, ...entry } = readBody(EvidenceBody, body);
    await this.sessions.kept(actor, id);
    const attendee = await inTheirWords(async () => {
      const named = await this.whom.named(actor, { personId, guestId, guest });
      return this.entries.record(actor, id, named, entry);
    });
    return this.line(actor, id, attendee.id);
  }

  @Post('corrections')
  @Operation({
    only: KEEPERS,
    summary: 'Put a line right, with the reason (a coordinator, or the session’s educator)',
    body: CorrectionBody,
    answer: LineShown,
    status: 201,
  })
  async correct(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const { personId, guestId, guest, ...correction } = readBody(CorrectionBody, body);
    await this.sessions.kept(actor, id);
    const attendee = await inTheirWords(async () => {
      const named = await this.whom.named(actor, { personId, guestId, guest });
      return this.entries.correct(actor, id, named, correction);
    });
    return this.line(actor, id, attendee.id);
  }

  @Post('contest')
  @Operation({ summary: 'Say that my own line is wrong', body: ContestBody, status: 204 })
  async contest(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.entries.contest(actor, id, readBody(ContestBody, body).reason);
  }

  private async line(actor: Actor, id: string, attendee: string) {
    const line = await this.registers.line(await this.sessions.kept(actor, id), attendee);
    if (!line) throw notFound('this line of the register');
    return lineShown(line);
  }
}
