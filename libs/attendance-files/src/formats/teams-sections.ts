import { inTurns } from '#loose';
import type { Draft, DraftRow } from '../draft.js';
import { readEmail, readName } from '../names.js';
import type { Issue } from '../report.js';
import type { TableRow } from '../text/cells.js';
import { columnsOf, type Header, isHeader } from '../text/header.js';
import type { Field } from '../words/field-words.js';
import { headerByPlace, TEAMS_ACTIVITIES, TEAMS_PARTICIPANTS } from './by-place.js';
import type { Table } from './format.js';
import { meetingInPairs, presencesUnder } from './rows.js';

interface Section {
  readonly header: Header;
  readonly rows: readonly DraftRow[];
}

/**
 * Teams, 2022 to now: "1." the meeting, "2." one row for each person, "3." one row for each stay. The titles
 * are translated, the digits are not. Section 3 is read for who was there when; section 2 lends it the UPN
 * and whoever is missing from it.
 */
export async function teamsSections({ rows }: Table): Promise<Draft | undefined> {
  const starts = sectionStarts(rows);
  const [first, second] = [starts.get(1), starts.get(2)];
  if (first !== 0 || second === undefined) return undefined;
  const people = await section(rows, {
    from: second,
    to: starts.get(3),
    order: TEAMS_PARTICIPANTS,
    kind: 'person',
  });
  const stays = await section(rows, {
    from: starts.get(3),
    to: starts.get(4),
    order: TEAMS_ACTIVITIES,
    kind: 'connection',
  });
  const header = people?.header ?? stays?.header;
  return {
    format: 'teams-sections',
    header: header?.row.cells ?? [],
    meeting: meetingInPairs(rows.slice(1, second)),
    ...(await together(people?.rows ?? [], stays?.rows ?? [])),
  };
}

/** Where each numbered title stands: a row with nothing but "2. Participants" in it. */
function sectionStarts(rows: readonly TableRow[]): Map<number, number> {
  const starts = new Map<number, number>();
  rows.forEach(({ cells }, index) => {
    const number =
      /^([1-9])[.．。、]\s*\D/.exec(cells[0] ?? '')?.[1] ?? /^([1-9])[.．]$/.exec(cells[0] ?? '')?.[1];
    if (!number || cells.slice(1).some((cell) => cell !== '')) return;
    if (!starts.has(Number(number)) && starts.size === Number(number) - 1) starts.set(Number(number), index);
  });
  return starts;
}

interface Part {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly order: readonly Field[];
  readonly kind: 'person' | 'connection';
}

async function section(
  rows: readonly TableRow[],
  { from, to, order, kind }: Part,
): Promise<Section | undefined> {
  if (from === undefined) return undefined;
  const row = rows[from + 1];
  if (!row || (to !== undefined && from + 1 >= to)) return undefined;
  const header = headerAt(rows, from + 1, order);
  if (!header) return undefined;
  return { header, rows: (await presencesUnder(header, rows.slice(0, to), { kind })).map(asNoShow) };
}

/** By its words where they name both times, else by its places: one unknown word must not lose a column. */
function headerAt(rows: readonly TableRow[], index: number, order: readonly Field[]): Header | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const columns = columnsOf(row);
  const byWords = isHeader(row, columns) ? { index, row, columns } : undefined;
  if (columns.has('joined') && columns.has('left')) return byWords;
  return headerByPlace(rows, index, order) ?? byWords;
}

/** Reports of webinars also list who registered and never came. */
function asNoShow(person: DraftRow): DraftRow {
  const hasCome = person.joined !== undefined || person.left !== undefined || person.minutes !== undefined;
  return hasCome ? person : { ...person, kind: 'no-show' };
}

async function together(
  people: readonly DraftRow[],
  stays: readonly DraftRow[],
): Promise<Pick<Draft, 'rows' | 'issues'>> {
  if (!stays.some(({ joined }) => joined !== undefined)) {
    return { rows: people, issues: people.length > 0 ? [gapsHidden(people)] : [] };
  }
  const upns = new Map(await inTurns(people, (person) => [identity(person), person.upn] as const));
  const present = new Set(await inTurns(stays, identity));
  const missing = people.filter((person) => !isCaller(person) && !present.has(identity(person)));
  const own = await inTurns(stays, (stay) => ({ ...stay, upn: stay.upn ?? upns.get(identity(stay)) }));
  return { rows: [...own, ...missing] };
}

function identity({ name, email }: DraftRow): string {
  return readEmail(email) ?? readName(name).name;
}

function isCaller({ name }: DraftRow): boolean {
  return readName(name).isDialIn;
}

function gapsHidden(people: readonly DraftRow[]): Issue {
  return {
    level: 'info',
    code: 'gaps-hidden',
    message:
      'This report has one row for each person, so time that somebody was away in between is not shown.',
    rows: people.map(({ row }) => row),
  };
}
