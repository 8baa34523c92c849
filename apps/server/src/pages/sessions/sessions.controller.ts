import { Open, shown, SignedIn, Who, type Viewer } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { SessionReading } from './session-reading.js';
import { sessionPage } from './session.page.js';

@Controller('sessions/:id')
export class SessionsController {
  constructor(
    private readonly reading: SessionReading,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Param('id') id: string) {
    const facts = await this.reading.of(actor, id);
    return shown('sessions/session', sessionPage({ ...facts, viewer, now: this.clock.now() }));
  }
}
