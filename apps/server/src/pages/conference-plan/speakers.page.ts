import type { Draft, SpeakerRow } from '#conference';
import { counted } from '#kernel';
import { whenInWords } from '#programme';
import { planPath, planTabs } from './plan-words.js';

const ANSWERS = {
  yes: { text: 'Will be there', colour: 'green' },
  no: { text: 'Does not work', colour: 'red' },
} as const;
const WAITING = { text: 'No answer yet', colour: 'yellow' } as const;

export function speakersPage(draft: Draft, rows: readonly SpeakerRow[]) {
  const { conference, planned } = draft;
  return {
    title: `Speakers: ${planned.head.title}`,
    conference: planned.head.title,
    tabs: planTabs(draft, 'Speakers'),
    sentence: rows.length === 0 ? undefined : sentenceOf(rows),
    without: withoutAddress(draft),
    rows: rows.map(({ name, title, guid, startsAt, endsAt, answer, words }) => ({
      ...{ name, title, href: `${planPath(draft)}/talks/${guid}`, words: words || undefined },
      when: whenInWords(new Date(startsAt), new Date(endsAt), conference.timeZone),
      tag: answer === null ? WAITING : ANSWERS[answer],
    })),
  };
}

function sentenceOf(rows: readonly SpeakerRow[]): string {
  const yes = rows.filter(({ answer }) => answer === 'yes').length;
  const no = rows.filter(({ answer }) => answer === 'no').length;
  const waiting = rows.length - yes - no;
  return `Of ${counted(rows.length, 'speaker', 'speakers')} asked, ${yes} will be there, for ${no} it does not work, and ${waiting} ${waiting === 1 ? 'has' : 'have'} not answered yet.`;
}

function withoutAddress({ planned }: Draft): string | undefined {
  const names = new Set(
    planned.talks.flatMap(({ persons, emails }) =>
      persons.filter(({ guid }) => emails[guid] === undefined).map(({ name }) => name),
    ),
  );
  if (names.size === 0) return undefined;
  return `${counted(names.size, 'speaker has', 'speakers have')} no e-mail address here, so nobody asks them.`;
}
