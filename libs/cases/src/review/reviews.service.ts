import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseLetters } from '../case-letters.js';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { CaseWords } from '../case-words.js';
import { idOf } from '../id-of.js';
import { CaseBookings } from './case-bookings.js';

/** What a second person does with a case before anybody else sees it. */
@Injectable()
export class CaseReviews {
  constructor(
    private readonly moving: CaseMoving,
    private readonly words: CaseWords,
    private readonly letters: CaseLetters,
    private readonly bookings: CaseBookings,
  ) {}

  /** Takes it, so that others know that somebody does. */
  async take(actor: Actor, meant: CaseMeant): Promise<void> {
    await this.moving.move(actor, meant, 'review', () => Promise.resolve({ reviewerId: idOf(actor) }));
  }

  async ask(actor: Actor, meant: CaseMeant, words: string): Promise<void> {
    await this.moving.within(actor, meant, 'ask', async (tables, { row }) => {
      await this.words.say(tables, actor, { caseId: row.id, kind: 'question', words, field: 'words' });
      await this.letters.toPresenter(row, 'Somebody asks you a question about your case.');
      return { reviewerId: idOf(actor) };
    });
  }

  async reply(actor: Actor, meant: CaseMeant, words: string): Promise<void> {
    await this.moving.within(actor, meant, 'reply', async (tables, { row }) => {
      await this.words.say(tables, actor, { caseId: row.id, kind: 'reply', words, field: 'words' });
      await this.letters.toReviewer(row, 'Your question about a case is answered.');
      return {};
    });
  }

  /** A draft again, with a word on what to change. */
  async handBack(actor: Actor, meant: CaseMeant, words: string): Promise<void> {
    await this.moving.move(actor, meant, 'hand-back', async (tables, { row }) => {
      await this.words.say(tables, actor, { caseId: row.id, kind: 'hand-back', words, field: 'words' });
      await this.letters.toPresenter(row, 'Your case came back to you, with a word on what to change.');
      return { reviewerId: null };
    });
  }

  /** Books it for a session: the one that the presenter would like, unless another is said. */
  async accept(actor: Actor, meant: CaseMeant, sessionId?: string): Promise<void> {
    await this.moving.move(actor, meant, 'accept', async (_tables, { row }) => {
      const booked = await this.bookings.free(actor, sessionId ?? row.sessionId);
      const change = { ...booked, reviewerId: idOf(actor) };
      await this.letters.toPresenter(row, 'Your case is accepted. The page says for which session.');
      await this.letters.toHub(
        { ...row, ...change },
        'A case is accepted for a session that you have a part in.',
      );
      return change;
    });
  }
}
