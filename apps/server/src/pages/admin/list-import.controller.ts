import { orRefused, shown, uploadedFile, Who, type Typed, type Visit } from '#http';
import { authorise, hasAccess, type Actor } from '#kernel';
import { textOfList, type ImportWish, type ListReport } from '#lists';
import { OrganisationImport } from '#organisations';
import { ONLY_COORDINATORS_SEE, PersonImport } from '#people';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { LISTS, previewPage, uploadPage, type ListName } from './list-import.page.js';

/** The list travels through the preview inside the page, so that what is confirmed is what was seen. */
const MOST_LETTERS = 300_000;

/** A list from a spreadsheet: choose the file, see what would happen, then do it. */
@Controller(['admin/people/import', 'admin/organisations/import'])
export class ListImportController {
  constructor(
    private readonly people: PersonImport,
    private readonly organisations: OrganisationImport,
  ) {}

  @Get()
  choose(@Who() actor: Actor, @Req() visit: Visit) {
    const list = listFor(actor, visit);
    return shown('admin/import', uploadPage(list));
  }

  @Post()
  async preview(@Who() actor: Actor, @Req() visit: Visit, @Body() body: unknown) {
    const list = listFor(actor, visit);
    const file = uploadedFile(body, 'file');
    if (!file) return this.refused(list, 'Choose a file');
    return orRefused(
      async () => {
        const csv = textOfList(file.bytes);
        if (csv.length > MOST_LETTERS) return this.refused(list, TOO_LONG);
        const report = await this.run(actor, list, csv, { dryRun: true });
        return shown('admin/import-preview', previewPage(list, report, csv));
      },
      (refusal) => this.refused(list, refusal.message),
    );
  }

  @Post('confirmation')
  async confirm(@Who() actor: Actor, @Req() visit: Visit, @Body() body: unknown) {
    const list = listFor(actor, visit);
    const { csv, partial } = body as Typed;
    if (typeof csv !== 'string') return this.refused(list, 'Choose a file');
    return orRefused(
      async () => {
        const report = await this.run(actor, list, csv, { partial: partial === 'yes' });
        return shown('admin/import-preview', previewPage(list, report, csv), report.written ? 200 : 422);
      },
      (refusal) => this.refused(list, refusal.message),
    );
  }

  private run(actor: Actor, list: ListName, csv: string, wish: ImportWish): Promise<ListReport> {
    const bytes = new TextEncoder().encode(csv);
    return list === 'people'
      ? this.people.run(actor, bytes, wish)
      : this.organisations.run(actor, bytes, wish);
  }

  private refused(list: ListName, sentence: string) {
    return shown('admin/import', uploadPage(list, sentence), 422);
  }
}

const TOO_LONG =
  'This list is too long for a page. Split it, or ask whoever runs Wheelhouse to import it on the command line. Nothing was changed.';

function listFor(actor: Actor, visit: Visit): ListName {
  authorise(hasAccess(actor, 'coordinator'), ONLY_COORDINATORS_SEE);
  return visit.url.startsWith(LISTS.people.path) ? 'people' : 'organisations';
}
