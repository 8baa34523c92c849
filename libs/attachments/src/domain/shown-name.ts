import { findIdentifiers, type KnownNames } from '#identifiers';

/**
 * A file's name as it may be shown: none where it may tell who somebody is, as "Mair_Evans_scan.pdf" does. Marks between words
 * stand for spaces, so that the words of it are read.
 */
export function shownName(fileName: string, known: KnownNames): string | null {
  const name = fileName
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_+]+|%20|-(?!\d)|(?<!\d)-/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N} .,()&'’-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return name && findIdentifiers(name, known).length === 0 ? name : null;
}
