import { setImmediate } from 'node:timers/promises';
import { findIdentifiers, type KnownNames } from '#identifiers';
import { keptOf, type ReadPage } from './domain/attachment-rules.js';

/** Raised with the rules, so that files which were read by earlier ones are read again. */
export const READ_BY = 1;

/** What is found on each page. A full one takes 50 ms: others are answered between two. */
export async function readPages(pages: readonly string[], known: KnownNames): Promise<ReadPage[]> {
  const read: ReadPage[] = [];
  for (const words of pages) {
    read.push({ words, found: findIdentifiers(words, known) });
    await setImmediate();
  }
  return keptOf(read);
}
