import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { authorise, notFound, type Actor, type FieldError } from '#kernel';
import { canChangeRoles, ONLY_COORDINATORS_CHANGE, RoleQueries, Roles } from '#people';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RoleForm } from './roles.form.js';
import { rolePage, rolesPage } from './roles.page.js';

interface Filled {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
}

/** The jobs that people choose from. */
@Controller('admin/roles')
export class RolesController {
  constructor(
    private readonly roles: Roles,
    private readonly queries: RoleQueries,
  ) {}

  @Get()
  async list(@Who() actor: Actor) {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    return shown('admin/roles', rolesPage(await this.queries.all()));
  }

  @Get(':id')
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id);
  }

  /** `new` stands for a role that is not there yet. */
  @Post(':id')
  async keep(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const form = readForm(RoleForm, body);
    if (!form.ok) return this.draw(actor, id, form, 422);
    return orRefused(
      async () => {
        if (id === 'new') await this.roles.add(actor, form.value);
        else await this.roles.change(actor, id, form.value);
        return seeOther('/admin/roles', { kind: 'success', text: `${form.value.name} is saved.` });
      },
      (refusal) => this.draw(actor, id, { typed: body as Typed, errors: refusal.fields }, 422),
    );
  }

  private async draw(actor: Actor, id: string, form?: Filled, status = 200) {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    if (id === 'new') return shown('admin/role', rolePage(form ?? { typed: {} }), status);
    const role = (await this.queries.all()).find((one) => one.id === id);
    if (!role) throw notFound('this role');
    const { name, staffGroup, isRetired } = role;
    const kept = { typed: { name, staffGroup, retired: isRetired ? 'yes' : '' } };
    return shown('admin/role', rolePage(form ?? kept, role), status);
  }
}
