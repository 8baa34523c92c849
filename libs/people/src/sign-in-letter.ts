import { LINK_MINUTES } from './domain/sign-in-link.js';

/** The letter with the link. It names nobody: it may be read on a shared screen. */
export function signInLetter(to: string, link: string) {
  return {
    to,
    subject: 'Your link to sign in',
    text: [
      'Hello',
      'Open this link to sign in:',
      link,
      `It works once, for ${LINK_MINUTES} minutes.`,
      'You get this because somebody entered your address to sign in. If it was not you, you need do nothing: nobody can sign in without this letter.',
    ].join('\n\n'),
  };
}
