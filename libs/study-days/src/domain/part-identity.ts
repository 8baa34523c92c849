/** A part or an option by what people call it. */
interface Titled {
  readonly title: string;
}

interface Part extends Titled {
  readonly position: number;
}

/** What somebody chose, or has still chosen: in which part. */
interface Chosen {
  readonly personId: string;
  readonly part: number;
}

/**
 * Which part each of these was before, by its position, or nothing where it is new. A part is known by
 * its title, so that one that is put in front of it or taken away changes nothing of it; one that was
 * renamed is known by its place. No part of before comes back as two.
 */
export function partsBefore(parts: readonly Titled[], before: readonly Part[]): (number | undefined)[] {
  const named = parts.map(({ title }) => before.find((one) => one.title === title)?.position);
  const isFree = (place: number) =>
    before.some(({ position }) => position === place) && !named.includes(place);
  return named.map((known, place) => known ?? (isFree(place) ? place : undefined));
}

/** How many of those who had chosen have something before them now that they have not chosen. */
export function askedAgain(
  before: readonly Chosen[],
  after: readonly Chosen[],
  partsToChoose: readonly number[],
): number {
  const has = new Set(after.map(({ personId, part }) => `${personId} ${part}`));
  const people = new Set(before.map(({ personId }) => personId));
  return [...people].filter((person) => partsToChoose.some((part) => !has.has(`${person} ${part}`))).length;
}
