import { beginsLikeANumber, type KeptLot, type OptionPlan } from './day.js';
import { groupsAsText, groupsFromText } from './group-names.js';

const WAYS = 'Write numbers such as "20 places" or "5 for non-clinical until 2026-12-01"';

/** "- Pain at home | Room 2 | 20 places | 5 for non-clinical until 2026-12-01" */
export function optionAsText({ title, place, capacity, kept }: OptionPlan): string {
  const places = capacity === null ? undefined : `${capacity} ${capacity === 1 ? 'place' : 'places'}`;
  const lots = kept.map((lot) => `${lot.places} for ${groupsAsText(lot.staffGroups)} until ${lot.until}`);
  return `- ${[title, place, places, ...lots].filter(Boolean).join(' | ')}`;
}

/**
 * The option on a line that begins with a dash; nothing where it is no option, and a sentence where one
 * of its numbers cannot be read: a number that was taken for a room would let anybody in.
 */
export function optionFromText(line: string): OptionPlan | string | undefined {
  const [title = '', ...rest] = piecesOf(line);
  const said = line.slice(0, 80);
  const lots = rest.flatMap((piece) => keptIn(piece) ?? []);
  const counts = rest.flatMap((piece) => countIn(piece) ?? []);
  const words = rest.filter((piece) => countIn(piece) === undefined && !keptIn(piece));
  const strange = words.find(beginsLikeANumber);
  if (strange !== undefined)
    return `${WAYS}, and begin a place with a word. We could not read "${strange.slice(0, 80)}" in "${said}"`;
  if (counts.length > 1) return `Write one number of places only in "${said}"`;
  if (title === '' || words.length > 1) return undefined;
  return { title, place: words[0] ?? null, capacity: counts[0] ?? null, kept: lots };
}

function piecesOf(line: string): string[] {
  const [title = '', ...rest] = line
    .slice(1)
    .split('|')
    .map((piece) => piece.trim());
  return [title, ...rest.filter((piece) => piece !== '')];
}

function countIn(piece: string): number | undefined {
  const [, count] = /^(\d{1,6}) places?$/i.exec(piece) ?? [];
  return count === undefined ? undefined : Number(count);
}

function keptIn(piece: string): KeptLot | undefined {
  const [, places, whom = '', until] =
    /^(\d{1,6}) (?:kept )?for (.+) until (\d{4}-\d{2}-\d{2})$/i.exec(piece) ?? [];
  const staffGroups = groupsFromText(whom);
  return places && until && staffGroups ? { places: Number(places), staffGroups, until } : undefined;
}
