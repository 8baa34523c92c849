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
  readonly kept: KeptLot | null;
}

/** A stretch of the day by the clock on the wall; with one option there is nothing to choose. */
export interface PartPlan {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly options: readonly OptionPlan[];
}

/** What is wrong with the parts of a day, in a sentence, or nothing. */
export function faultOfParts(
  parts: readonly PartPlan[],
  day: { readonly from: string; readonly to: string },
): string | undefined {
  if (parts.length === 0) return 'Write at least one part, such as "09:30-10:30 Welcome"';
  const titles = parts.map(({ title }) => title);
  const twice = titles.find((title, place) => titles.indexOf(title) < place);
  // A part is known again by its title when the plan is changed.
  if (twice !== undefined) return `Two parts are called “${twice}”. Give each a name of its own`;
  return parts.map((part, place) => faultOfPart(part, parts[place - 1], day)).find(Boolean);
}

function faultOfPart(
  { title, from, to, options }: PartPlan,
  before: PartPlan | undefined,
  day: { readonly from: string; readonly to: string },
): string | undefined {
  if (title.length > 150) return `Use 150 characters at the most for “${title.slice(0, 40)}…”`;
  if (to <= from) return `“${title}” must end after it begins`;
  if (from < day.from || to > day.to)
    return `“${title}” is outside the day, which lasts from ${day.from} to ${day.to}`;
  if (before && from < before.to) return `“${title}” begins before “${before.title}” has ended`;
  const titles = options.map((option) => option.title);
  if (new Set(titles).size < titles.length) return `Two options of “${title}” have the same name`;
  return options.map(faultOfOption).find(Boolean);
}

function faultOfOption({ title, capacity, kept }: OptionPlan): string | undefined {
  if (title.length > 150) return `Use 150 characters at the most for “${title.slice(0, 40)}…”`;
  if (capacity !== null && !(capacity >= 1 && capacity <= 100_000))
    return `Give “${title}” between 1 and 100000 places`;
  if (kept === null) return undefined;
  if (capacity === null) return `Give “${title}” a number of places before some are kept`;
  if (kept.staffGroups.length === 0) return `Say for whom places of “${title}” are kept`;
  return kept.places > capacity ? `“${title}” cannot keep more places than it has` : undefined;
}
