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
import { notFound, type Actor } from '#kernel';
import { OrganisationQueries, Organisations, type OrganisationRow } from '#organisations';
import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { pageOf } from './lists.schema.js';
import {
  NewOrganisation,
  OrganisationAsked,
  OrganisationChange,
  OrganisationShown,
} from './organisations.schema.js';
import { CHANGERS_OF_ORGANISATIONS } from './only.js';

@Controller('api/v1/organisations')
export class OrganisationsApi {
  constructor(
    private readonly organisations: Organisations,
    private readonly queries: OrganisationQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'The organisations of the network, by name',
    query: OrganisationAsked,
    answer: pageOf(OrganisationShown),
  })
  async list(@Query() query: unknown) {
    const asked = readQuery(OrganisationAsked, query);
    const page = await this.queries.list(asked, pageAsked(asked));
    return { items: await this.withWorkforce(page.items), next: page.next };
  }

  @Post()
  @Operation({
    only: CHANGERS_OF_ORGANISATIONS,
    summary: 'Add an organisation (coordinator)',
    body: NewOrganisation,
    answer: OrganisationShown,
    status: 201,
  })
  async add(@Who() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    return this.one(await this.organisations.add(actor, readBody(NewOrganisation, body)), reply);
  }

  @Get(':id')
  @Operation({ summary: 'One organisation', answer: OrganisationShown })
  async one(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const row = await this.queries.byId(id);
    if (!row) throw notFound('this organisation');
    withEtag(reply, row.version);
    return (await this.withWorkforce([row]))[0];
  }

  @Patch(':id')
  @Operation({
    only: CHANGERS_OF_ORGANISATIONS,
    summary: 'Change an organisation (coordinator)',
    body: OrganisationChange,
    answer: OrganisationShown,
  })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const changes = given(readBody(OrganisationChange, visit.body));
    await this.organisations.change(actor, id, changes, versionExpected(visit));
    return this.one(id, reply);
  }

  private async withWorkforce(rows: readonly OrganisationRow[]) {
    const lines = await this.queries.workforces(rows.map((row) => row.id));
    return rows.map((row) => ({
      ...shown(row),
      createdAt: new Date(row.createdAt).toISOString(),
      workforce: lines
        .filter((line) => line.organisationId === row.id)
        .map(({ staffGroup, headcount }) => ({ staffGroup, headcount })),
    }));
  }
}

function shown({ id, name, shortName, position, sector, area, version }: OrganisationRow) {
  return { id, name, shortName, position, sector, area, version };
}
