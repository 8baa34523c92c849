import { setImmediate } from 'node:timers/promises';
import { placeInWords, type ConferenceRow, type PlacesByTalk, type TalkRow } from '#conference';
import { Paper, type PaperSize } from '../../pdf/paper.js';
import { datesOf, dayInWords, speakersOf, timeOf } from './conference-words.js';

interface OnPaper {
  readonly conference: ConferenceRow;
  readonly talks: readonly TalkRow[];
  readonly isMine: boolean;
  /** Of who prints their own. */
  readonly places?: PlacesByTalk | undefined;
  readonly size: PaperSize;
}

/** A4 for a wall or a folder, A5 for a pocket. */
export function sizeAsked(said: unknown): PaperSize {
  return said === 'a5' ? 'A5' : 'A4';
}

/** The programme on paper, a table for each day. */
export async function programmeOnPaper(
  { conference, talks, isMine, places, size }: OnPaper,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Buffer> {
  const { title, timeZone, facts } = conference;
  const name = isMine ? `${title}: my programme` : title;
  const paper = await Paper.begin({ title: name, author: by, at, size });
  paper.heading(name);
  paper.paragraph(`${datesOf(conference)}. All times are those of ${timeZone}.`, { isStrong: true });
  for (const { index, date } of facts.days) {
    const rows = talks.filter(({ day }) => day === index).map((talk) => rowOf(talk, timeZone, places));
    if (rows.length === 0) continue;
    paper.heading(dayInWords(date), 2);
    paper.table({ columns: COLUMNS, rows });
    // Others are served between the days.
    await setImmediate();
  }
  if (talks.length === 0)
    paper.paragraph(isMine ? 'You have not starred a talk yet.' : 'No talk is planned yet.');
  return paper.bytes();
}

const COLUMNS = [
  { head: 'Time', share: 16 },
  { head: 'Talk', share: 40 },
  { head: 'Speakers', share: 22 },
  { head: 'Room', share: 22 },
];

function rowOf(talk: TalkRow, timeZone: string, places?: PlacesByTalk): string[] {
  const standing = placeInWords(places?.get(talk.id));
  const times = `${timeOf(talk.startsAt, timeZone)} to ${timeOf(talk.endsAt, timeZone)}`;
  const title = standing === undefined ? talk.title : `${talk.title} (${standing})`;
  return [times, title, speakersOf(talk) ?? '', talk.room];
}
