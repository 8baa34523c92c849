import type { Typed } from '#http';
import { counted, STAFF_GROUP_NAMES, STAFF_GROUPS, type FieldError, type Page } from '#kernel';
import {
  POSITION_NAMES,
  POSITIONS,
  SECTOR_NAMES,
  SECTORS,
  type Headcount,
  type OrganisationRow,
} from '#organisations';
import { formWords } from '../form-words.js';
import { headcountField, ORGANISATION_FIELDS, type OrganisationsAsked } from './organisations.form.js';

const positions = POSITIONS.map((value) => ({ value, text: POSITION_NAMES[value] }));
const sectors = SECTORS.map((value) => ({ value, text: SECTOR_NAMES[value] }));

export function organisationsPage(page: Page<OrganisationRow>, count: number, asked: OrganisationsAsked) {
  return {
    heading: counted(count, 'organisation', 'organisations'),
    isEmpty: count === 0,
    isFiltered: Boolean(asked.q ?? asked.position ?? asked.sector),
    asked: { q: asked.q ?? '', position: asked.position ?? '', sector: asked.sector ?? '' },
    positions: [{ value: '', text: 'Hubs and spokes' }, ...positions],
    sectors: [{ value: '', text: 'Every sector' }, ...sectors],
    rows: page.items.map((row) => [
      { text: row.name, href: `/admin/organisations/${row.id}` },
      POSITION_NAMES[row.position],
      SECTOR_NAMES[row.sector],
      row.area || 'No area',
    ]),
    next: page.next && `/admin/organisations?${withCursor(asked, page.next)}`,
  };
}

export function organisationPage(form: { readonly typed: Typed; readonly errors?: readonly FieldError[] }) {
  const words = formWords(ORGANISATION_FIELDS, form.typed, form.errors);
  return {
    form: words,
    positions,
    sectors,
    headcounts: STAFF_GROUPS.map((group) => {
      const id = headcountField(group);
      const label = `${group} ${STAFF_GROUP_NAMES[group]}`;
      return { id, label, value: words.value[id], error: words.errorFor[id] };
    }),
  };
}

/** The form as the organisation is kept. */
export function typedFrom(row: OrganisationRow, workforce: readonly Headcount[]): Typed {
  const { name, shortName, position, sector, area, version } = row;
  const counts = workforce.map((line) => [headcountField(line.staffGroup), line.headcount] as const);
  return { name, shortName, position, sector, area, version, ...Object.fromEntries(counts) };
}

function withCursor(asked: OrganisationsAsked, cursor: string): string {
  const said = Object.entries({ ...asked, cursor }).filter(([, value]) => value);
  return new URLSearchParams(said as [string, string][]).toString();
}
