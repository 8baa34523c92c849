import {
  CatchUpQueries,
  CatchUps,
  CatchUpVisits,
  minutesToCatchUp,
  CatchUpsSeen,
  type CatchUpRow,
} from '#catch-up';
import { given, Operation, readBody, versionExpected, Who, withEtag, type Reply, type Visit } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req, Res } from '@nestjs/common';
import { personOf } from '../pages/sessions/asking.js';
import { Site } from '../setup/site.js';
import { CatchUpShown, CatchUpWritten, Seen, SeenShown } from './catch-up.schema.js';
import { RUNNERS } from './only.js';

@Controller('api/v1/sessions/:id/catch-up')
export class CatchUpApi {
  constructor(
    private readonly seen: CatchUpsSeen,
    private readonly queries: CatchUpQueries,
    private readonly catchUps: CatchUps,
    private readonly site: Site,
  ) {}

  @Get()
  @Operation({ summary: 'What happened at a session, for those who were not there', answer: CatchUpShown })
  async read(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const { catchUp } = await this.seen.find(actor, id);
    withEtag(reply, catchUp.version);
    const seen = isSignedIn(actor) ? await this.queries.minutesOf(actor.personId, id) : undefined;
    return shownAs(catchUp, { seen, slidesAt: `${this.site.baseUrl}/sessions/${id}/catch-up/slides` });
  }

  @Put()
  @Operation({
    only: RUNNERS,
    summary: 'Write it, publish it, or make a draft of it (those who run the session)',
    body: CatchUpWritten,
    answer: CatchUpShown,
  })
  async write(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { slides, ...wish } = readBody(CatchUpWritten, visit.body);
    const link = slides && ({ kind: 'link', url: slides.url } as const);
    const meant = { sessionId: id, version: versionExpected(visit) };
    await this.catchUps.write(actor, meant, given({ ...wish, slides: link }));
    return this.read(actor, id, reply);
  }
}

@Controller('api/v1/sessions/:id/catch-up/seen')
export class SeenApi {
  constructor(
    private readonly visits: CatchUpVisits,
    private readonly queries: CatchUpQueries,
  ) {}

  @Put()
  @Operation({
    summary: 'Say that I have caught up; it never counts as having been there',
    body: Seen,
    answer: SeenShown,
  })
  async note(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const { minutes } = readBody(Seen, body ?? {});
    await this.visits.note(actor, id, minutes);
    return { sessionId: id, minutes: await this.queries.minutesOf(personOf(actor), id) };
  }

  @Delete()
  @Operation({ summary: 'Take that back', status: 204 })
  @HttpCode(204)
  async takeBack(@Who() actor: Actor, @Param('id') id: string) {
    await this.visits.takeBack(actor, id);
  }
}

function shownAs(
  { sessionId, status, content, version }: CatchUpRow,
  { seen, slidesAt }: { seen: number | undefined; slidesAt: string },
) {
  const { lines, questions, slides, recording } = content;
  const shownSlides = slides && { kind: slides.kind, url: slides.kind === 'link' ? slides.url : slidesAt };
  const minutes = minutesToCatchUp(content);
  const rest = { minutes, seen: seen === undefined ? null : { minutes: seen }, version };
  return { sessionId, status, lines, questions, slides: shownSlides, recording, ...rest };
}
