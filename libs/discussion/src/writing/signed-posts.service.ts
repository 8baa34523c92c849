import { Transactions } from '#database';
import { Injectable } from '@nestjs/common';
import { PostWriting, type Placed } from './post-writing.js';

export interface SignedWords {
  readonly threadId: string;
  readonly text: string;
  /** What stands where a name would. */
  readonly signed: string;
}

/** Puts into a thread what no person says alone, such as what a clinic agreed on. Whoever calls has asked whether it may be said. */
@Injectable()
export class SignedPosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly writing: PostWriting,
  ) {}

  async add({ threadId, text, signed }: SignedWords): Promise<Placed> {
    return this.transactions.run((tables) => this.writing.sign(tables, { threadId, text }, signed));
  }
}
