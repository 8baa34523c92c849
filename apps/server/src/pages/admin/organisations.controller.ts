import { orRefused, pageAsked, readForm, readQuery, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor, type DomainError, type FieldError } from '#kernel';
import {
  canChangeOrganisations,
  ONLY_COORDINATORS,
  organisationNotFound,
  OrganisationQueries,
  Organisations,
} from '#organisations';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { OrganisationForm, OrganisationsAsked } from './organisations.form.js';
import { organisationPage, organisationsPage, typedFrom } from './organisations.page.js';

interface Filled {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
}

@Controller('admin/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly queries: OrganisationQueries,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Query() query: unknown) {
    authorise(canChangeOrganisations(actor), ONLY_COORDINATORS);
    const asked = readQuery(OrganisationsAsked, query);
    const [page, count] = await Promise.all([
      this.queries.list(asked, pageAsked({ cursor: asked.cursor, limit: 50 })),
      this.queries.count(asked),
    ]);
    return shown('admin/organisations', organisationsPage(page, count, asked));
  }

  @Get('new')
  blank(@Who() actor: Actor) {
    return this.drawNew(actor, { typed: { position: 'spoke' } });
  }

  @Post('new')
  async add(@Who() actor: Actor, @Body() body: unknown) {
    const form = readForm(OrganisationForm, body);
    if (!form.ok) return this.drawNew(actor, form, 422);
    return orRefused(
      async () => {
        await this.organisations.add(actor, form.value.draft);
        const text = `${form.value.draft.name} is added.`;
        return seeOther('/admin/organisations', { kind: 'success', text });
      },
      (refusal) => this.drawNew(actor, refilled(body, refusal), 422),
    );
  }

  @Get(':id')
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id);
  }

  @Post(':id')
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const form = readForm(OrganisationForm, body);
    if (!form.ok) return this.draw(actor, id, form, 422);
    const { draft, version } = form.value;
    return orRefused(
      async () => {
        await this.organisations.change(actor, id, draft, version);
        return seeOther('/admin/organisations', { kind: 'success', text: `${draft.name} is changed.` });
      },
      (refusal) => this.draw(actor, id, refilled(body, refusal), 422),
    );
  }

  private drawNew(actor: Actor, form: Filled, status = 200) {
    authorise(canChangeOrganisations(actor), ONLY_COORDINATORS);
    return shown('admin/organisation-new', organisationPage(form), status);
  }

  private async draw(actor: Actor, id: string, form?: Filled, status = 200) {
    authorise(canChangeOrganisations(actor), ONLY_COORDINATORS);
    const row = await this.queries.byId(id);
    if (!row) throw organisationNotFound();
    const filled = form ?? { typed: typedFrom(row, await this.queries.workforces([id])) };
    const { name, workplaceCode } = row;
    return shown('admin/organisation', { id, name, workplaceCode, ...organisationPage(filled) }, status);
  }
}

/** What was typed, with the refusal's words beside the fields, or at the top where it names none. */
function refilled(body: unknown, refusal: DomainError): Filled {
  const errors = refusal.fields.length > 0 ? refusal.fields : [{ field: '', message: refusal.message }];
  return { typed: body as Typed, errors };
}
