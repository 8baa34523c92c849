import { CaseSettings, onlyCoordinatorsSet, TemplateQueries, weeksIn, type CaseRules } from '#cases';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { counted, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formWords, textOf } from '../form-words.js';
import { LeaderNames } from '../programme/leader-names.js';

/** How the network's cases work: who reviews, when people are asked, how long stories are kept, what is asked. */
@Controller('cases/settings')
export class CaseSettingsController {
  constructor(
    private readonly settings: CaseSettings,
    private readonly templates: TemplateQueries,
    private readonly names: LeaderNames,
  ) {}

  @Get()
  show(@Who() actor: Actor) {
    return this.draw(actor);
  }

  @Post()
  async save(@Who() actor: Actor, @Body() body: Typed) {
    onlyCoordinatorsSet(actor);
    const followUpWeeks = weeksIn(textOf(body['weeks']));
    if (!followUpWeeks) return this.draw(actor, { typed: body, errors: [NOT_WEEKS] });
    const rules = { followUpWeeks, keptDays: Number(textOf(body['keptDays']).trim() || NaN) };
    return this.orAgain(
      actor,
      body,
      () => this.settings.setRules(actor, rules),
      'Saved. It counts from now on.',
    );
  }

  @Post('reviewers')
  async name(@Who() actor: Actor, @Body() body: Typed) {
    onlyCoordinatorsSet(actor);
    const { ids, fault } = await this.names.found(textOf(body['reviewer']));
    const message = fault ?? (ids.length === 0 ? 'Enter a name or an e-mail address' : undefined);
    if (message) return this.draw(actor, { typed: body, errors: [{ field: 'reviewer', message }] });
    const act = async () => {
      for (const id of ids) await this.settings.nameReviewer(actor, id);
    };
    return this.orAgain(
      actor,
      body,
      act,
      'Added. From now on, those who are named review cases, and nobody else.',
    );
  }

  @Post('reviewers/:personId/end')
  async drop(@Who() actor: Actor, @Param('personId') personId: string) {
    await this.settings.dropReviewer(actor, personId);
    return back('Taken off.');
  }

  private orAgain(actor: Actor, typed: Typed, act: () => Promise<void>, says: string) {
    return orRefused(
      async () => {
        await act();
        return back(says);
      },
      ({ fields }) => this.draw(actor, { typed, errors: fields }),
    );
  }

  private async draw(actor: Actor, wrong?: { typed: Typed; errors: readonly FieldError[] }) {
    onlyCoordinatorsSet(actor);
    const [rules, reviewers, forms] = await Promise.all([
      this.settings.rules(),
      this.settings.reviewers(),
      this.templates.all(),
    ]);
    const filled = { ...typedFrom(rules), ...wrong?.typed };
    const model = {
      title: 'How the network’s cases work',
      reviewing:
        reviewers.length === 0
          ? 'Nobody is named, so that every educator and coordinator reviews. Name one or more, and only they do.'
          : `${counted(reviewers.length, 'person reviews', 'people review')} cases. Nobody else sees a case before it is accepted.`,
      ...{ reviewers, forms },
      form: formWords(['reviewer', 'weeks', 'keptDays'], filled, wrong?.errors),
    };
    return shown('cases/settings', model, wrong ? 422 : 200);
  }
}

const NOT_WEEKS = {
  field: 'weeks',
  message: 'Enter one to four numbers of weeks, from 1 to 52, such as: 4, 12',
};

function typedFrom({ followUpWeeks, keptDays }: CaseRules): Typed {
  return { weeks: followUpWeeks.join(', '), keptDays: String(keptDays) };
}

function back(text: string) {
  return seeOther('/cases/settings', { kind: 'success', text });
}
