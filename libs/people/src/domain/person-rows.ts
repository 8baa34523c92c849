import { ACCESS_LEVELS, foldedName, type AccessLevel } from '#kernel';

/** A thing that a row may name: by its name, or by another name that nobody else has. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds things by any of their names, whatever the capitals and accents. */
export class NameBook {
  private readonly ids = new Map<string, string | null>();
  readonly names: readonly string[];

  constructor(things: readonly Named[]) {
    this.names = things.flatMap((thing) => thing.names.slice(0, 1));
    for (const { id, names } of things) {
      for (const name of new Set(names.map(foldedName))) {
        // A name that two things share names neither.
        this.ids.set(name, this.ids.has(name) ? null : id);
      }
    }
  }

  idOf(name: string): string | undefined {
    return this.ids.get(foldedName(name)) ?? undefined;
  }
}

export function accessLevelIn(written: string): AccessLevel | undefined {
  const wanted = foldedName(written);
  return ACCESS_LEVELS.find((level) => level === wanted);
}
