import { DomainError } from '#kernel';

const NOTHING_SAVED = 'Nothing was saved.';

export function damagedFile(kind: 'JSON' | 'XML'): DomainError {
  return new DomainError(
    'damaged-file',
    'unreadable',
    `This file looks like ${kind} but is damaged or cut short. ${NOTHING_SAVED} Download it again.`,
  );
}

export function unsafeXml(): DomainError {
  return new DomainError(
    'unsafe-xml',
    'unreadable',
    `This XML file brings definitions of its own (DOCTYPE or ENTITY), which we never read. ${NOTHING_SAVED}`,
  );
}
