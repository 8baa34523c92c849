import { isKeepable, isStaffGroup, type FieldError, type StaffGroup } from '#kernel';
import { isSpaceKind } from './space.js';

/** What a coordinator says of a space. */
export interface SpaceWords {
  readonly name: string;
  readonly about: string;
}

/** A space to be opened, and whom it is for. */
export interface SpaceDraft extends SpaceWords {
  readonly kind: string;
  /** Needed where it is for a series. */
  readonly seriesId: string | null;
  /** Needed where it is for role groups. */
  readonly staffGroups: readonly string[];
}

const LONGEST_NAME = 60;
const LONGEST_ABOUT = 200;

export function faultsOfSpaceWords({ name, about }: SpaceWords): FieldError[] {
  const missing = [
    ...(name === '' ? [{ field: 'name', message: 'Give the space a name' }] : []),
    ...(about === '' ? [{ field: 'about', message: 'Say in one line whom it is for' }] : []),
  ];
  return [...missing, ...tooLong('name', name, LONGEST_NAME), ...tooLong('about', about, LONGEST_ABOUT)];
}

export function faultsOfSpace(draft: SpaceDraft): FieldError[] {
  const { kind, seriesId, staffGroups } = draft;
  const words = faultsOfSpaceWords(draft);
  // Never taken for the widest: whom it is for cannot be changed later.
  if (!isSpaceKind(kind)) return [...words, { field: 'kind', message: 'Choose who sees it' }];
  if (kind === 'series' && seriesId === null)
    return [...words, { field: 'seriesId', message: 'Choose a series' }];
  if (kind === 'role-group' && !areGroups(staffGroups))
    return [...words, { field: 'staffGroups', message: 'Choose at least one group' }];
  return words;
}

export function areGroups(codes: readonly string[]): codes is readonly StaffGroup[] {
  return codes.length > 0 && codes.every(isStaffGroup);
}

function tooLong(field: string, text: string, longest: number): FieldError[] {
  if (isKeepable(text) && text.length <= longest) return [];
  return [{ field, message: `Use ${longest} letters at the most` }];
}
