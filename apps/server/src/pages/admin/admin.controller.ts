import { shown, Who } from '#http';
import { authorise, type Actor } from '#kernel';
import { Delivery, MailQueries } from '#mail';
import { OrganisationQueries } from '#organisations';
import { canSeePeople, ONLY_COORDINATORS_SEE, PersonQueries } from '#people';
import { Controller, Get } from '@nestjs/common';
import { adminPage } from './admin.page.js';

/** Where a coordinator starts: what there is, and what needs a look. */
@Controller('admin')
export class AdminController {
  constructor(
    private readonly people: PersonQueries,
    private readonly organisations: OrganisationQueries,
    private readonly mail: MailQueries,
    private readonly delivery: Delivery,
  ) {}

  @Get()
  async show(@Who() actor: Actor) {
    authorise(canSeePeople(actor), ONLY_COORDINATORS_SEE);
    const [people, unknownRoles, organisations, outbox] = await Promise.all([
      this.people.count({}),
      this.people.count({ roleId: 'not-known' }),
      this.organisations.count({}),
      this.mail.standing(),
    ]);
    return shown(
      'admin/admin',
      adminPage({ people, unknownRoles, organisations, outbox, canSend: this.delivery.canSend }),
    );
  }
}
