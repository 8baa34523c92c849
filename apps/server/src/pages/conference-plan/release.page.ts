import { blockingIn, hasNews, type ReleasePlan } from '#conference';
import { counted } from '#kernel';
import { whenInWords } from '#programme';
import { clashInWords } from '../conference/clash-words.js';
import { lineInWords, planPath, planTabs } from './plan-words.js';

export function releasePage(plan: ReleasePlan, wrong?: string) {
  const { draft, lines, faults, asked, keeps, signedUp, seen } = plan;
  const { conference, planned } = draft;
  const isFirst = conference.releasedAt === null;
  const blocking = blockingIn(plan.clashing);
  const shownLines = isFirst ? [] : lines;
  return {
    title: `Release: ${planned.head.title}`,
    conference: planned.head.title,
    tabs: planTabs(draft, 'Release'),
    errors: wrong === undefined ? [] : [{ text: wrong, href: '#maincontent' }],
    isNothing: !hasNews(plan) && asked.length === 0,
    sentence: sentenceOf(plan),
    button: hasNews(plan) ? 'Release it to everybody' : 'Ask them',
    numbers: isFirst ? numbersOf(planned) : undefined,
    lines: shownLines.map(lineInWords),
    faults,
    blocking: blocking.map(
      (clash) => `${clashInWords(clash)} ${clash.talks.map(({ title }) => `“${title}”`).join(' and ')}`,
    ),
    clashesHref: `${planPath(draft)}/plan-clashes`,
    keeps: keeps.map(({ message, examples }) => `${message} ${examples.join('; ')}`),
    signedUp,
    asked: asked.map(({ name, title, startsAt, endsAt, isAgain }) => ({
      name,
      line: `${title}, ${whenInWords(new Date(startsAt), new Date(endsAt), conference.timeZone)}`,
      why: isAgain ? 'It moved, so they are asked again.' : undefined,
    })),
    canRelease: faults.length === 0 && blocking.length === 0 && (hasNews(plan) || asked.length > 0),
    seen,
  };
}

function sentenceOf(plan: ReleasePlan): string {
  if (plan.draft.conference.releasedAt === null)
    return 'This is the first programme. Everybody can read it as soon as you release it.';
  if (!hasNews(plan))
    return 'Everybody reads the newest programme. Talks moved since their speakers were asked.';
  return `${counted(plan.lines.length, 'thing changes', 'things change')} for everybody who reads the programme.`;
}

function numbersOf({ days, rooms, talks }: ReleasePlan['draft']['planned']) {
  return [
    { number: talks.length, text: talks.length === 1 ? 'talk' : 'talks' },
    { number: rooms.length, text: rooms.length === 1 ? 'room' : 'rooms' },
    { number: days.length, text: days.length === 1 ? 'day' : 'days' },
  ];
}
