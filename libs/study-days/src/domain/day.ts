import type { StaffGroup } from '#kernel';

/** Places of an option that stay for some staff groups until a date. */
export interface KeptLot {
  readonly places: number;
  readonly staffGroups: readonly StaffGroup[];
  /** YYYY-MM-DD: from the first minute of that day the places are everybody's. */
  readonly until: string;
}

/** One of the things that happen side by side. */
export interface OptionPlan {
  readonly title: string;
  readonly place: string | null;
  readonly capacity: number | null;
  readonly kept: readonly KeptLot[];
}

/** A stretch of the day by the clock on the wall; with one option there is nothing to choose. */
export interface PartPlan {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly options: readonly OptionPlan[];
}

/** Whether somebody has to choose in a part: where one thing happens, it happens for everybody. */
export function hasChoice({ options }: { readonly options: readonly unknown[] }): boolean {
  return options.length > 1;
}

/** Whether the one who looks has yet to choose in a part. */
export function isUndecided(part: { readonly options: readonly { readonly isMine: boolean }[] }): boolean {
  return hasChoice(part) && !part.options.some(({ isMine }) => isMine);
}

/** "20 seats" is meant as a number of places and no room; "2.14" and "3rd floor" are rooms. */
export function beginsLikeANumber(piece: string): boolean {
  return /^\d+(\s|$)/.test(piece);
}
