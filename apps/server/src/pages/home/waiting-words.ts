import type { SessionWaiting } from '#attendance';
import type { WaitingCase } from '#cases';
import { pageOfNumber, postsInWords, type ThreadNews } from '#discussion';
import { counted } from '#kernel';
import { dayInWords } from '#programme';
import type { Unchosen } from '#study-days';
import type { Waiting } from './waiting-for-you.js';

/** Everything that waits for somebody: what they are asked, and since or for when. */
export function waitingWords(waiting: Waiting, timeZone: string) {
  const { cases, unchosen, sessions, conversations } = waiting;
  return [
    ...cases.map((one) => caseWords(one, timeZone)),
    ...careWords(waiting, timeZone),
    ...unchosen.map(unchosenWords),
    ...sessions.map(sessionWords),
    ...conversations.map((one) => conversationWords(one, timeZone)),
  ];
}

/** What waits for those who look after others' words, and what came of what somebody reported. */
function careWords({ care, lessons }: Waiting, timeZone: string) {
  const queue = { title: 'Posts to look at', href: '/discussion/queue' };
  const taught = { title: 'What cases taught us', href: '/cases/learning' };
  const reported = { title: 'What you reported', href: '/discussion/reported' };
  const lines = [
    {
      ...queue,
      ...care.reports,
      why: (n: number) => counted(n, 'report waits for you', 'reports wait for you'),
    },
    {
      ...queue,
      ...care['first-posts'],
      why: (n: number) => counted(n, 'first post of a new member waits', 'first posts of new members wait'),
    },
    {
      ...taught,
      ...(lessons ?? { count: 0, since: null }),
      why: (n: number) => `${counted(n, 'sentence waits', 'sentences wait')} for a second person to read`,
    },
    { ...reported, ...care.outcomes, why: () => 'It was decided: read what came of it' },
    {
      ...{ title: 'What you wrote', href: '/discussion/waiting' },
      ...care['not-posted'],
      why: () => 'It was not posted: read why',
    },
  ];
  return lines
    .filter(({ count }) => count > 0)
    .map(({ title, href, count, since, why }) => {
      return { title, href, why: why(count), when: `Since ${dayInWords(new Date(since ?? 0), timeZone)}` };
    });
}

const CASE_WORDS: Readonly<Record<WaitingCase['waitsFor'], string>> = {
  review: 'A case waits for you',
  question: 'The reviewer asks you something',
  'handed-back': 'Your case came back to be changed',
  answer: 'The presenter answered you',
  session: 'Its session is called off: choose another one',
  'follow-up': 'Say what happened since',
  presented: 'Was it presented?',
  advice: 'Write down what the group recommends',
};

/** By its code alone: home pages are read over shoulders. */
function caseWords({ id, code, waitsFor, since }: WaitingCase, timeZone: string) {
  return {
    title: `Case ${code}`,
    href:
      waitsFor === 'follow-up'
        ? `/cases/${id}/follow-up`
        : waitsFor === 'handed-back'
          ? `/cases/${id}/check`
          : `/cases/${id}`,
    when: `Since ${dayInWords(new Date(since), timeZone)}`,
    why: CASE_WORDS[waitsFor],
  };
}

function unchosenWords({ sessionId, title, startsAt, timeZone }: Unchosen) {
  return {
    title,
    href: `/sessions/${sessionId}/choices`,
    when: dayInWords(new Date(startsAt), timeZone),
    why: 'Choose what you go to',
  };
}

function sessionWords({ id, title, startsAt, timeZone, waiting }: SessionWaiting) {
  return {
    title,
    href: `/sessions/${id}/register`,
    when: dayInWords(startsAt, timeZone),
    why: counted(waiting, 'person of its file waits for you', 'people of its file wait for you'),
  };
}

/** To the first that they have not read. */
function conversationWords(
  { threadId, title, firstNumber, lastPostAt, posts, mentions }: ThreadNews,
  timeZone: string,
) {
  return {
    title,
    href: `/discussion/${threadId}?page=${pageOfNumber(firstNumber)}#post-${firstNumber}`,
    when: `Last on ${dayInWords(new Date(lastPostAt), timeZone)}`,
    why:
      mentions === 0
        ? postsInWords(posts, 'new post', 'new posts')
        : counted(mentions, 'new post mentions you', 'new posts mention you'),
  };
}
