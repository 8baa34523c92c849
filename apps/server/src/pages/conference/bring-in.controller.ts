import { ChosenProgrammes, ConferenceImports, ConferenceQueries, PlannedQueries } from '#conference';
import { orRefused, seeOther, shown, uploadedFile, Who } from '#http';
import { authorise, type Actor } from '#kernel';
import { canChange, canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { bringInPage, conferencesPage } from './bring-in.page.js';

/** An educator's conferences, and bringing in a programme from other software: chosen, looked at, then brought in. */
@Controller('programme/conferences')
export class BringInController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly imports: ConferenceImports,
    private readonly files: ChosenProgrammes,
    private readonly planned: PlannedQueries,
  ) {}

  @Get()
  async all(@Who() actor: Actor) {
    return this.draw(actor);
  }

  @Post()
  async choose(@Who() actor: Actor, @Body() body: unknown) {
    const file = uploadedFile(body, 'file');
    if (!file) return this.draw(actor, 'Choose the programme: a file that ends in .xml or .json.');
    return orRefused(
      async () => {
        await this.imports.dryRun(actor, file.bytes);
        return seeOther(`/programme/conferences/chosen/${await this.files.keep(actor, file)}`);
      },
      (refusal) => this.draw(actor, refusal.message),
    );
  }

  @Get('chosen/:file')
  async look(@Who() actor: Actor, @Param('file') fileId: string) {
    const { fileName, bytes } = await this.files.find(actor, fileId);
    const imported = await this.imports.dryRun(actor, bytes);
    const kept = await this.queries.bySlug(imported.slug);
    return shown('conference/bring-in', bringInPage({ fileName, fileId, imported, kept }));
  }

  @Post('chosen/:file')
  async bringIn(@Who() actor: Actor, @Param('file') fileId: string) {
    const { bytes } = await this.files.find(actor, fileId);
    const { slug, events } = await this.imports.add(actor, bytes);
    await this.files.drop(fileId);
    const text = `The programme is in: ${events === 1 ? '1 talk' : `${events} talks`}.`;
    return seeOther(`/conferences/${slug}`, { kind: 'success', text });
  }

  private async draw(actor: Actor, wrong?: string) {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const rows = await this.queries.all();
    const drafts = await this.planned.drafts(actor);
    const model = conferencesPage({ rows, drafts, isMine: (row) => canChange(actor, row) }, wrong);
    return shown('conference/conferences', model, wrong === undefined ? 200 : 422);
  }
}
