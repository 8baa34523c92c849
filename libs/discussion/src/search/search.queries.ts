import { keptQuestion, Reader, type Question } from '#database';
import { hasAccess, isSignedIn, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { wordsAsked } from '../domain/words-asked.js';
import type { Found, SearchKind } from './found.js';
import { questionOnPostgres } from './on-postgres.js';
import { questionOnSqlite, wordsOnSqlite } from './on-sqlite.js';
import type { Asked } from './question.js';

export interface Search {
  readonly q: string;
  readonly kind?: SearchKind | undefined;
}

const NOTHING = { items: [], next: null };

const ON_SQLITE = keptQuestion<Asked>(questionOnSqlite);
const ON_POSTGRES = {
  any: keptQuestion<Asked>((gap) => questionOnPostgres(gap, undefined)),
  post: keptQuestion<Asked>((gap) => questionOnPostgres(gap, 'post')),
  session: keptQuestion<Asked>((gap) => questionOnPostgres(gap, 'session')),
  'learning-point': keptQuestion<Asked>((gap) => questionOnPostgres(gap, 'learning-point')),
};

/**
 * Finds by words what the person may see. Who may see what is part of the question itself, so that nothing else is
 * ever found, nor counted, nor makes a page shorter.
 */
@Injectable()
export class SearchQueries {
  constructor(private readonly reader: Reader) {}

  /** The newest first. */
  async find(actor: Actor, { q, kind }: Search, page: PageRequest): Promise<Page<Found>> {
    const words = wordsAsked(q);
    if (words.length === 0 || !isSignedIn(actor)) return NOTHING;
    const before = Number(keyAfter(page, ['whole'])?.[0] ?? Number.MAX_SAFE_INTEGER);
    const { personId, accessLevel: level } = actor;
    const plans = hasAccess(actor, 'educator') ? 1 : 0;
    const asked = { personId, level, plans, before, limit: page.limit + 1 } as const;
    const rows = await this.reader.rows<Found>(this.question(words, kind, asked));
    return pageOf(rows, page.limit, ({ entry }) => [entry]);
  }

  private question(
    words: readonly string[],
    kind: SearchKind | undefined,
    asked: Omit<Asked, 'words'>,
  ): Question {
    if (this.reader.engine === 'sqlite') return ON_SQLITE({ words: wordsOnSqlite(words, kind), ...asked });
    return ON_POSTGRES[kind ?? 'any']({ words: words.join(' '), ...asked });
  }
}
