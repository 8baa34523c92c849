import { ConferenceDayQueries, ConferenceDays, ConferenceQueries, TalkDoors } from '#conference';
import { seeOther, shown, Who } from '#http';
import { authorise, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { onTheDayPage } from './on-the-day.page.js';

const ONLY_RUNNERS = 'Only those who run this conference can open its days and doors.';

/** For those who run a conference: its days, its doors, and who was where. */
@Controller('conferences/:slug')
export class OnTheDayController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly days: ConferenceDays,
    private readonly dayQueries: ConferenceDayQueries,
    private readonly doors: TalkDoors,
  ) {}

  @Get('on-the-day')
  async show(@Who() actor: Actor, @Param('slug') slug: string) {
    const conference = await this.queries.there(slug);
    authorise(canChange(actor, conference), ONLY_RUNNERS);
    const [days, rooms] = await Promise.all([
      this.dayQueries.of(conference.id),
      this.doors.rooms(conference.id),
    ]);
    return shown('conference-days/on-the-day', onTheDayPage({ conference, days, rooms }));
  }

  @Post('days')
  async open(@Who() actor: Actor, @Param('slug') slug: string) {
    await this.days.open(actor, slug);
    const text = 'People can register for each day now, and check in when it comes.';
    return seeOther(`/conferences/${slug}/on-the-day`, { kind: 'success', text });
  }
}
