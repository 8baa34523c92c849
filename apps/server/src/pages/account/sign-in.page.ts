import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { LINK_MINUTES, type LinkStanding, type PersonRow } from '#people';
import { formWords } from '../form-words.js';
import { CAST } from './cast.js';
import { SIGN_IN_FIELDS } from './sign-in.form.js';

/** The page that asks for an address; in the demonstration it shows the cast as well. */
export function signInPage(
  form: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
  cast: readonly PersonRow[],
) {
  return {
    form: formWords(SIGN_IN_FIELDS, form.typed, form.errors),
    minutes: LINK_MINUTES,
    cast: castLines(cast),
  };
}

const TROUBLE: Readonly<Record<Exclude<LinkStanding, 'good'>, string>> = {
  used: 'This link has been used already. Each link works once.',
  expired: `This link is older than ${LINK_MINUTES} minutes.`,
  unknown: 'This is not a whole link. Perhaps your e-mail program broke it in two.',
};

/** What the page behind a link in a letter says: a button, or why there is none. */
export function linkPage(standing: LinkStanding) {
  const isGood = standing === 'good';
  return {
    isGood,
    title: isGood ? 'Sign in' : 'You need a new link',
    trouble: isGood ? undefined : TROUBLE[standing],
  };
}

function castLines(people: readonly PersonRow[]) {
  return CAST.flatMap(({ email, does }) => {
    const person = people.find((one) => one.email === email);
    if (!person) return [];
    const work = [person.roleName, person.organisationName].filter(Boolean).join(', ');
    return [{ personId: person.id, name: person.name, work, does }];
  });
}
