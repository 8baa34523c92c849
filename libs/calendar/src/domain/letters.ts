import type { News, Standing } from './telling.js';

/** What a letter says of a session: as it is, or as it was. */
export interface LetterFacts {
  readonly title: string;
  /** Weekday, date and hours, in words. */
  readonly when: string;
  /** Where it is, as one line; nothing where the page tells it. */
  readonly place: string | null;
}

export interface LetterParts {
  readonly news: News;
  readonly standing: Standing;
  readonly now: LetterFacts;
  /** As the person last heard it. */
  readonly before: LetterFacts;
  /** Why it was cancelled. */
  readonly reason: string | null;
  /** The session's own page. */
  readonly link: string;
  /** How to join by telephone, where they have a place. */
  readonly telephone: string | null;
}

export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter to one person, in plain words and as a page. */
export function letterOf(parts: LetterParts): LetterText {
  const { subject, paragraphs: news } = WORDS[parts.news](parts);
  const paragraphs = [...news, why(parts)];
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: pageOf(paragraphs) };
}

type Words = (parts: LetterParts) => { subject: string; paragraphs: string[] };

const WORDS: Readonly<Record<News, Words>> = {
  confirmed: ({ now, link, telephone }) => ({
    subject: `You have a place: ${now.title}`,
    paragraphs: [
      'You have a place. We look forward to seeing you.',
      placed(now),
      `The session’s page, and the way in: ${link}`,
      ...byTelephone(telephone),
      'This letter puts it into your calendar. If it moves or is cancelled, we write again and your calendar follows.',
      CANNOT_COME,
    ],
  }),
  promoted: ({ now, link, telephone }) => ({
    subject: `You have a place: ${now.title}`,
    paragraphs: [
      'A place has become free and it is yours. You do not have to do anything.',
      placed(now),
      `The session’s page: ${link}`,
      ...byTelephone(telephone),
      CANNOT_COME,
    ],
  }),
  moved: ({ now, before, link, standing }) => {
    const isNewTime = now.when !== before.when;
    const says = isNewTime ? 'This session has been moved.' : 'This session meets somewhere else.';
    return {
      subject: `${isNewTime ? 'New time' : 'New place'}: ${now.title}`,
      paragraphs: [
        `${says} ${asItWas(standing)}`,
        `It was: ${placed(before)}`,
        `It is now: ${placed(now)}`,
        `If you can no longer come, say so on its page: ${link}`,
      ],
    };
  },
  cancelled: ({ now, before, reason, link }) => ({
    subject: `Cancelled: ${now.title}`,
    paragraphs: [
      'This session will not take place.',
      placed({ ...before, title: now.title }),
      ...(reason === null ? [] : [`Why: ${reason}`]),
      `You do not have to do anything. Other sessions that may suit you: ${new URL('/training', link).href}`,
    ],
  }),
  restored: ({ now, link, standing, telephone }) => ({
    subject: `Going ahead after all: ${now.title}`,
    paragraphs: [
      `This session was cancelled and is now going ahead after all. ${asItWas(standing)}`,
      placed(now),
      ...byTelephone(telephone),
      `If you can no longer come, say so on its page: ${link}`,
    ],
  }),
  left: ({ now, before, link }) => ({
    subject: `Out of your calendar: ${now.title}`,
    paragraphs: [
      'You no longer have a place in this session, and we have taken it out of your calendar. You do not have to do anything.',
      placed({ ...before, title: now.title }),
      `If you can come after all, register again on its page: ${link}`,
    ],
  }),
};

const CANNOT_COME =
  'If you cannot come, say so on that page. The next person in line gets your place at once.';

/** Such letters are not stopped alone: they stop when the place is given up. */
function why({ news, link }: LetterParts): string {
  const settings = `Your other letters: ${new URL('/account/notifications', link).href}`;
  return news === 'left'
    ? `You get this because you had a place in this session. No more comes about it. ${settings}`
    : `You get this because you have a place in this session or asked for one. No more comes once you give it up. ${settings}`;
}

function byTelephone(number: string | null): string[] {
  return number === null ? [] : [`By telephone: ${number}`];
}

function asItWas(standing: Standing): string {
  return standing === 'waiting' ? 'You are still in the waiting list.' : 'Your place is as it was.';
}

function placed({ title, when, place }: LetterFacts): string {
  return [title, when, place].filter((line) => line !== null).join('\n');
}

function pageOf(paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${markedUp(paragraph)}</p>`).join('\n');
  return `<!doctype html>\n<html lang="en"><body>\n${body}\n</body></html>\n`;
}

function markedUp(paragraph: string): string {
  const safe = paragraph.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return safe
    .replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`)
    .replaceAll('\n', '<br>\n');
}
