import { Operation, readBody, versionExpected, Who, type Visit } from '#http';
import type { Actor } from '#kernel';
import { SessionStates } from '#programme';
import { Controller, Delete, Param, Put, Req } from '@nestjs/common';
import { Cancellation } from './programme.schema.js';

/** Where a session stands, as nouns: its publication and its cancellation. */
@Controller('api/v1/sessions/:id')
export class SessionStatesApi {
  constructor(private readonly states: SessionStates) {}

  @Put('publication')
  @Operation({ summary: 'Publish a session (educator: their own)', status: 204 })
  async publish(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    await this.states.publish(actor, { id, version: versionExpected(visit) });
  }

  @Delete('publication')
  @Operation({ summary: 'Take a session back to draft, while nobody has registered', status: 204 })
  async unpublish(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    await this.states.unpublish(actor, { id, version: versionExpected(visit) });
  }

  @Put('cancellation')
  @Operation({
    summary: 'Cancel a session with a reason that the registered are told',
    body: Cancellation,
    status: 204,
  })
  async cancel(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    const { reason } = readBody(Cancellation, visit.body);
    await this.states.cancel(actor, { id, version: versionExpected(visit) }, reason);
  }

  @Delete('cancellation')
  @Operation({ summary: 'Restore a cancelled session', status: 204 })
  async restore(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    await this.states.restore(actor, { id, version: versionExpected(visit) });
  }
}
