import { Reader, sql, Transactions } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LONGEST_POST, LONGEST_TITLE } from '../domain/post-text.js';
import { PostDraft } from '../tables/index.js';
import { selfOf } from '../threads/threads-seen.js';

/** What was typed and not sent. Nobody but the person themself ever sees it. */
export interface Draft {
  readonly spaceId: string;
  readonly title: string;
  readonly text: string;
  /** Not to be shown their name by: whoever goes on elsewhere must not forget it. */
  readonly isAnonymous: boolean;
  readonly answersId: string | null;
}

export type DraftWish = Pick<Draft, 'spaceId' | 'title' | 'text'> & Partial<Draft>;

export const NO_DRAFT: Draft = { spaceId: '', title: '', text: '', isAnonymous: false, answersId: null };

/** What somebody is writing is kept, so that they can go on elsewhere. */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, place: string): Promise<Draft> {
    const draft = await this.reader.first<Omit<Draft, 'isAnonymous'> & { isAnonymous: number }>(sql`
      select space_id as "spaceId", title as "title", text as "text", is_anonymous as "isAnonymous",
        answers_id as "answersId" from post_draft
      where person_id = ${selfOf(actor)} and place = ${place}`);
    return draft ? { ...draft, isAnonymous: draft.isAnonymous === 1 } : NO_DRAFT;
  }

  /** A draft with nothing in it is none. What is too long to be posted is kept as far as it could be. */
  async keep(actor: Actor, asked: string, draft: DraftWish): Promise<void> {
    const personId = selfOf(actor);
    await this.transactions.run(async (tables) => {
      const place = await this.placeNow(asked);
      if (draft.text === '' && draft.title === '') {
        await tables.delete(PostDraft, { personId, place });
        return;
      }
      const title = upTo(draft.title, 2 * LONGEST_TITLE);
      const text = upTo(draft.text, 2 * LONGEST_POST);
      const how = {
        isAnonymous: draft.isAnonymous ? 1 : 0,
        answersId: draft.answersId?.slice(0, 40) ?? null,
      };
      const row = { personId, place, spaceId: draft.spaceId.slice(0, 40), title, text, ...how };
      await tables.upsert(PostDraft, { ...row, savedAt: this.clock.now() }, ['personId', 'place']);
    });
  }

  /** A thread may have been joined to another while somebody wrote in it. */
  private async placeNow(place: string): Promise<string> {
    const thread = await this.reader.first<{ leadsTo: string | null }>(
      sql`select leads_to as "leadsTo" from thread where id = ${place}`,
    );
    return thread?.leadsTo ?? place;
  }
}

/** The beginning of a text, never ending in half a letter. */
function upTo(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
