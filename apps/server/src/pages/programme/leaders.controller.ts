import { orRefused, readForm, readQuery, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import { PersonQueries } from '#people';
import {
  canChange,
  isChangeable,
  LEADER_ROLES,
  NOT_YOURS_TO_CHANGE,
  notChangeable,
  SessionLeaders,
  SessionQueries,
  withParts,
} from '#programme';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { leadersPage } from './leaders.page.js';

const Asked = z.object({ q: z.string().trim().optional() });
const PartForm = z.object({
  personId: z.string(),
  role: z.enum(LEADER_ROLES, 'Choose what they do'),
});

/** Who does what at a session: people are found by name, and each is given a part. */
@Controller('programme/sessions/:id/leaders')
export class LeadersController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly people: PersonQueries,
    private readonly leaders: SessionLeaders,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown) {
    return this.draw(actor, id, { q: readQuery(Asked, query).q });
  }

  @Post()
  async name(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const read = readForm(PartForm, body);
    if (!read.ok) return this.draw(actor, id, { q: asText(body['q']), errors: read.errors });
    return orRefused(
      async () => {
        await this.leaders.name(actor, { id }, read.value);
        return back(id, 'Saved. It stands on the page of the session.');
      },
      ({ fields, message }) =>
        this.draw(actor, id, { errors: fields.length > 0 ? fields : [{ field: 'maincontent', message }] }),
    );
  }

  @Post(':personId/end')
  async remove(@Who() actor: Actor, @Param() { id, personId }: { id: string; personId: string }) {
    await this.leaders.remove(actor, { id }, personId);
    return back(
      id,
      'They have no part in this session any more. Look for their name to give them one again.',
    );
  }

  private async draw(
    actor: Actor,
    id: string,
    { q, errors = [] }: { q?: string | undefined; errors?: readonly FieldError[] },
  ) {
    const session = await this.queries.byId(actor, id);
    const leaders = await this.queries.leadersOf(id);
    authorise(canChange(actor, withParts(session, leaders)), NOT_YOURS_TO_CHANGE);
    if (!isChangeable(session.status)) throw notChangeable(session.status);
    const found = q ? (await this.people.list({ q }, { limit: 10 })).items : [];
    const model = leadersPage({ session, leaders, q, found, errors });
    return shown('programme/leaders', model, errors.length > 0 ? 422 : 200);
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function back(id: string, text: string) {
  return seeOther(`/programme/sessions/${id}/leaders`, { kind: 'success', text });
}
