import { ACCESS_LEVELS, type AccessLevel, type FieldError } from '#kernel';
import { nearest, type ListColumns, type ListRow } from '#lists';
import { faultsOf, NOT_KNOWN, tidied, type PersonDraft } from './domain/draft.js';
import { accessLevelIn, type NameBook } from './domain/person-rows.js';

export const PERSON_COLUMNS: ListColumns = {
  headings: {
    name: ['name', 'full name'],
    email: ['email', 'e mail', 'email address', 'e mail address'],
    organisation: ['organisation', 'workplace', 'employer', 'organization'],
    role: ['role', 'job', 'job title'],
    accessLevel: ['access level', 'access'],
  },
  needed: ['name', 'email'],
};

/** The names that rows may use. */
export interface Books {
  readonly organisations: NameBook;
  readonly roles: NameBook;
}

export interface RowReading {
  readonly draft: PersonDraft;
  readonly problems: readonly string[];
}

/** The person whom a row describes; a blank cell keeps what is known, or says nothing of somebody new. */
export function draftIn({ cells }: ListRow, kept: PersonDraft | undefined, books: Books): RowReading {
  const { organisation, role, access } = readings(cells, books);
  const draft = tidied({
    name: cells['name'] || (kept?.name ?? ''),
    email: cells['email'] ?? '',
    organisationId: organisation.value ?? kept?.organisationId ?? null,
    roleId: role.value ?? kept?.roleId ?? NOT_KNOWN,
    accessLevel: access.value ?? kept?.accessLevel ?? 'member',
  });
  const missing = draft.email === null ? ['Give an e-mail address: people are told apart by it.'] : [];
  const faults = faultsOf(draft).map(sentenceOf);
  const unknown = [organisation.problem, role.problem, access.problem].filter((text) => text !== undefined);
  return { draft, problems: [...missing, ...faults, ...unknown] };
}

function readings(cells: ListRow['cells'], books: Books) {
  return {
    organisation: looked(cells['organisation'], books.organisations, 'organisation'),
    role: looked(cells['role'], books.roles, 'role'),
    access: accessIn(cells['accessLevel']),
  };
}

interface Looked<T> {
  readonly value?: T;
  readonly problem?: string;
}

function looked(written: string | undefined, book: NameBook, word: string): Looked<string> {
  if (!written) return {};
  const id = book.idOf(written);
  return id === undefined ? { problem: unknown(word, written, book.names) } : { value: id };
}

function accessIn(written: string | undefined): Looked<AccessLevel> {
  if (!written) return {};
  const level = accessLevelIn(written);
  if (level) return { value: level };
  return { problem: `We do not know the access level “${written}”. Write ${either(ACCESS_LEVELS)}.` };
}

function unknown(word: string, written: string, names: readonly string[]): string {
  const likely = nearest(written, names);
  const hint =
    likely.length > 0 ? `Did you mean ${either(likely)}?` : `Add the ${word} first, or leave the cell empty.`;
  return `We do not know the ${word} “${written}”. ${hint}`;
}

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
}

function sentenceOf(fault: FieldError): string {
  return `${fault.message}.`;
}
