import type { PlacedList } from '#conference';
import { Paper } from '../../pdf/paper.js';
import type { Made } from '../run-sheet/run-sheet.pdf.js';
import { PERSONAL, ROOM_TO_SIGN, SIGN_COLUMNS } from '../run-sheet/sign-in-sheet.pdf.js';
import { countsOf, whenOf } from './places.page.js';

/** Who has a place, to tick at the door; and who may come in where somebody with a place does not. */
export async function placedOnPaper(
  { conference, talk, people }: PlacedList,
  { by, at }: Made,
): Promise<Buffer> {
  const [placed, waiting] = [ofStatus('placed'), ofStatus('waiting')];
  const paper = await Paper.begin({ title: `Places: ${talk.title}`, author: by, at });
  paper.heading(talk.title);
  paper.paragraph(`${whenOf(talk, conference)}, ${talk.room}`, { isStrong: true });
  paper.paragraph(countsOf(talk, { placed: placed.length, waiting: waiting.length }));
  paper.paragraph(PERSONAL);
  table('Those who have a place', placed);
  table('The waiting list, in its order', waiting);
  return paper.bytes();

  function ofStatus(wanted: string) {
    return people.filter(({ status }) => status === wanted);
  }

  function table(heading: string, some: PlacedList['people']) {
    if (some.length === 0) return;
    paper.heading(heading, 2);
    const rows = some.map(({ name, role, organisation }) => [name, role, organisation ?? '', '']);
    paper.table({ columns: SIGN_COLUMNS, rows, rowHeight: ROOM_TO_SIGN });
  }
}
