import { Reader, sql } from '#database';
import { invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { answeredElsewhere, holdsIdentifiers } from '../cases.errors.js';
import { notLookedAt, refusalsOf } from '../domain/findings.js';
import { faultsOfText, type CaseText } from '../domain/story.js';
import { CaseTexts } from '../seeing/case-text.queries.js';
import type { SeenCase } from '../seeing/cases-seen.js';
import { CaseStory } from '../tables/index.js';
import { isThereAlready, markOfAnswers } from './answers-marked.js';
import { IdentifierCheck } from './identifier-check.js';

/** What is written now; what is left out stays. */
export interface CaseWish extends Partial<CaseText> {
  /** The session that the presenter would like; none with null. */
  readonly sessionId?: string | null | undefined;
  /** The mark of what stood there when the presenter began to write: anything else is not written over. */
  readonly over?: string | undefined;
}

/** Keeps what a presenter writes, step by step. */
@Injectable()
export class CaseWriting {
  constructor(
    private readonly moving: CaseMoving,
    private readonly texts: CaseTexts,
    private readonly check: IdentifierCheck,
    private readonly reader: Reader,
  ) {}

  /**
   * A draft may hold anything that fits: the check comes when it is sent. Once others read it, what looks like
   * an identifier is refused at once.
   */
  async write(actor: Actor, meant: CaseMeant, { sessionId, over, ...wish }: CaseWish): Promise<void> {
    await this.moving.within(actor, meant, 'write', async (tables, seen) => {
      const before = await this.texts.of(meant.id);
      refuseOther(before, wish, over);
      const text = { ...before, ...wish, parts: { ...before.parts, ...wish.parts } };
      const faults = faultsOfText(text);
      if (faults.length > 0) throw invalid(faults);
      if (seen.row.status !== 'draft') await this.refuseIdentifiers(seen, text);
      if (sessionId) await this.refuseUnknown(sessionId);
      const { parts: content, ...rest } = text;
      await tables.update(CaseStory, { caseId: meant.id }, { ...rest, content });
      return sessionId === undefined ? {} : { sessionId };
    });
  }

  private async refuseIdentifiers({ row }: SeenCase, text: CaseText): Promise<void> {
    const left = notLookedAt(await this.check.of(text), row.overridden, 'high');
    if (left.length > 0) throw holdsIdentifiers(refusalsOf(left));
  }

  private async refuseUnknown(sessionId: string): Promise<void> {
    const isKnown = await this.reader.first(
      sql`select id as "id" from session where id = ${sessionId} and status = 'published'`,
    );
    if (!isKnown) throw invalid([{ field: 'sessionId', message: 'Choose a session from the list' }]);
  }
}

function refuseOther(before: CaseText, wish: Partial<CaseText>, over: string | undefined): void {
  const isAsRead = over === undefined || over === markOfAnswers(before, wish);
  if (!isAsRead && !isThereAlready(before, wish)) throw answeredElsewhere();
}
