import type { Typed } from '#http';
import { counted, type FieldError } from '#kernel';
import { dayInWords } from '#programme';
import type { MyNeeds, NeedsOfAll } from '#study-days';
import { formWords } from '../form-words.js';

const PAPER = 'Print it for the day only, and throw the paper away safely.';

/** The form; it says beforehand who reads it, and when it is deleted. */
export function needsPage(
  { session, forgottenAt, food, access }: MyNeeds,
  typed: Typed | undefined,
  errors: readonly FieldError[],
) {
  return {
    title: 'What you eat and need',
    caption: session.title,
    back: { href: `/sessions/${session.id}`, text: 'The study day' },
    promise: `Only those who run the day and the network’s coordinators read this. It goes into no letter, register or report, and we delete it on ${dayInWords(forgottenAt, session.timeZone)}.`,
    form: formWords(['food', 'access'], typed ?? { food, access }, errors),
  };
}

/** What those who run the day have to know, and no more. */
export function needsListPage({ session, kitchen, access, forgottenAt, isForgotten }: NeedsOfAll) {
  const day = dayInWords(forgottenAt, session.timeZone);
  const people = kitchen.reduce((sum, dish) => sum + dish.people, 0);
  return {
    title: 'What people eat and need',
    caption: session.title,
    back: { href: `/sessions/${session.id}`, text: 'The study day' },
    deleted: isForgotten
      ? `All of this was deleted on ${day}.`
      : `All of this is deleted on ${day}. ${PAPER}`,
    food: kitchen.length > 0 ? `${counted(people, 'person has', 'people have')} told us.` : '',
    kitchen: kitchen.map(({ text, people: count }) => [text, String(count)]),
    access: access.map(({ name, text }) => [name, text]),
  };
}
