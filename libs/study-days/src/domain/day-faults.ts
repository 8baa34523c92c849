import { beginsLikeANumber, hasChoice, type OptionPlan, type PartPlan } from './day.js';

const LONGEST = 150;

interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with the parts of a day, in a sentence, or nothing. */
export function faultOfParts(parts: readonly PartPlan[], day: Hours): string | undefined {
  if (parts.length === 0) return 'Write at least one part, such as "09:30-10:30 Welcome"';
  const twice = twiceIn(parts);
  // A part is known again by its title when the plan is changed.
  if (twice !== undefined) return `Two parts are called “${twice}”. Give each a name of its own`;
  return parts.map((part, place) => faultOfPart(part, parts[place - 1], day)).find(Boolean);
}

function faultOfPart(part: PartPlan, before: PartPlan | undefined, day: Hours): string | undefined {
  const { title, from, to, options } = part;
  const unwritten = faultOfWords(title);
  if (unwritten !== undefined) return unwritten;
  if (to <= from) return `“${title}” must end after it begins`;
  if (from < day.from || to > day.to)
    return `“${title}” is outside the day, which lasts from ${day.from} to ${day.to}`;
  if (before && from < before.to) return `“${title}” begins before “${before.title}” has ended`;
  if (twiceIn(options) !== undefined) return `Two options of “${title}” have the same name`;
  return faultOfOnly(part) ?? options.map(faultOfOption).find(Boolean);
}

/** Nobody chooses what is the only thing, so that nobody could take a place in it. */
function faultOfOnly(part: PartPlan): string | undefined {
  const [only] = part.options;
  if (hasChoice(part) || !only || (only.capacity === null && only.kept.length === 0)) return undefined;
  return `“${only.title}” is all that happens in “${part.title}”, so its places are those of the day. Leave out its number of places`;
}

function faultOfOption({ title, place, capacity, kept }: OptionPlan): string | undefined {
  const unwritten = faultOfWords(title) ?? (place === null ? undefined : faultOfPlace(place));
  if (unwritten !== undefined) return unwritten;
  if (capacity !== null && !(capacity >= 1 && capacity <= 100_000))
    return `Give “${title}” between 1 and 100000 places`;
  return kept.length === 0 ? undefined : faultOfKept({ title, capacity, kept });
}

function faultOfKept({ title, capacity, kept }: Pick<OptionPlan, 'title' | 'capacity' | 'kept'>) {
  if (capacity === null) return `Give “${title}” a number of places before some are kept`;
  if (kept.some(({ staffGroups }) => staffGroups.length === 0))
    return `Say for whom places of “${title}” are kept`;
  if (kept.some(({ places }) => places < 1)) return `Keep at least 1 place of “${title}”, or none`;
  const groups = kept.flatMap(({ staffGroups }) => staffGroups);
  if (new Set(groups).size < groups.length) return `Keep places of “${title}” for each staff group once only`;
  const places = kept.reduce((sum, lot) => sum + lot.places, 0);
  return places > capacity ? `“${title}” cannot keep more places than it has` : undefined;
}

/** The plan is one text: what breaks a line in it, or a piece of a line, could not be read again. */
function faultOfWords(words: string): string | undefined {
  const shown = words.slice(0, 40);
  if (words.length > LONGEST) return `Use ${LONGEST} characters at the most for “${shown}…”`;
  return /[|\r\n]/.test(words) ? `Write “${shown}” on one line and without the sign |` : undefined;
}

function faultOfPlace(place: string): string | undefined {
  if (!beginsLikeANumber(place)) return faultOfWords(place);
  return `Begin the place “${place.slice(0, 40)}” with a word, such as "Room 20", or it reads like a number of places`;
}

function twiceIn(all: readonly { readonly title: string }[]): string | undefined {
  const titles = all.map(({ title }) => title);
  return titles.find((title, place) => titles.indexOf(title) < place);
}
