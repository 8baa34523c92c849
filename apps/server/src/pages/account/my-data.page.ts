import { counted, type FieldError } from '#kernel';
import type { SessionRow } from '#programme';
import { formWords } from '../form-words.js';

/** What leaving does, before it is done: it cannot be undone. */
export function leavingPage(ahead: readonly SessionRow[], errors: readonly FieldError[]) {
  return {
    form: formWords(['sure'], {}, errors),
    goes: [
      'You are signed out everywhere, and cannot sign in any more.',
      'We delete your name and your e-mail address, also where reports of meetings and door check-ins named you.',
      'We delete the letters to you, your calendar’s address, what you starred, what you said you need, and what you wrote in rooms.',
      ...(ahead.length === 0 ? [] : [placesGivenUp(ahead.length)]),
    ],
    stays:
      'That somebody in your role and from your workplace came to a session, and for how long. It names nobody. Questions that you asked at a talk stay with the talk, without your name.',
  };
}

function placesGivenUp(count: number): string {
  return `You give up your ${count === 1 ? 'place' : 'places'} in ${counted(count, 'session', 'sessions')} ahead. Others can have ${count === 1 ? 'it' : 'them'}.`;
}
