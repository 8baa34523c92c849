import { minutesInWords, type TalksLine, type TalksRegister } from '#attendance';
import { counted } from '#kernel';
import { whenInWords } from '#programme';
import { clockSpan } from '../study-days/day-words.js';

/** The talks with how many were there, and the people with what they are credited with. */
export function talksRegisterPage({ session, talks, lines }: TalksRegister) {
  const base = `/sessions/${session.id}`;
  const came = lines.filter(({ minutesIn }) => minutesIn.size > 0).length;
  const titles = new Map(talks.map(({ talkId, title }) => [talkId, title]));
  return {
    title: 'Who was in which talk',
    caption: `${session.title}, ${whenInWords(session.startsAt, session.endsAt, session.timeZone)}`,
    back: { href: `${base}/register`, text: 'The register of the day' },
    lede:
      lines.length === 0
        ? 'Nobody has a place in this day yet.'
        : `${counted(came, 'person', 'people')} of ${lines.length} came to at least one talk.`,
    talks: talks.map((talk) => ({
      title: talk.title,
      line: `${clockSpan(talk, session.timeZone)}, ${talk.room}`,
      there: `${lines.filter(({ minutesIn }) => minutesIn.has(talk.talkId)).length} there`,
      href: `${base}/talks/${talk.talkId}`,
    })),
    rows: lines.filter(({ sources }) => sources.length > 0).map((line) => rowOf(line, titles)),
  };
}

function rowOf({ name, minutesIn, credited }: TalksLine, titles: ReadonlyMap<string, string>): string[] {
  const heard = [...minutesIn.keys()].flatMap((talkId) => titles.get(talkId) ?? []);
  return [name, heard.join('; ') || 'None', minutesInWords(credited)];
}
