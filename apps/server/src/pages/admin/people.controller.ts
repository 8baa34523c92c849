import { orRefused, pageAsked, readForm, readQuery, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor } from '#kernel';
import { canSeePeople, Departures, ONLY_COORDINATORS_SEE, People, PersonQueries } from '#people';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { PeopleAsked, PersonForm } from './people.form.js';
import { peoplePage } from './people.page.js';
import { PersonDesk } from './person-desk.js';

@Controller('admin/people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly departures: Departures,
    private readonly queries: PersonQueries,
    private readonly desk: PersonDesk,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Query() query: unknown) {
    authorise(canSeePeople(actor), ONLY_COORDINATORS_SEE);
    const asked = readQuery(PeopleAsked, query);
    const filter = {
      q: asked.q,
      organisationId: asked.organisation,
      roleId: asked.role,
      withLeavers: Boolean(asked.leavers),
    };
    const [page, count, choices] = await Promise.all([
      this.queries.list(filter, pageAsked({ cursor: asked.cursor, limit: 50 })),
      this.queries.count(filter),
      this.desk.choices(),
    ]);
    return shown('admin/people', peoplePage(page, count, asked, choices));
  }

  @Get('new')
  blank(@Who() actor: Actor) {
    return this.desk.drawNew(actor, { typed: { accessLevel: 'member', roleId: 'not-known' } });
  }

  @Post('new')
  async add(@Who() actor: Actor, @Body() body: unknown) {
    const form = readForm(PersonForm, body);
    if (!form.ok) return this.desk.drawNew(actor, form, 422);
    const { draft } = form.value;
    return orRefused(
      async () => {
        const id = await this.people.add(actor, draft);
        return seeOther(`/admin/people/${id}`, { kind: 'success', text: `${draft.name} is added.` });
      },
      (refusal) => this.desk.drawNew(actor, { typed: body as Typed, errors: refusal.fields }, 422),
    );
  }

  @Get(':id')
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.desk.draw(actor, id);
  }

  @Post(':id')
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const form = readForm(PersonForm, body);
    if (!form.ok) return this.desk.draw(actor, id, form, 422);
    const { version, draft } = form.value;
    return orRefused(
      async () => {
        await this.people.change(actor, id, draft, version);
        return seeOther('/admin/people', { kind: 'success', text: `${draft.name} is changed.` });
      },
      (refusal) => {
        const errors = refusal.fields.length > 0 ? refusal.fields : [{ field: '', message: refusal.message }];
        return this.desk.draw(actor, id, { typed: body as Typed, errors }, 422);
      },
    );
  }

  @Post(':id/departure')
  async leave(@Who() actor: Actor, @Param('id') id: string) {
    await this.departures.note(actor, id);
    const text = 'They have left the network and can no longer sign in. Their record of the past is kept.';
    return seeOther(`/admin/people/${id}`, { kind: 'success', text });
  }

  @Post(':id/return')
  async comeBack(@Who() actor: Actor, @Param('id') id: string) {
    await this.departures.undo(actor, id);
    return seeOther(`/admin/people/${id}`, { kind: 'success', text: 'They are back and can sign in again.' });
  }
}
