import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Clock } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { tooManyLeftOver } from './storage.errors.js';
import { STORAGE_SETTINGS, type StorageSettings } from './stored-files.service.js';

/** Answers the names of all files that the rows of a library speak of. */
export type Keeper = () => Promise<Iterable<string>>;

/** A file is on the disk before its row is in the database: a day is far more than lies between. */
const YOUNGEST = 24 * 60 * 60 * 1000;
/** So many may be more than half of all. */
const NEVER_MANY = 100;

/**
 * Takes away what a crash leaves on the disk: a file whose row never came, or whose row is gone. **Each library that keeps files
 * says here which are its own;** what nobody speaks of is taken to be nobody's.
 */
@Injectable()
export class LeftOverFiles {
  private readonly keepers: Keeper[] = [];

  constructor(
    @Inject(STORAGE_SETTINGS) private readonly settings: StorageSettings,
    private readonly clock: Clock,
  ) {}

  heldBy(keeper: Keeper): void {
    this.keepers.push(keeper);
  }

  /** Timed work: answers how many were left over. Deletes none where it would be most of them: that is another database. */
  async sweep(): Promise<number> {
    // In this order: what is kept meanwhile is not in the first list.
    const there = await this.there();
    const held = await this.held();
    const leftOver = there.filter(({ name }) => !held.has(name));
    const old = await this.old(leftOver.map(({ path }) => path));
    if (old.length > NEVER_MANY && old.length > there.length / 2) throw tooManyLeftOver(old.length);
    for (const path of old) await rm(path, { force: true });
    return old.length;
  }

  private async held(): Promise<Set<string>> {
    const names = await Promise.all(this.keepers.map((keeper) => keeper()));
    return new Set(names.flatMap((some) => [...some]));
  }

  /** Half-written ones too, which end in `.part` and so have the name of nothing. */
  private async there(): Promise<{ name: string; path: string }[]> {
    const { folder } = this.settings;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }));
  }

  private async old(paths: readonly string[]): Promise<string[]> {
    const before = +this.clock.now() - YOUNGEST;
    const old: string[] = [];
    for (const path of paths) {
      const found = await stat(path).catch(absent);
      if ('mtimeMs' in found && found.mtimeMs < before) old.push(path);
    }
    return old;
  }
}

/** Gone meanwhile, or never there: a network that keeps no files has no folder. */
function absent(error: unknown): [] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}
