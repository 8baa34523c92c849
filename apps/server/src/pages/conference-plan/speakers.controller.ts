import { PlannedQueries, SpeakerAnswers } from '#conference';
import { shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { speakersPage } from './speakers.page.js';

/** Which speakers said that their slot suits them. */
@Controller('programme/conferences/:slug/speakers')
export class SpeakersController {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly answers: SpeakerAnswers,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string) {
    const draft = await this.planned.draft(actor, slug);
    const rows = await this.answers.ofConference(actor, slug);
    return shown('conference-plan/speakers', speakersPage(draft, rows));
  }
}
