/** The middle of the numbers, and how far they lie apart; nothing of no numbers. */
export interface Spread {
  readonly mean: number | null;
  readonly median: number | null;
  /** Of all sessions, not of a sample: divided by n. */
  readonly deviation: number | null;
}

export function spreadOf(numbers: readonly number[]): Spread {
  const n = numbers.length;
  if (n === 0) return { mean: null, median: null, deviation: null };
  const mean = numbers.reduce((sum, number) => sum + number, 0) / n;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return { mean, median: medianOf(numbers), deviation: Math.sqrt(squares / n) };
}

/** One number divided by another; nothing of nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** To so many places after the point. */
export function roundedTo(places: number, number: number | null): number | null {
  return number === null ? null : Math.round(number * 10 ** places) / 10 ** places;
}

/** Of one number or more. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
