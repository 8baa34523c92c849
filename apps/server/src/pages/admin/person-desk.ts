import { AuditQueries } from '#audit';
import { shown, type Typed } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import { OrganisationQueries } from '#organisations';
import {
  canSeePeople,
  ONLY_COORDINATORS_SEE,
  personNotFound,
  PersonQueries,
  PostQueries,
  RoleQueries,
} from '#people';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { historyOf, personPage } from './people.page.js';

interface Filled {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
}

/** What the coordinator's form of a person chooses from. */
@Injectable()
export class PersonChoices {
  constructor(
    private readonly roles: RoleQueries,
    private readonly organisations: OrganisationQueries,
  ) {}

  async all() {
    const [roles, organisations] = await Promise.all([this.roles.all(), this.organisations.all()]);
    return { roles, organisations };
  }
}

/** What became of a person: their posts, and who changed what. */
@Injectable()
export class PersonHistory {
  constructor(
    private readonly people: PersonQueries,
    private readonly posts: PostQueries,
    private readonly audit: AuditQueries,
    private readonly site: Site,
  ) {}

  async of(id: string) {
    const person = await this.people.byId(id);
    if (!person) throw personNotFound();
    const [posts, deeds] = await Promise.all([this.posts.history(id), this.audit.about('person', id)]);
    const doers = [...new Set(deeds.flatMap((deed) => deed.actorId ?? []))];
    const names = new Map((await this.people.byIds(doers)).map((doer) => [doer.id, doer.name]));
    return { person, history: historyOf({ person, posts, deeds, names, timeZone: this.site.timeZone }) };
  }
}

/** Draws the coordinator's pages of one person. */
@Injectable()
export class PersonDesk {
  constructor(
    private readonly forms: PersonChoices,
    private readonly histories: PersonHistory,
  ) {}

  choices() {
    return this.forms.all();
  }

  async drawNew(actor: Actor, form: Filled, status = 200) {
    authorise(canSeePeople(actor), ONLY_COORDINATORS_SEE);
    return shown('admin/person-new', personPage(actor, form, await this.forms.all()), status);
  }

  async draw(actor: Actor, id: string, form?: Filled, status = 200) {
    authorise(canSeePeople(actor), ONLY_COORDINATORS_SEE);
    const { person, history } = await this.histories.of(id);
    const { name, email, organisationId, roleId, accessLevel, version } = person;
    const filled = form ?? { typed: { name, email, organisationId, roleId, accessLevel, version } };
    const page = personPage(actor, filled, await this.forms.all(), accessLevel);
    return shown('admin/person', { ...page, history }, status);
  }
}
