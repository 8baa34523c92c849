import {
  CaseTexts,
  CaseViews,
  IdentifierCheck,
  mayDo,
  TemplateQueries,
  type CaseText,
  type Finding,
  type SeenCase,
  type Template,
} from '#cases';
import type { Typed } from '#http';
import { conflict, notFound, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Step } from './steps.js';
import { newPage } from './write.page.js';

/** Reads what the pages on which a case is written are made of. */
@Injectable()
export class WritingReading {
  constructor(
    private readonly views: CaseViews,
    private readonly texts: CaseTexts,
    private readonly templates: TemplateQueries,
    private readonly check: IdentifierCheck,
  ) {}

  /** A case that its presenter may still change; to others there is no such page. */
  async toWrite(actor: Actor, id: string): Promise<{ seen: SeenCase; text: CaseText; template: Template }> {
    const seen = await this.views.open(actor, id);
    if (seen.why !== 'presenter') throw notFound('this page');
    if (!mayDo('write', seen))
      throw conflict('not-now', 'This case can no longer be changed. Nothing was changed.');
    return { seen, ...(await this.whole(seen)) };
  }

  async whole({ row }: SeenCase): Promise<{ text: CaseText; template: Template }> {
    const text = await this.texts.of(row.id);
    const template = await this.templates.of(row.templateId, row.templateVersion);
    if (!template) throw notFound('this form');
    return { text, template };
  }

  async newPage(typed: Typed, errors: readonly FieldError[]) {
    return newPage(await this.templates.all(), typed, errors);
  }

  /** Faint findings are no reason to stop somebody. */
  async findings({ field, kind }: Step, answer: string): Promise<Finding[]> {
    if (kind !== 'text') return [];
    return (await this.check.in([[field, answer]])).filter(({ confidence }) => confidence !== 'low');
  }

  async worthALook(step: Step, answer: string): Promise<boolean> {
    return (await this.findings(step, answer)).length > 0;
  }
}
