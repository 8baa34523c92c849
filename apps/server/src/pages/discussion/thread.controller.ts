import { Reading, ThreadsSeen } from '#discussion';
import { seeOther, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ThreadReading, type Asked } from './thread-reading.js';

/** A conversation, a page at a time. */
@Controller('discussion/:id')
export class ThreadController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly reading: Reading,
    private readonly drawing: ThreadReading,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('id') id: string, @Query() asked: Asked) {
    const seen = await this.threads.find(actor, id);
    if (seen.thread.id !== id) return seeOther(await this.drawing.leadOn(seen, id, asked));
    const page = await this.drawing.draw(actor, seen, asked);
    await this.reading.noteRead(seen, this.drawing.readTo(seen, asked));
    return page;
  }
}
