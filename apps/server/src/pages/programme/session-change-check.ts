import { shown, type Shown, type Typed } from '#http';
import type { Actor } from '#kernel';
import { SessionPlanning, type SessionDraft, type SessionMeant } from '#programme';
import { Injectable } from '@nestjs/common';
import { unplannedWords } from './check.page.js';
import { seriesDraftOf, type PlanForm } from './plan.form.js';
import { Planning } from './planning.js';
import { leadersIn, whatChangesPage } from './what-changes.page.js';

/** A change of one session as its form asks for it. */
interface Asked {
  readonly form: PlanForm;
  readonly changes: Partial<SessionDraft>;
  readonly typed: Typed;
}

/** Shows what a change of one session comes to, in the words of a series' own changes. */
@Injectable()
export class SessionChangeCheck {
  constructor(
    private readonly sessions: SessionPlanning,
    private readonly planning: Planning,
  ) {}

  async shown(actor: Actor, meant: SessionMeant, { form, changes, typed }: Asked): Promise<Shown> {
    const { line, told } = await this.sessions.preview(actor, meant, changes);
    const [words, names, dates] = await Promise.all([
      this.planning.words(),
      this.planning.forms.namesOf(leadersIn([line])),
      this.datesBeside(actor, meant.id, form),
    ]);
    const beside = { dates, names, words, typed, errors: [], hasMore: false, seen: '' };
    const open = unplannedWords(seriesDraftOf(form));
    const model = whatChangesPage({ ...beside, lines: [line], told, notes: open === false ? [] : [open] });
    const back = { href: `/sessions/${meant.id}`, text: 'Back, change nothing' };
    return shown('programme/what-changes', { ...model, back });
  }

  /** What speaks against its new date; that it stands there itself does not. */
  private async datesBeside(actor: Actor, id: string, form: PlanForm) {
    const alone = { id: '', country: form.country };
    const dates = await this.planning.forms.dates(actor, seriesDraftOf(form), alone);
    return dates.map((date) => ({ ...date, clashes: date.clashes.filter((other) => other.id !== id) }));
  }
}
