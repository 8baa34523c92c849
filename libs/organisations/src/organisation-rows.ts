import { foldedName, isStaffGroup, type FieldError } from '#kernel';
import { nearest, type ListColumns, type ListRow } from '#lists';
import { faultsOf, tidied, type Headcount, type OrganisationDraft } from './domain/draft.js';
import { POSITIONS, SECTOR_NAMES, SECTORS, type Position, type Sector } from './domain/words.js';

export const ORGANISATION_COLUMNS: ListColumns = {
  headings: {
    name: ['name', 'organisation', 'organisation name'],
    shortName: ['short name', 'abbreviation'],
    position: ['position', 'hub or spoke'],
    sector: ['sector'],
    area: ['area', 'town', 'county'],
  },
  needed: ['name'],
  vary: (heading) => {
    const group = /^headcount (\w\w)$/.exec(heading)?.[1]?.toUpperCase();
    return group && isStaffGroup(group) ? `headcount ${group}` : undefined;
  },
};

export type RowReading = { readonly draft: OrganisationDraft; readonly problems: readonly string[] };

const BLANK: OrganisationDraft = {
  name: '',
  shortName: '',
  position: 'spoke',
  sector: 'other',
  area: '',
  workforce: [],
};

/** The organisation that a row describes; what it does not speak of stays as it is kept. */
export function draftIn({ cells }: ListRow, kept: OrganisationDraft | undefined): RowReading {
  const problems: string[] = [];
  const before = kept ?? BLANK;
  const draft = tidied({
    name: cells['name'] ?? '',
    shortName: cells['shortName'] ?? (kept ? before.shortName : ''),
    position:
      wordIn(cells['position'], POSITIONS, {}) ??
      problem(problems, positionProblem(cells, kept), before.position),
    sector: sectorIn(cells['sector']) ?? problem(problems, sectorProblem(cells, kept), before.sector),
    area: cells['area'] ?? before.area,
    workforce: workforceIn(cells, before.workforce, problems),
  });
  return { draft, problems: [...problems, ...faultsOf(draft).map(sentenceOf)] };
}

function problem<T>(problems: string[], sentence: string | undefined, instead: T): T {
  if (sentence) problems.push(sentence);
  return instead;
}

/** A blank cell keeps what there is; a new organisation needs the word. */
function positionProblem(cells: ListRow['cells'], kept: OrganisationDraft | undefined): string | undefined {
  const written = cells['position'];
  if (!written) return kept ? undefined : 'Say in the column “position” whether it is a hub or a spoke.';
  return `We do not know the position “${written}”. Write hub or spoke.`;
}

function sectorProblem(cells: ListRow['cells'], kept: OrganisationDraft | undefined): string | undefined {
  const written = cells['sector'];
  const names = Object.values(SECTOR_NAMES);
  if (!written) return kept ? undefined : `Fill in the column “sector”: ${names.join(', ')}.`;
  const [likely] = nearest(written, names);
  const hint = likely ? `Did you mean ${likely}?` : `Write one of: ${names.join(', ')}.`;
  return `We do not know the sector “${written}”. ${hint}`;
}

function sectorIn(written: string | undefined): Sector | undefined {
  return wordIn(written, SECTORS, SECTOR_NAMES);
}

function wordIn<Word extends Position | Sector>(
  written: string | undefined,
  words: readonly Word[],
  names: Partial<Record<Word, string>>,
): Word | undefined {
  const wanted = foldedName(written ?? '');
  return words.find((word) => word === wanted || foldedName(names[word] ?? word) === wanted);
}

function workforceIn(cells: ListRow['cells'], before: readonly Headcount[], problems: string[]): Headcount[] {
  const counts = new Map(before.map((line) => [line.staffGroup, line.headcount]));
  for (const [column, written] of Object.entries(cells)) {
    const group = column.replace('headcount ', '');
    if (column === group || !isStaffGroup(group) || !written) continue;
    if (/^\d{1,6}$/.test(written)) counts.set(group, Number(written));
    else problems.push(`The headcount ${group} is “${written}”. Write a whole number, such as 12.`);
  }
  return [...counts]
    .map(([staffGroup, headcount]) => ({ staffGroup, headcount }))
    .sort((a, b) => (a.staffGroup < b.staffGroup ? -1 : 1));
}

function sentenceOf(fault: FieldError): string {
  return `${fault.message}.`;
}
