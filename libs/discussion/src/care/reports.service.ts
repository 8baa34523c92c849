import { Transactions } from '#database';
import { authorise, Clock, invalid, isBlank, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import {
  alreadyDecided,
  NOT_OF_ONESELF,
  NOT_TO_REPORT,
  ONLY_MODERATORS,
  reportNotFound,
} from '../discussion.errors.js';
import { canReport } from '../domain/post-acts.js';
import { PostChanges } from '../posts/post-changes.service.js';
import { PostsSeen } from '../posts/posts-seen.js';
import { PostReport } from '../tables/index.js';

const LONGEST = 1000;

export interface Decision {
  readonly reportId: string;
  readonly isRemoved: boolean;
  /** What the person who reported it is told. */
  readonly outcome: string;
}

/** "Somebody should look at this": asked by anybody who sees the post, decided once, and its outcome told. */
@Injectable()
export class PostReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly posts: PostsSeen,
    private readonly changes: PostChanges,
  ) {}

  /** Said again by the same person while it is open, it is the same report. */
  async report(actor: Actor, postId: string, reason: string): Promise<string> {
    return this.transactions.run(async (tables) => {
      const { facts, personId } = await this.posts.find(actor, postId);
      authorise(canReport(facts), NOT_TO_REPORT);
      refuseFault('reason', reason, 'Say what is wrong, in a few words');
      const open = await tables.findOneBy(PostReport, { postId, reportedBy: personId, status: 'open' });
      if (open) return open.id;
      const now = this.clock.now();
      const report = { id: newId(now), postId, reportedBy: personId, reason, reportedAt: now };
      await tables.insert(PostReport, {
        ...report,
        status: 'open',
        outcome: '',
        decidedBy: null,
        decidedAt: null,
        seenAt: null,
      });
      return report.id;
    });
  }

  /** Whoever reported them has read what came of their reports. */
  async noteSeen(personId: string): Promise<void> {
    const told = { reportedBy: personId, status: Not<PostReport['status']>('open'), seenAt: IsNull() };
    await this.transactions.run(async (tables) => {
      await tables.update(PostReport, told, { seenAt: this.clock.now() });
    });
  }

  async decide(actor: Actor, { reportId, isRemoved, outcome }: Decision): Promise<void> {
    await this.transactions.run(async (tables) => {
      const report = await tables.findOneBy(PostReport, { id: reportId });
      if (!report) throw reportNotFound();
      const { space, facts, personId } = await this.posts.find(actor, report.postId);
      authorise(space.isModerator, ONLY_MODERATORS);
      authorise(!facts.isMine, NOT_OF_ONESELF);
      if (report.status !== 'open') throw alreadyDecided();
      refuseFault('outcome', outcome, 'Say what the person who reported it should hear');
      if (isRemoved && !facts.isRemoved) await this.changes.remove(actor, report.postId, outcome);
      const decided = { decidedBy: personId, decidedAt: this.clock.now(), outcome };
      await tables.update(
        PostReport,
        { id: reportId },
        { ...decided, status: isRemoved ? 'removed' : 'kept' },
      );
    });
  }
}

function refuseFault(field: string, text: string, message: string): void {
  if (isBlank(text)) throw invalid([{ field, message }]);
  if (text.length > LONGEST) throw invalid([{ field, message: `Keep it to ${LONGEST} letters or fewer` }]);
}
