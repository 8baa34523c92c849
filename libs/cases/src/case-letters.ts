import { join, Reader, sql } from '#database';
import { Outbox } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseRow } from './seeing/case.rows.js';
import { Lookers } from './seeing/lookers.js';

export const CASES_SETTINGS = Symbol('cases settings');

export interface CasesSettings {
  /** Where letters lead back to, without a slash at the end. */
  readonly baseUrl: string;
}

/** That there is something, and a link. A letter is read on shared screens and forwarded: no case, no code, no name. */
@Injectable()
export class CaseLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly reader: Reader,
    private readonly lookers: Lookers,
    @Inject(CASES_SETTINGS) private readonly settings: CasesSettings,
  ) {}

  async toReviewers({ id, presenterId }: CaseRow): Promise<void> {
    const people = await this.lookers.reviewerAddresses(presenterId);
    await this.post(people, {
      caseId: id,
      subject: 'A case waits for you',
      says: 'A case waits to be reviewed.',
    });
  }

  async toPresenter({ id, presenterId }: Pick<CaseRow, 'id' | 'presenterId'>, says: string): Promise<void> {
    await this.to([presenterId], { caseId: id, subject: 'News of your case', says });
  }

  async toReviewer({ id, reviewerId }: Pick<CaseRow, 'id' | 'reviewerId'>, says: string): Promise<void> {
    if (reviewerId === null) return;
    await this.to([reviewerId], { caseId: id, subject: 'News of a case', says });
  }

  /** The panel of its session and the second person: those who see it before the day. */
  async toHub({ id, presenterId, reviewerId, sessionId }: CaseRow, says: string): Promise<void> {
    const panel = await this.reader.rows<{ id: string }>(sql`
      select person_id as "id" from session_leader
      where session_id = ${sessionId ?? ''} and role in ('facilitator', 'panel') and person_id <> ${presenterId}`);
    const people = new Set([...panel.map((one) => one.id), ...(reviewerId === null ? [] : [reviewerId])]);
    await this.to([...people], { caseId: id, subject: 'News of a case', says });
  }

  private async to(personIds: readonly string[], letter: LetterWords): Promise<void> {
    if (personIds.length === 0) return;
    const people = await this.reader.rows<{ email: string }>(sql`
      select email as "email" from person
      where id in (${join([...personIds])}) and email is not null and left_at is null order by id`);
    await this.post(people, letter);
  }

  private async post(people: readonly { email: string }[], letter: LetterWords): Promise<void> {
    if (people.length === 0) return;
    const text = [
      letter.says,
      `Open it here: ${this.settings.baseUrl}/cases/${letter.caseId}`,
      'We never send what a case says by e-mail. Please do not write about it in e-mail either.',
    ].join('\n\n');
    await this.outbox.postAll(
      people.map(({ email }) => ({ to: email, subject: letter.subject, text: `${text}\n` })),
    );
  }
}

interface LetterWords {
  readonly caseId: string;
  readonly subject: string;
  readonly says: string;
}
