import { Operation, readQuery, uploadedFile, Who, type Reply } from '#http';
import type { Actor } from '#kernel';
import { notAList, type ImportWish, type ListReport } from '#lists';
import { OrganisationImport } from '#organisations';
import { PersonImport } from '#people';
import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { ImportAsked, ImportShown } from './import.schema.js';
import { CHANGERS_OF_ORGANISATIONS, CHANGERS_OF_PEOPLE } from './only.js';

const words = { query: ImportAsked, answer: ImportShown, isUpload: true };
const UNPROCESSABLE = 422;

/** Lists from a spreadsheet, as the field `file` of a form or as a body of text/csv. */
@Controller('api/v1')
export class ListImportsApi {
  constructor(
    private readonly people: PersonImport,
    private readonly organisations: OrganisationImport,
  ) {}

  @Post('people/import')
  @Operation({ only: CHANGERS_OF_PEOPLE, summary: 'Take over a CSV list of people (coordinator)', ...words })
  async takePeople(
    @Who() actor: Actor,
    @Body() body: unknown,
    @Query() query: object,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const wish = wishIn(query, body);
    return answered(await this.people.run(actor, csvIn(body), wish), wish, reply);
  }

  @Post('organisations/import')
  @Operation({
    only: CHANGERS_OF_ORGANISATIONS,
    summary: 'Take over a CSV list of organisations (coordinator)',
    ...words,
  })
  async takeOrganisations(
    @Who() actor: Actor,
    @Body() body: unknown,
    @Query() query: object,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const wish = wishIn(query, body);
    return answered(await this.organisations.run(actor, csvIn(body), wish), wish, reply);
  }
}

function csvIn(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  const file = uploadedFile(body, 'file');
  if (!file) throw notAList('Send the list as the field “file” of a form, or as a body of text/csv.');
  return file.bytes;
}

function wishIn(query: object, body: unknown): ImportWish {
  const said = typeof body === 'object' && !(body instanceof Uint8Array) ? body : {};
  return readQuery(ImportAsked, { ...query, ...said });
}

/** A list that was refused is answered as a refusal, with the report of every row. */
function answered(report: ListReport, wish: ImportWish, reply: Reply) {
  if (report.written || wish.dryRun) return report;
  void reply.status(UNPROCESSABLE);
  return {
    type: 'about:blank',
    title: 'Some rows were refused',
    status: UNPROCESSABLE,
    code: 'rows-refused',
    detail:
      'Nothing was written. Correct the rows that are refused, or send the list again with partial=true.',
    errors: report.report
      .filter((row) => row.outcome === 'refused')
      .map((row) => ({ field: `row ${row.row}`, message: row.messages.join(' ') })),
    ...report,
  };
}
