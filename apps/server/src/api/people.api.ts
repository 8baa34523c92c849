import {
  given,
  Operation,
  pageAsked,
  readBody,
  readQuery,
  versionExpected,
  Who,
  withEtag,
  type Reply,
  type Visit,
} from '#http';
import { authorise, type Actor } from '#kernel';
import {
  canSeePeople,
  canSeePerson,
  ONLY_COORDINATORS_SEE,
  People,
  personNotFound,
  PersonQueries,
  RoleNames,
  type PersonRow,
} from '#people';
import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { pageOf } from './lists.schema.js';
import { NewPerson, PeopleAsked, PersonChange, PersonShown } from './people.schema.js';
import { CHANGERS_OF_PEOPLE, CHANGERS_OF_PERSON } from './only.js';

@Controller('api/v1/people')
export class PeopleApi {
  constructor(
    private readonly people: People,
    private readonly queries: PersonQueries,
    private readonly roles: RoleNames,
  ) {}

  @Get()
  @Operation({
    summary: 'The people of the network, by name (coordinator)',
    query: PeopleAsked,
    answer: pageOf(PersonShown),
  })
  async list(@Who() actor: Actor, @Query() query: unknown) {
    authorise(canSeePeople(actor), ONLY_COORDINATORS_SEE);
    const asked = readQuery(PeopleAsked, query);
    const page = await this.queries.list(asked, pageAsked(asked));
    return { items: page.items.map(personShown), next: page.next };
  }

  @Post()
  @Operation({
    only: CHANGERS_OF_PEOPLE,
    summary: 'Add a person (coordinator)',
    body: NewPerson,
    answer: PersonShown,
    status: 201,
  })
  async add(@Who() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const { role, staffGroup, ...draft } = readBody(NewPerson, body);
    const roleId = await this.roles.idOf(actor, { role, staffGroup });
    return this.one(actor, await this.people.add(actor, { ...draft, roleId }), reply);
  }

  @Get(':id')
  @Operation({ summary: 'One person (a coordinator, or the person)', answer: PersonShown })
  async one(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const row = canSeePerson(actor, id) ? await this.queries.byId(id) : undefined;
    if (!row) throw personNotFound();
    withEtag(reply, row.version);
    return personShown(row);
  }

  @Patch(':id')
  @Operation({
    only: CHANGERS_OF_PERSON,
    summary: 'Change a person (a coordinator, or the person)',
    body: PersonChange,
    answer: PersonShown,
  })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (!canSeePerson(actor, id)) throw personNotFound();
    const { role, staffGroup, ...changes } = readBody(PersonChange, visit.body);
    const isNewRole = role !== undefined || staffGroup !== undefined;
    const roleId = isNewRole ? await this.roles.idOf(actor, { role, staffGroup }) : undefined;
    await this.people.change(actor, id, given({ ...changes, roleId }), versionExpected(visit));
    return this.one(actor, id, reply);
  }
}

export function personShown(row: PersonRow) {
  const { id, name, email, organisationId, organisationName, roleId, staffGroup, accessLevel, version } = row;
  const joinedAt = new Date(row.joinedAt).toISOString();
  const mailRefusedAt = row.mailRefusedAt === null ? null : new Date(row.mailRefusedAt).toISOString();
  return {
    id,
    name,
    email,
    organisationId,
    organisationName,
    role: row.roleName,
    roleId,
    staffGroup,
    accessLevel,
    joinedAt,
    mailRefusedAt,
    version,
  };
}
