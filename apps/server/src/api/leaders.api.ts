import { Operation, readBody, versionExpected, Who, withEtag, type Reply, type Visit } from '#http';
import type { Actor } from '#kernel';
import { LEADER_ROLES, SessionLeaders, SessionQueries } from '#programme';
import { Controller, Delete, Get, Param, Put, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { RUNNERS } from './only.js';

const GivenPart = z.object({ role: z.enum(LEADER_ROLES) });
const LeadersShown = z.object({
  items: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      role: z.enum(LEADER_ROLES).describe('What they do at the session: the first two run it'),
      job: z.string(),
      organisation: z.string().nullable(),
    }),
  ),
});

interface Part {
  readonly id: string;
  readonly personId: string;
}

/** Who does what at a session. Whoever may see the session sees them, as on its page. */
@Controller('api/v1/sessions/:id/leaders')
export class LeadersApi {
  constructor(
    private readonly leaders: SessionLeaders,
    private readonly queries: SessionQueries,
  ) {}

  @Get()
  @Operation({ summary: 'Who does what at a session, in order', answer: LeadersShown })
  async list(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const { version } = await this.queries.byId(actor, id);
    withEtag(reply, version);
    const leaders = await this.queries.leadersOf(id);
    return {
      items: leaders.map(({ personId, name, role, roleName: job, organisationName: organisation }) => ({
        ...{ personId, name, role, job, organisation },
      })),
    };
  }

  @Put(':personId')
  @Operation({
    only: RUNNERS,
    summary: 'Give somebody a part, or another one (those who run the session)',
    body: GivenPart,
    answer: LeadersShown,
  })
  async name(
    @Who() actor: Actor,
    @Param() { id, personId }: Part,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { role } = readBody(GivenPart, visit.body);
    await this.leaders.name(actor, { id, version: versionExpected(visit) }, { personId, role });
    return this.list(actor, id, reply);
  }

  @Delete(':personId')
  @Operation({ summary: 'Take somebody’s part away (those who run the session)', answer: LeadersShown })
  async remove(
    @Who() actor: Actor,
    @Param() { id, personId }: Part,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.leaders.remove(actor, { id, version: versionExpected(visit) }, personId);
    return this.list(actor, id, reply);
  }
}
