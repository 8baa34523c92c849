import type { KnownNames } from '#identifiers';
import { NetworkNames } from '#people';
import { Injectable } from '@nestjs/common';

const NOBODY: KnownNames = {};

/** Whose names a file is read for: those of the network's own people, unless its owner says that people there call each other by them. */
@Injectable()
export class NamesLookedFor {
  private readonly without: string[] = [];

  constructor(private readonly names: NetworkNames) {}

  /** Said once by the owner's library, of all its files: `post:`. */
  leaveOut(prefix: string): void {
    this.without.push(prefix);
  }

  all(): Promise<KnownNames> {
    return this.names.all();
  }

  /** Of all names those that are looked for in a file of this owner. */
  among(all: KnownNames, of: string): KnownNames {
    return this.without.some((prefix) => of.startsWith(prefix)) ? NOBODY : all;
  }
}
