import { orRefused, seeOther, shown, Who, type Shown, type Typed } from '#http';
import type { Actor, DomainError } from '#kernel';
import { SeriesChanges, type SeriesChange } from '#programme';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { textOf } from '../form-words.js';
import { inFormWords, keepingRoom, seriesDraftOf, type PlanForm } from './plan.form.js';
import type { Purpose } from './plan.page.js';
import { Planning } from './planning.js';
import { refusalWords } from './refusal-words.js';
import { seriesChangePage } from './series-change.page.js';
import { leadersIn } from './what-changes.page.js';

const SAVED = 'Your changes are saved.';
const WRITING =
  'We are writing to those whose sessions have moved, are cancelled, or have a place for them now.';

/** One request to change a series, from the session `from` on where it names one. */
interface Asked {
  readonly actor: Actor;
  readonly id: string;
  readonly from: string | undefined;
  readonly typed: Typed;
  /** Whose bank holidays are marked. */
  readonly country: PlanForm['country'];
}

/** Changing a published series: the form, what would change, and the change. */
@Controller('programme/series/:id/change')
export class SeriesChangeController {
  constructor(
    private readonly planning: Planning,
    private readonly changes: SeriesChanges,
  ) {}

  @Get()
  async edit(@Who() actor: Actor, @Param('id') id: string, @Query('from') from?: string) {
    const series = await this.changes.beginning(actor, id, from);
    return this.planning.form(purposeOf(series.title, id, from), await this.planning.forms.typedOf(series));
  }

  @Post()
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() typed: Typed,
    @Query('from') from?: string,
  ) {
    const series = await this.changes.beginning(actor, id, from);
    const purpose = purposeOf(series.title, id, from);
    if (typed['act'] === 'change') return this.planning.form(purpose, typed);
    const read = await this.planning.forms.read(typed, series.leaderIds);
    if (!read.ok) return this.planning.form(purpose, read.typed, inFormWords(read.errors));
    const asked = { actor, id, from, typed, country: read.value.country };
    const changes = keepingRoom(seriesDraftOf(read.value), series);
    const change = { id, from, version: read.value.version, changes };
    return orRefused(
      () => (read.value.act === 'save' ? this.save(asked, change) : this.preview(asked, change)),
      (refusal) => this.planning.form(purpose, typed, inFormWords(refusalWords(refusal))),
    );
  }

  private async save(asked: Asked, change: SeriesChange) {
    const { typed, actor, id } = asked;
    const said = { reason: textOf(typed['reason']), seen: textOf(typed['seen']) };
    return orRefused(
      async () => {
        const { told } = await this.changes.change(actor, { ...change, ...said });
        const text = told.people === 0 ? SAVED : `${SAVED} ${WRITING}`;
        return seeOther(`/programme/series/${id}`, { kind: 'success', text });
      },
      (refusal) => {
        const isHere = refusal.code === 'outdated' || refusal.fields.some(({ field }) => field === 'reason');
        if (!isHere) throw refusal;
        return this.preview(asked, change, refusal);
      },
    );
  }

  private async preview(asked: Asked, change: SeriesChange, refusal?: DomainError): Promise<Shown> {
    const plan = await this.changes.preview(asked.actor, change);
    const [words, names, dates] = await Promise.all([
      this.planning.words(),
      this.planning.forms.namesOf(leadersIn(plan.lines)),
      this.planning.forms.dates(asked.actor, plan.wanted, { id: asked.id, country: asked.country }),
    ]);
    const errors = refusalWords(refusal);
    const model = seriesChangePage({ plan, dates, names, words, typed: asked.typed, errors });
    const back = { href: `/programme/series/${asked.id}`, text: 'Back, change nothing' };
    return shown('programme/what-changes', { ...model, back }, errors.length > 0 ? 422 : 200);
  }
}

function purposeOf(title: string, id: string, from: string | undefined): Purpose {
  return {
    title: `Change: ${title}`,
    ...{ isSeries: true, isChange: true },
    backHref: from === undefined ? `/programme/series/${id}` : `/sessions/${from}`,
    note:
      from === undefined
        ? 'This changes all sessions that are to come. You see what changes, and who is told, before anything is saved.'
        : 'This changes this session and the following ones. You see what changes, and who is told, before anything is saved.',
    save: { text: 'See what would change', act: 'check' },
  };
}
