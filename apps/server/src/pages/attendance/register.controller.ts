import {
  EvidenceQueries,
  ImportQueries,
  Imports,
  QueueQueries,
  RegisterQueries,
  SessionsOnRecord,
} from '#attendance';
import { pageAsked, readQuery, seeOther, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Within } from './within.js';
import { registerPage, type RegisterFacts } from './register.page.js';

const LINES = 100;
const WAITING = 25;
const Asked = z.object({ cursor: z.string().optional() });

/** Everything that the page of a register says, in a fixed number of statements. */
@Injectable()
export class RegisterReading {
  constructor(
    private readonly registers: RegisterQueries,
    private readonly queue: QueueQueries,
    private readonly imports: ImportQueries,
    private readonly evidence: EvidenceQueries,
  ) {}

  async of(
    session: RegisterFacts['session'],
    cursor: string | undefined,
  ): Promise<Omit<RegisterFacts, 'hasParts' | 'hasTalks' | 'inRoom'>> {
    const lines = await this.registers.lines(session, pageAsked({ cursor, limit: LINES }));
    const attendees = lines.items.map((line) => line.attendee);
    return {
      session,
      lines,
      counts: await this.registers.counts(session),
      waiting: await this.queue.ofSession(session, { limit: WAITING }),
      waitingCount: await this.queue.count(session.id),
      imports: await this.imports.ofSession(session.id),
      decided: await this.queue.decided(session.id),
      evidence: await this.evidence.behind(session.id, attendees),
    };
  }
}

@Controller('sessions/:id/register')
export class RegisterController {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly reading: RegisterReading,
    private readonly imports: Imports,
    private readonly within: Within,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown) {
    const { cursor } = readQuery(Asked, query);
    const session = await this.sessions.kept(actor, id);
    const facts = { ...(await this.reading.of(session, cursor)), ...(await this.within.of(session)) };
    return shown('attendance/register', registerPage(facts));
  }

  @Post('imports/:importId/undoing')
  async undo(@Who() actor: Actor, @Param('id') id: string, @Param('importId') importId: string) {
    await this.imports.undo(actor, importId);
    return seeOther(`/sessions/${id}/register`, {
      kind: 'success',
      text: 'The import was undone. What you decided about its rows is remembered: import the file again to have it back.',
    });
  }
}
