import type { Agenda, NamedClash, TalkRow } from '#conference';
import { counted } from '#kernel';
import { whenInWords } from '#programme';
import { agendaPrint } from './agenda-print.js';
import { yourClashInWords } from './clash-words.js';
import { viewsOf } from './conference-views.js';
import { dayInWords, timeOf } from './conference-words.js';
import { talkLine } from './talk-line.js';

/** My programme: by day and time, with a word before each talk that I cannot hear whole or cannot reach. */
export function agendaPage(agenda: Agenda, now: Date) {
  const { conference, talks, clashes, stars, places, moved } = agenda;
  const { slug, title, timeZone, facts } = conference;
  const path = `/conferences/${slug}`;
  const marks = { stars, places, now };
  return {
    ...{ title: 'My programme', conference: title, zone: `All times are those of ${timeZone}.` },
    ...{ views: viewsOf(slug, 'agenda'), starsAction: `${path}/stars`, back: `${path}/agenda` },
    watch: { address: `${path}/agenda/print`, print: agendaPrint(agenda) },
    isEmpty: talks.length === 0,
    programme: path,
    calendar: `${path}/agenda.ics`,
    says: saysOf(talks.length, clashes.length),
    days: facts.days
      .map(({ index, date }) => ({
        heading: dayInWords(date),
        talks: talks
          .filter(({ day }) => day === index)
          .map((talk) => ({
            ...talkLine(talk, slug, marks),
            times: `${timeOf(talk.startsAt, timeZone)} to ${timeOf(talk.endsAt, timeZone)}`,
            moved: movedInWords(moved.get(talk.id), conference),
            warnings: clashes.filter(({ talks: [, later] }) => later.id === talk.id).map(warningOf),
          })),
      }))
      .filter((day) => day.talks.length > 0),
  };
}

/** "It moved since: it was on Saturday 24 October, 10:00 to 10:45, Hall." */
function movedInWords(was: MovedFrom, { timeZone }: Agenda['conference']): string | undefined {
  if (was === undefined) return undefined;
  const when = whenInWords(new Date(was.startsAt), new Date(was.endsAt), was.timeZone ?? timeZone);
  const clock = was.timeZone === null || was.timeZone === timeZone ? '' : ` (${was.timeZone})`;
  return `It moved since. It was: ${when}${clock}, ${was.room}.`;
}

type MovedFrom = ReturnType<Agenda['moved']['get']>;

function saysOf(talks: number, clashes: number): string {
  const all = `Your programme has ${counted(talks, 'talk', 'talks')}`;
  return clashes === 0
    ? `${all}. You can hear all of it.`
    : `${all}, and there ${clashes === 1 ? 'is' : 'are'} ${counted(clashes, 'thing', 'things')} to look at.`;
}

function warningOf(clash: NamedClash): { says: string; detail: string } {
  const [one, other] = clash.talks;
  return {
    says: yourClashInWords(clash),
    detail: clash.kind === 'walk' ? way(one, other) : pair(one, other),
  };
}

function way(one: TalkRow, other: TalkRow): string {
  return `From ${one.room} to ${other.room}.`;
}

function pair(one: TalkRow, other: TalkRow): string {
  return `“${one.title}” and “${other.title}”.`;
}
