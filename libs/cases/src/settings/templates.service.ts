import { Audit } from '#audit';
import { Transactions } from '#database';
import { Clock, invalid, isSignedIn, newId, notFound, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { faultsOfTemplate } from '../domain/template-faults.js';
import type { TemplateContent } from '../domain/template.js';
import { CaseTemplate, CaseTemplateVersion } from '../tables/index.js';
import { onlyCoordinatorsSet } from './case-settings.service.js';

export interface TemplateDraft extends TemplateContent {
  readonly name: string;
  readonly isRetired: boolean;
}

/** The network's own forms. A change is a new version: a draft keeps what it was begun with. */
@Injectable()
export class CaseTemplates {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, draft: TemplateDraft): Promise<string> {
    onlyCoordinatorsSet(actor);
    const id = newId(this.clock.now());
    await this.keep(actor, draft, () => Promise.resolve({ id, version: 1 }));
    return id;
  }

  async change(actor: Actor, id: string, draft: TemplateDraft): Promise<void> {
    onlyCoordinatorsSet(actor);
    await this.keep(actor, draft, async (tables) => {
      const kept = await tables.findOneBy(CaseTemplate, { id });
      if (!kept) throw notFound('this form');
      return { id, version: kept.version + 1 };
    });
  }

  private async keep(
    actor: Actor,
    { name, isRetired, ...content }: TemplateDraft,
    next: (tables: EntityManager) => Promise<{ id: string; version: number }>,
  ): Promise<void> {
    const faults = faultsOfTemplate(oneLine(name), content);
    if (faults.length > 0) throw invalid(faults);
    await this.transactions.run(async (tables) => {
      const madeAt = this.clock.now();
      const { id, version } = await next(tables);
      const retiredAt = isRetired ? madeAt : null;
      if (isRetired) await refuseLast(tables, id);
      await tables.save(CaseTemplate, { id, name: oneLine(name), version, retiredAt });
      const madeBy = isSignedIn(actor) ? actor.personId : null;
      await tables.insert(CaseTemplateVersion, { templateId: id, version, content, madeAt, madeBy });
      await this.audit.note(actor, {
        act: 'case-form-changed',
        subjectKind: 'case-form',
        subjectId: id,
        details: { version },
      });
    });
  }
}

/** Without any form nobody could bring a case. */
async function refuseLast(tables: EntityManager, id: string): Promise<void> {
  const isAnother = await tables.existsBy(CaseTemplate, { id: Not(id), retiredAt: IsNull() });
  if (!isAnother)
    throw invalid([
      { field: 'retired', message: 'This is the only form that is left: add another one first' },
    ]);
}
