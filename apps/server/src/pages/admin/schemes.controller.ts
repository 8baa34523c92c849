import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { authorise, notFound, type Actor } from '#kernel';
import { canChangeRoles, ONLY_COORDINATORS_CHANGE, RoleQueries, Schemes } from '#people';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { schemeIn } from './schemes.form.js';
import { schemePage } from './schemes.page.js';

/** Which role stands in which column of a report. */
@Controller('admin/schemes')
export class SchemesController {
  constructor(
    private readonly schemes: Schemes,
    private readonly roles: RoleQueries,
  ) {}

  @Get()
  async list(@Who() actor: Actor) {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    return shown('admin/schemes', { schemes: await this.schemes.all() });
  }

  @Get(':id')
  async show(@Who() actor: Actor, @Param('id') id: string) {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    const scheme = await this.schemes.byId(id);
    if (!scheme) throw notFound('this scheme');
    return shown('admin/scheme', schemePage(id, scheme, await this.roles.all()));
  }

  @Post(':id')
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const draft = schemeIn(body as Typed);
    return orRefused(
      async () => {
        await this.schemes.change(actor, id, draft);
        return seeOther(`/admin/schemes/${id}`, { kind: 'success', text: `${draft.name} is saved.` });
      },
      async (refusal) =>
        shown('admin/scheme', schemePage(id, draft, await this.roles.all(), refusal.fields), 422),
    );
  }
}
