import { CaseAnswers } from '#cases';
import { Transactions } from '#database';
import { SignedPosts } from '#discussion';
import { notFound, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ClinicQuestion } from './tables/index.js';

/** Stands where an author's name would: presenter and panel said it together. */
const SIGNED = 'The clinic';

/** Brings back to the conversation what the clinic agreed to say. */
@Injectable()
export class ClinicAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly answers: CaseAnswers,
    private readonly posts: SignedPosts,
  ) {}

  /** A second person agrees to what the first one wrote, as they read it, and it is posted. */
  async agree(actor: Actor, caseId: string, mark: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const text = await this.answers.agree(actor, { id: caseId }, mark);
      const question = await tables.findOneBy(ClinicQuestion, { caseId });
      if (!question) throw notFound('the conversation that this case came from');
      const { postId } = await this.posts.add({ threadId: question.threadId, text, signed: SIGNED });
      await tables.update(ClinicQuestion, { id: question.id }, { postId });
    });
  }
}
