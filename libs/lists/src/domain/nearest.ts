import { foldedName } from '#kernel';

const MOST = 3;

/** The names that are most like what was written, best first: for "did you mean". None where nothing is like it. */
export function nearest(written: string, names: readonly string[]): string[] {
  const wanted = pairsIn(foldedName(written));
  return names
    .map((name) => ({ name, likeness: likeness(wanted, pairsIn(foldedName(name))) }))
    .filter((candidate) => candidate.likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map((candidate) => candidate.name);
}

/** Dice's coefficient over pairs of letters: 1 is the same, 0 has nothing in common. */
function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size || 1);
}

function pairsIn(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
