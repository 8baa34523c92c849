const DAY = 86_400_000;

export interface Needs {
  readonly food: string;
  readonly access: string;
}

/** A dish as the kitchen reads it: what, and for how many. */
export interface Dish {
  readonly text: string;
  readonly people: number;
}

/** When needs are deleted, by the end of the day and the days that they are kept. */
export function forgottenAt(endsAt: Date, keptDays: number): Date {
  return new Date(+endsAt + keptDays * DAY);
}

/** What the kitchen needs and no more: the same words count together, and nobody is named. */
export function dishesOf(wanted: readonly string[]): Dish[] {
  const counted = new Map<string, Dish>();
  for (const text of wanted) {
    const key = text
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim();
    const before = counted.get(key);
    counted.set(key, { text: before?.text ?? text, people: (before?.people ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.people - a.people || a.text.localeCompare(b.text, 'en'));
}
