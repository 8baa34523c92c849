import {
  CaseTemplates,
  linesOf,
  onlyCoordinatorsSet,
  partsAsText,
  partsIn,
  type TemplateDraft,
  TemplateQueries,
  type TemplateRow,
} from '#cases';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formWords, listOf, textOf } from '../form-words.js';

const FIELDS = [
  'name',
  'purpose',
  'questionHint',
  'ageBands',
  'regions',
  'parts',
  'promise',
  'retired',
] as const;

/** The network's own forms: a change counts for cases that are begun from now on. */
@Controller('cases/settings/forms')
export class CaseFormsController {
  constructor(
    private readonly queries: TemplateQueries,
    private readonly templates: CaseTemplates,
  ) {}

  @Get(':form')
  async show(@Who() actor: Actor, @Param('form') id: string) {
    onlyCoordinatorsSet(actor);
    return this.draw(await this.found(id));
  }

  @Post(':form')
  async save(@Who() actor: Actor, @Param('form') id: string, @Body() body: Typed) {
    onlyCoordinatorsSet(actor);
    const kept = await this.found(id);
    const draft = draftFrom(body, kept);
    return orRefused(
      async () => {
        if (kept) await this.templates.change(actor, kept.id, draft);
        else await this.templates.add(actor, draft);
        return seeOther('/cases/settings', {
          kind: 'success',
          text: 'Saved. Cases that are begun from now on use it.',
        });
      },
      ({ fields }) => this.draw(kept, { typed: body, errors: fields }),
    );
  }

  /** Nothing for a new one, which begins as the first one is. */
  private async found(id: string): Promise<TemplateRow | undefined> {
    if (id === 'new') return undefined;
    const found = (await this.queries.all()).find((one) => one.id === id);
    if (!found) throw notFound('this form');
    return found;
  }

  private async draw(kept: TemplateRow | undefined, wrong?: { typed: Typed; errors: readonly FieldError[] }) {
    const [first] = await this.queries.all();
    const shownAs = kept ?? (first && { ...first, name: '' });
    const typed = wrong?.typed ?? (shownAs ? typedFrom(shownAs) : {});
    const model = {
      title: kept ? kept.name : 'Add a form',
      says: 'Cases that are under way keep the form that they were begun with.',
      action: `/cases/settings/forms/${kept?.id ?? 'new'}`,
      isNew: !kept,
      retired: wrong ? listOf(typed['retired']) : kept?.isRetired ? ['yes'] : [],
      form: formWords(FIELDS, typed, wrong?.errors),
    };
    return shown('cases/form', model, wrong ? 422 : 200);
  }
}

function draftFrom(body: Typed, kept: TemplateRow | undefined): TemplateDraft {
  const text = (field: string) => textOf(body[field]).trim();
  return {
    name: text('name'),
    purpose: text('purpose'),
    questionHint: text('questionHint'),
    ageBands: linesOf(text('ageBands')),
    regions: linesOf(text('regions')),
    parts: partsIn(text('parts'), kept?.parts ?? []),
    promise: text('promise'),
    isRetired: body['retired'] === 'yes',
  };
}

function typedFrom({ name, purpose, questionHint, ageBands, regions, parts, promise }: TemplateRow): Typed {
  const lines = { ageBands: ageBands.join('\n'), regions: regions.join('\n'), parts: partsAsText(parts) };
  return { name, purpose, questionHint, promise, ...lines };
}
