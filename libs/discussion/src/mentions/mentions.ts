import { insertMany } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { namesCalled, sameName } from '../domain/names-called.js';
import type { Looked } from '../domain/what-tells.js';
import { PostMention } from '../tables/index.js';
import { CallableQueries } from './callable.queries.js';

interface Calling {
  readonly postId: string;
  readonly spaceId: string;
  readonly text: string;
}

/** A text that somebody is about to post. */
export interface Written {
  readonly spaceId: string;
  readonly text: string;
  readonly personId: string;
  readonly isAnonymous?: boolean | undefined;
  readonly hasLooked?: boolean | undefined;
}

/** Keeps whom a post calls, inside the transaction of whoever writes it. What is no name of anybody who may read it stays text. */
@Injectable()
export class Mentions {
  constructor(private readonly callable: CallableQueries) {}

  /** The names, as `sameName` has them, of those who are called and may read it. */
  private async calledIn(spaceId: string, text: string): Promise<ReadonlySet<string>> {
    const called = [...new Set(namesCalled(text).flat())];
    return new Set((await this.callable.named(spaceId, called)).map(({ name }) => sameName(name)));
  }

  /** What the check of a text has to know: whom it calls, and who writes it where no name is to be shown. */
  async lookedAt({ spaceId, text, personId, isAnonymous, hasLooked }: Written): Promise<Looked> {
    const called = await this.calledIn(spaceId, text);
    const nameless = isAnonymous === true ? await this.callable.self(personId) : undefined;
    return { hasLooked: hasLooked ?? false, called, nameless };
  }

  /** In place of whom it called before. */
  async keep(tables: EntityManager, { postId, spaceId, text }: Calling): Promise<void> {
    await tables.delete(PostMention, { postId });
    const called = namesCalled(text);
    const known = await this.callable.named(spaceId, [...new Set(called.flat())]);
    const meant = called.flatMap((starts) => {
      const name = starts.map(sameName).find((start) => known.some((one) => isCalled(one.name, start)));
      return name === undefined ? [] : known.filter((one) => isCalled(one.name, name));
    });
    const rows = new Map(meant.map(({ kind, target }) => [`${kind} ${target}`, { postId, kind, target }]));
    await insertMany(tables, PostMention, [...rows.values()]);
  }
}

/** "@Community nurses" are all whose job is community nurse. */
function isCalled(name: string, said: string): boolean {
  const same = sameName(name);
  return same === said || `${same}s` === said;
}
