import { Operation, readBody, versionExpected, Who, withEtag, type Reply, type Visit } from '#http';
import type { Actor } from '#kernel';
import { canChange, SessionQueries, SessionStates } from '#programme';
import { Controller, Delete, Param, Put, Req, Res } from '@nestjs/common';
import { Cancellation, SessionShown } from './programme.schema.js';
import { sessionShown } from './programme.shown.js';
import { RUNNERS } from './only.js';

/** Where a session stands, as nouns: its publication and its cancellation. */
@Controller('api/v1/sessions/:id')
export class SessionStatesApi {
  constructor(
    private readonly states: SessionStates,
    private readonly queries: SessionQueries,
  ) {}

  @Put('publication')
  @Operation({ summary: 'Publish a session (educator: their own)', answer: SessionShown })
  async publish(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.states.publish(actor, { id, version: versionExpected(visit) });
    return this.one(actor, id, reply);
  }

  @Delete('publication')
  @Operation({ summary: 'Take a session back to draft, while nobody has registered', answer: SessionShown })
  async unpublish(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.states.unpublish(actor, { id, version: versionExpected(visit) });
    return this.one(actor, id, reply);
  }

  @Put('cancellation')
  @Operation({
    only: RUNNERS,
    summary:
      'Cancel a session with a reason that the registered are told; one that is over did not take place, and nobody is told',
    body: Cancellation,
    answer: SessionShown,
  })
  async cancel(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { reason } = readBody(Cancellation, visit.body ?? {});
    await this.states.cancel(actor, { id, version: versionExpected(visit) }, reason);
    return this.one(actor, id, reply);
  }

  @Delete('cancellation')
  @Operation({ summary: 'Restore a cancelled session', answer: SessionShown })
  async restore(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.states.restore(actor, { id, version: versionExpected(visit) });
    return this.one(actor, id, reply);
  }

  private async one(actor: Actor, id: string, reply: Reply) {
    const session = await this.queries.byId(actor, id);
    withEtag(reply, session.version);
    return sessionShown(session, canChange(actor, session));
  }
}
