import { isStaffGroup, oneLine, type FieldError, type StaffGroup } from '#kernel';
import { isPosition, isSector, type Position, type Sector } from './words.js';

/** How many people of a staff group work somewhere. */
export interface Headcount {
  readonly staffGroup: StaffGroup;
  readonly headcount: number;
}

/** What a coordinator says about an organisation. */
export interface OrganisationDraft {
  readonly name: string;
  /** For tables and lists; the name itself where it is empty. */
  readonly shortName: string;
  readonly position: Position;
  readonly sector: Sector;
  /** A town, borough or county; empty where the network has no areas. */
  readonly area: string;
  readonly workforce: readonly Headcount[];
}

/** The draft as it is kept: spaces tidied, a short name filled in, groups without staff left out. */
export function tidied(draft: OrganisationDraft): OrganisationDraft {
  const name = oneLine(draft.name);
  return {
    ...draft,
    name,
    shortName: oneLine(draft.shortName) || name,
    area: oneLine(draft.area),
    workforce: draft.workforce.filter((line) => line.headcount > 0),
  };
}

/** What has to be put right before the draft can be kept, each with the sentence for the person who typed it. */
export function faultsOf(draft: OrganisationDraft): FieldError[] {
  return [
    ...textFaults('name', draft.name, { most: 200, missing: 'Enter the organisation’s name' }),
    // Where none is given the whole name stands in, however long.
    ...(draft.shortName === draft.name ? [] : textFaults('shortName', draft.shortName, { most: 60 })),
    ...textFaults('area', draft.area, { most: 100 }),
    ...(isPosition(draft.position) ? [] : [{ field: 'position', message: 'Choose hub or spoke' }]),
    ...(isSector(draft.sector) ? [] : [{ field: 'sector', message: 'Choose a sector from the list' }]),
    ...workforceFaults(draft.workforce),
  ];
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'name',
  shortName: 'short name',
  area: 'area',
};

function textFaults(field: string, text: string, limits: { most: number; missing?: string }): FieldError[] {
  if (limits.missing && text === '') return [{ field, message: limits.missing }];
  if (text.length <= limits.most) return [];
  return [{ field, message: `Keep the ${FIELD_WORDS[field] ?? field} to ${limits.most} letters or fewer` }];
}

function workforceFaults(workforce: readonly Headcount[]): FieldError[] {
  const groups = workforce.map((line) => line.staffGroup);
  if (new Set(groups).size < groups.length) {
    return [{ field: 'workforce', message: 'Give each staff group one headcount' }];
  }
  return workforce.every((line) => isStaffGroup(line.staffGroup) && isHeadcount(line.headcount))
    ? []
    : [{ field: 'workforce', message: 'Enter each headcount as a whole number, such as 12' }];
}

function isHeadcount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= 1_000_000;
}
