import {
  orRefused,
  readBody,
  readForm,
  seeOther,
  shown,
  SignedIn,
  Who,
  type Typed,
  type Viewer,
  type Visit,
} from '#http';
import { notFound, type Actor, type FieldError } from '#kernel';
import { NotificationChoices, type Choices } from '#notifications';
import { OrganisationQueries } from '#organisations';
import { People, PersonQueries, RoleQueries, SignIns, type PersonRow } from '#people';
import { Body, Controller, Get, Injectable, Post, Req } from '@nestjs/common';
import { SESSION_COOKIE } from '../../setup/identity.js';
import { Site } from '../../setup/site.js';
import { DetailsForm, WhichForm } from './account.form.js';
import { accountPage, detailsPage } from './account.page.js';

/** What the page of a person's own details draws from. */
@Injectable()
export class OwnDetails {
  constructor(
    private readonly people: PersonQueries,
    private readonly roles: RoleQueries,
    private readonly organisations: OrganisationQueries,
    private readonly choices: NotificationChoices,
  ) {}

  async of(viewer: Viewer | undefined): Promise<PersonRow> {
    const person = viewer && (await this.people.byId(viewer.personId));
    if (!person) throw notFound('your account');
    return person;
  }

  letters(person: PersonRow): Promise<Choices> {
    return this.choices.of(person.id);
  }

  async draw(form: { typed: Typed; errors?: readonly FieldError[] }, status = 200) {
    const [roles, organisations] = await Promise.all([this.roles.all(), this.organisations.all()]);
    return shown('account/details', detailsPage(form, roles, organisations), status);
  }
}

@Controller('account')
export class AccountController {
  constructor(
    private readonly own: OwnDetails,
    private readonly people: People,
    private readonly signIns: SignIns,
    private readonly site: Site,
  ) {}

  @Get()
  async show(@SignedIn() viewer: Viewer | undefined, @Req() visit: Visit) {
    const person = await this.own.of(viewer);
    const secret = visit.cookies[SESSION_COOKIE];
    return shown(
      'account/account',
      accountPage({
        person,
        choices: await this.own.letters(person),
        signIns: await this.signIns.list(person.id),
        thisSignIn: secret && this.signIns.idOf(secret),
        timeZone: this.site.timeZone,
      }),
    );
  }

  @Get('details')
  async details(@SignedIn() viewer: Viewer | undefined) {
    const { name, roleId, organisationId } = await this.own.of(viewer);
    return this.own.draw({ typed: { name, roleId, organisationId } });
  }

  @Post('details')
  async change(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Body() body: unknown) {
    const person = await this.own.of(viewer);
    const form = readForm(DetailsForm, body);
    if (!form.ok) return this.own.draw(form, 422);
    return orRefused(
      async () => {
        await this.people.change(actor, person.id, form.value);
        return seeOther('/account', { kind: 'success', text: 'Your details are changed.' });
      },
      (refusal) => this.own.draw({ typed: body as Typed, errors: refusal.fields }, 422),
    );
  }

  @Post('sign-ins/end')
  async endOne(@Who() actor: Actor, @Body() body: unknown) {
    await this.signIns.endOne(actor, readBody(WhichForm, body).id);
    return seeOther('/account', { kind: 'success', text: 'That device is signed out.' });
  }

  @Post('sign-ins/end-all')
  async endAll(@Who() actor: Actor) {
    await this.signIns.endAll(actor);
    return seeOther('/', { kind: 'success', text: 'You are signed out on every device, this one too.' });
  }
}
