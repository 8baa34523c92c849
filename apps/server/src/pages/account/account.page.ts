import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import type { Choices } from '#notifications';
import type { OrganisationRow } from '#organisations';
import type { PersonRow, RoleRow, SignInRow, TokenRow } from '#people';
import { dayInWords } from '#programme';
import { organisationChoices, roleChoices } from '../choices.js';
import { formWords } from '../form-words.js';
import { DETAILS_FIELDS } from './account.form.js';
import { lettersInWords, mailTrouble } from './notifications.page.js';

interface AccountFacts {
  readonly person: PersonRow;
  readonly choices: Choices;
  readonly signIns: readonly SignInRow[];
  /** Which of them is the browser that asks. */
  readonly thisSignIn: string | undefined;
  readonly timeZone: string;
}

export function accountPage({ person, choices, signIns, thisSignIn, timeZone }: AccountFacts) {
  return {
    details: [
      { key: 'Name', value: person.name },
      { key: 'Your role', value: person.roleName },
      { key: 'Where you work', value: person.organisationName ?? 'Not known' },
      { key: 'E-mail address', value: person.email ?? 'None' },
    ],
    letters: lettersInWords(choices),
    trouble: mailTrouble(person, timeZone),
    signIns: signIns.map((signIn) => ({
      id: signIn.id,
      device: signIn.device,
      isThis: signIn.id === thisSignIn,
      since: `Signed in on ${dayInWords(new Date(signIn.createdAt), timeZone)}, last used on ${dayInWords(new Date(signIn.lastSeenAt), timeZone)}`,
    })),
  };
}

export function detailsPage(
  form: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
  roles: readonly RoleRow[],
  organisations: readonly OrganisationRow[],
) {
  const held = form.typed['roleId'];
  return {
    form: formWords(DETAILS_FIELDS, form.typed, form.errors),
    roles: roleChoices(roles, typeof held === 'string' ? held : undefined),
    organisations: organisationChoices(organisations),
  };
}

export function tokensPage(
  tokens: readonly TokenRow[],
  timeZone: string,
  form: { readonly typed: Typed; readonly errors?: readonly FieldError[]; readonly made?: string } = {
    typed: {},
  },
) {
  return {
    form: formWords(['name'] as const, form.typed, form.errors),
    made: form.made,
    tokens: tokens.map(({ id, name, createdAt }) => ({
      id,
      name,
      since: `Made on ${dayInWords(new Date(createdAt), timeZone)}`,
    })),
  };
}
