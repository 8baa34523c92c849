import { ACCESS_LEVELS, oneLine, type AccessLevel, type FieldError } from '#kernel';

export const NOT_KNOWN = 'not-known';

/** What is said about a person when they are added. */
export interface PersonDraft {
  readonly name: string;
  /** Null for somebody who will never sign in. */
  readonly email: string | null;
  readonly organisationId: string | null;
  readonly roleId: string;
  readonly accessLevel: AccessLevel;
}

export function tidied(draft: PersonDraft): PersonDraft {
  return {
    ...draft,
    name: oneLine(draft.name),
    email: emailOf(draft.email ?? '') || null,
  };
}

/** An address as it is kept and compared: lower case and one spelling of every accent. */
export function emailOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

export function faultsOf(draft: PersonDraft): FieldError[] {
  return [
    ...nameFaults(draft.name),
    ...(draft.email === null || isEmail(draft.email)
      ? []
      : [{ field: 'email', message: 'Enter an e-mail address, such as name@example.org' }]),
    ...((ACCESS_LEVELS as readonly string[]).includes(draft.accessLevel)
      ? []
      : [{ field: 'accessLevel', message: 'Choose an access level from the list' }]),
  ];
}

function nameFaults(name: string): FieldError[] {
  if (name === '') return [{ field: 'name', message: 'Enter the person’s name' }];
  return name.length > 150 ? [{ field: 'name', message: 'Keep the name to 150 letters or fewer' }] : [];
}

/** Whether mail could go there: something, an @, and a domain. Only a letter that arrives proves more. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/u.test(text);
}
