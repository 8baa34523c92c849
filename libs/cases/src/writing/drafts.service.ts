import { Transactions } from '#database';
import { Clock, invalid, isSignedIn, newId, type Actor } from '#kernel';
import { PostQueries } from '#people';
import { Injectable } from '@nestjs/common';
import { newCaseCode } from '../case-code.js';
import { signInFirst } from '../cases.errors.js';
import { TemplateQueries, type TemplateRow } from '../settings/template.queries.js';
import { CaseRecord, CaseStory } from '../tables/index.js';

const TRIES = 5;

export interface Beginning {
  /** The network's first one if nothing is said. */
  readonly templateId?: string | undefined;
  readonly question: string;
}

/** Begins cases: a draft is kept from the first answer on. */
@Injectable()
export class CaseDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: TemplateQueries,
    private readonly posts: PostQueries,
  ) {}

  async begin(actor: Actor, { templateId, question }: Beginning): Promise<string> {
    if (!isSignedIn(actor)) throw signInFirst();
    return this.transactions.run(async (tables) => {
      const createdAt = this.clock.now();
      const id = newId(createdAt);
      const template = await this.template(templateId);
      const code = await this.freeCode((candidate) => tables.existsBy(CaseRecord, { code: candidate }));
      await tables.insert(CaseRecord, {
        ...{ id, code, status: 'draft', presenterId: actor.personId, ...(await this.post(actor.personId)) },
        ...{ templateId: template.id, templateVersion: template.version, checked: {}, overridden: {} },
        ...{ createdAt, changedAt: createdAt, version: 1 },
      });
      const rest = { ageBand: '', region: '', weeksBefore: null, content: {} };
      await tables.insert(CaseStory, { caseId: id, question, ...rest });
      return id;
    });
  }

  private async template(id: string | undefined): Promise<TemplateRow> {
    const offered = (await this.templates.all()).filter(({ isRetired }) => !isRetired);
    const template = id === undefined ? offered[0] : offered.find((one) => one.id === id);
    if (!template) throw invalid([{ field: 'templateId', message: 'Choose a form from the list' }]);
    return template;
  }

  /** Job and workplace of the day on which it was begun, for figures that later changes do not move. */
  private async post(personId: string) {
    const [post] = await this.posts.postsAt([personId], this.clock.now());
    return {
      staffGroup: post?.staffGroup ?? '99',
      roleId: post?.roleId ?? 'not-known',
      organisationId: post?.organisationId ?? null,
    } as const;
  }

  private async freeCode(isTaken: (code: string) => Promise<boolean>): Promise<string> {
    for (let tries = 0; tries < TRIES; tries++) {
      const code = newCaseCode();
      if (!(await isTaken(code))) return code;
    }
    throw new Error('No free code was found for a case.');
  }
}
