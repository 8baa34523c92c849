import { ClinicQuestionQueries } from '#clinic-questions';
import { HeldPostQueries, NamesAsked, PostReports, ReportQueries, SpaceQueries } from '#discussion';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { authorise, isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { textOf } from '../form-words.js';
import { PostReading } from './post-reading.js';
import { queuePage, refusedOf, reportedPage, type QueueRefused } from './queue.page.js';

const ONLY_MODERATORS = 'This is for those who look after a space.';

/** Reads what waits for those who look after some spaces. */
@Injectable()
export class QueueReading {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly queries: ReportQueries,
    private readonly clinics: ClinicQuestionQueries,
    private readonly held: HeldPostQueries,
  ) {}

  async of(actor: Actor) {
    const mine = (await this.spaces.seenBy(actor)).filter(({ isModerator }) => isModerator);
    authorise(mine.length > 0, ONLY_MODERATORS);
    const ids = mine.map(({ id }) => id);
    const [open, decided, deeds, wishes, held] = await Promise.all([
      this.queries.open(ids, isSignedIn(actor) ? actor.personId : ''),
      this.queries.decided(ids),
      this.queries.deeds(ids),
      this.clinics.wishes(ids),
      this.held.waiting(ids),
    ]);
    return { open, decided, deeds, wishes, held };
  }
}

/** Draws the queue; also with what was typed and could not be taken, in its place. */
@Injectable()
export class QueueDrawing {
  constructor(
    private readonly reading: QueueReading,
    private readonly site: Site,
  ) {}

  async draw(actor: Actor, refused?: QueueRefused) {
    const waiting = await this.reading.of(actor);
    const facts = { ...waiting, refused, timeZone: this.site.timeZone };
    return shown('discussion/queue', queuePage(facts), refused?.status ?? 200);
  }
}

/** What was reported, for those who decide it; and what came of it, for those who reported it. */
@Controller('discussion')
export class QueueController {
  constructor(
    private readonly drawing: QueueDrawing,
    private readonly queries: ReportQueries,
    private readonly reports: PostReports,
    private readonly site: Site,
  ) {}

  @Get('queue')
  queue(@Who() actor: Actor) {
    return this.drawing.draw(actor);
  }

  @Post('queue/:id')
  async decide(@Who() actor: Actor, @Param('id') reportId: string, @Body() typed: Typed) {
    const outcome = textOf(typed['outcome']);
    return orRefused(
      async () => {
        await this.reports.decide(actor, { reportId, outcome, isRemoved: typed['act'] === 'remove' });
        const text = 'Decided. The person who reported it can read what you wrote.';
        return seeOther('/discussion/queue', { kind: 'success', text });
      },
      (refusal) => this.drawing.draw(actor, refusedOf(reportId, outcome, refusal)),
    );
  }

  @Get('reported')
  async reported(@Who() actor: Actor) {
    const reports = isSignedIn(actor) ? await this.queries.of(actor.personId) : [];
    if (isSignedIn(actor) && reports.some(({ isNew }) => isNew)) await this.reports.noteSeen(actor.personId);
    return shown('discussion/reported', reportedPage(reports, this.site.timeZone));
  }
}

/** Asking who wrote what shows no name. */
@Controller('discussion/posts/:id/name')
export class NameController {
  constructor(
    private readonly names: NamesAsked,
    private readonly drawing: PostReading,
  ) {}

  @Post()
  async ask(@Who() actor: Actor, @Param('id') id: string) {
    const name = await this.names.ask(actor, id);
    return this.drawing.draw(actor, id, undefined, name);
  }
}
