import { insertMany } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { namesCalled, sameName } from '../domain/names-called.js';
import { PostMention } from '../tables/index.js';
import { CallableQueries } from './callable.queries.js';

interface Calling {
  readonly postId: string;
  readonly spaceId: string;
  readonly text: string;
}

/** Keeps whom a post calls, inside the transaction of whoever writes it. What is no name of anybody who may read it stays text. */
@Injectable()
export class Mentions {
  constructor(private readonly callable: CallableQueries) {}

  /** The names, as `sameName` has them, of those who are called and may read it. */
  async calledIn(spaceId: string, text: string): Promise<ReadonlySet<string>> {
    const called = [...new Set(namesCalled(text).flat())];
    return new Set((await this.callable.named(spaceId, called)).map(({ name }) => sameName(name)));
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
