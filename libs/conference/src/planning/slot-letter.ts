import type { Letter } from '#mail';
import { whenInWords } from '#programme';
import type { Asking } from './asking.js';

interface Setting {
  readonly conference: string;
  readonly timeZone: string;
  readonly address: string;
}

/** Asks a speaker whether their slot suits them. The subject names nobody. */
export function slotLetter(asking: Asking, { conference, timeZone, address }: Setting): Letter {
  const { name, email, title, startsAt, endsAt, room, isAgain } = asking;
  const text = [
    `Dear ${name},`,
    isAgain
      ? `The time or the place of your talk at ${conference} has changed. It is now:`
      : `Thank you for speaking at ${conference}. Your talk is planned for:`,
    `${title}\n${whenInWords(new Date(startsAt), new Date(endsAt), timeZone)} (${timeZone})\n${room}`,
    `Please tell us whether this suits you. It takes one press, and you need no account:\n${address}`,
    'The link is yours alone. Please do not pass it on.',
  ].join('\n\n');
  return {
    to: email,
    subject: 'Your slot at the conference: does it suit you?',
    text,
    thread: `slot ${asking.guid} ${asking.personGuid}`,
  };
}
