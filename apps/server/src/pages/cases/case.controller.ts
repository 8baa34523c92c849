import { CaseLife, CaseViews } from '#cases';
import { seeOther, shown, Who, type Typed } from '#http';
import { Clock, counted, type Actor, type FieldError } from '#kernel';
import { Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { CaseReading } from './case-reading.js';
import { casePage } from './case.page.js';
import { momentOf, nameOfCase, WHY_NAMES } from './case-words.js';

/** Draws the page of a case, again too where something on it was refused. */
@Injectable()
export class CaseDrawing {
  constructor(
    private readonly reading: CaseReading,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  async draw(actor: Actor, id: string, wrong?: { typed: Typed; errors: readonly FieldError[] }) {
    const facts = await this.reading.of(actor, id);
    const { timeZone } = this.site;
    const model = casePage({ facts, timeZone, now: this.clock.now(), wrong });
    return shown('cases/case', model, wrong ? 422 : 200);
  }
}

@Controller('cases/:id')
export class CaseController {
  constructor(
    private readonly drawing: CaseDrawing,
    private readonly views: CaseViews,
    private readonly life: CaseLife,
    private readonly site: Site,
  ) {}

  @Get()
  read(@Who() actor: Actor, @Param('id') id: string) {
    return this.drawing.draw(actor, id);
  }

  /** Who looked: for the presenter. */
  @Get('views')
  async lookers(@Who() actor: Actor, @Param('id') id: string) {
    const { views } = await this.views.of(actor, id);
    const rows = views.map(({ name, roleName, why, times, lastAt }) => [
      `${name}, ${roleName}`,
      WHY_NAMES[why],
      counted(times, 'time', 'times'),
      momentOf(lastAt, this.site.timeZone),
    ]);
    const people = new Set(views.map(({ personId }) => personId)).size;
    const says =
      people === 0
        ? 'Nobody but you has looked at this case.'
        : `${counted(people, 'person has', 'people have')} looked at this case.`;
    return shown('cases/views', { title: 'Who looked at your case', base: `/cases/${id}`, says, rows });
  }

  @Get('withdrawal')
  async ask(@Who() actor: Actor, @Param('id') id: string) {
    const { seen } = await this.views.of(actor, id);
    const isDraft = seen.row.status === 'draft';
    const name = nameOfCase(seen.row);
    const says = isDraft
      ? 'Everything that you wrote is erased at once.'
      : 'What it says, and what was said about it, is erased at once for everybody. That there was a case, and the numbers, stay.';
    const title = isDraft ? `Delete ${name.toLowerCase()}?` : `Withdraw ${name.toLowerCase()}?`;
    const press = isDraft ? 'Delete it' : 'Withdraw it';
    const base = isDraft ? `/cases/${id}/check` : `/cases/${id}`;
    return shown('cases/withdrawal', { title, says, press, base: `/cases/${id}`, back: base });
  }

  @Post('withdrawal')
  async withdraw(@Who() actor: Actor, @Param('id') id: string) {
    await this.life.withdraw(actor, { id });
    return seeOther('/cases', { kind: 'success', text: 'Done. What the case said is erased.' });
  }
}
