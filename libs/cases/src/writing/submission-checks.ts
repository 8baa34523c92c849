import type { FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { caseNotFound } from '../cases.errors.js';
import type { Finding } from '../domain/findings.js';
import { missingFrom, type CaseText } from '../domain/story.js';
import type { Template } from '../domain/template.js';
import { CaseTexts } from '../seeing/case-text.queries.js';
import type { CaseRow } from '../seeing/case.rows.js';
import { TemplateQueries } from '../settings/template.queries.js';
import { CaseFindings } from './case-findings.js';

export interface Checked {
  readonly template: Template;
  readonly text: CaseText;
  readonly missing: readonly FieldError[];
  readonly findings: Finding[];
}

/** Everything that stands between a draft and a second person. */
@Injectable()
export class SubmissionChecks {
  constructor(
    private readonly texts: CaseTexts,
    private readonly templates: TemplateQueries,
    private readonly findings: CaseFindings,
  ) {}

  async of({ id, templateId, templateVersion }: CaseRow): Promise<Checked> {
    const template = await this.templates.of(templateId, templateVersion);
    if (!template) throw caseNotFound();
    const text = await this.texts.of(id);
    return {
      template,
      text,
      missing: missingFrom(text, template),
      findings: await this.findings.of(id, text),
    };
  }
}
