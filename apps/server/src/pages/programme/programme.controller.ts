import { shown, Who } from '#http';
import { keyIn, type Actor } from '#kernel';
import { ProgrammeQueries, SeriesQueries } from '#programme';
import { Controller, Get, Query } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { programmePage } from './programme.page.js';

const SHOWN_AT_ONCE = 24;

/** What an educator has planned; a coordinator sees everybody's. */
@Controller('programme')
export class ProgrammeController {
  constructor(
    private readonly programme: ProgrammeQueries,
    private readonly series: SeriesQueries,
    private readonly learners: Learners,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Query('part') part?: string, @Query('cursor') cursor?: string) {
    const isPast = part === 'past';
    const after = cursor === undefined ? undefined : keyIn(cursor);
    const page = { limit: SHOWN_AT_ONCE, ...(after ? { after } : {}) };
    const [drafts, found, series] = await Promise.all([
      this.programme.mine(actor, 'drafts', { limit: SHOWN_AT_ONCE }),
      this.programme.mine(actor, isPast ? 'past' : 'coming', page),
      this.series.list(actor, { limit: SHOWN_AT_ONCE }),
    ]);
    const words = await this.learners.words();
    return shown(
      'programme/programme',
      programmePage({ drafts: drafts.items, found, series: series.items, isPast, words }),
    );
  }
}
