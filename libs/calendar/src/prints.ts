import { createHash } from 'node:crypto';
import type { Publisher } from './domain/vevent.js';

/** A short print of a text: another print, another text. */
export function shortPrint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Stands beside each kept text: where the publisher is another, the texts are made anew. */
export function printOf(publisher: Publisher): string {
  return shortPrint(JSON.stringify(publisher));
}
