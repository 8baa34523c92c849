import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { notFound } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { typeOf, type KeptType } from './domain/magic.js';
import { fileTooLarge, notAPdf } from './storage.errors.js';

export const STORAGE_SETTINGS = Symbol('storage settings');

export interface StorageSettings {
  /** Where the files are kept; a folder that every process of the network shares. */
  readonly folder: string;
}

/** What is known of a file that was kept. Its name is random: it tells nothing, and cannot be guessed. */
export interface StoredFile {
  readonly name: string;
  readonly type: KeptType;
  readonly bytes: number;
}

/** Five megabytes, as for every upload. */
const LARGEST = 5 * 1024 * 1024;
const NAME = /^[0-9a-f]{32}$/;

/** Keeps files of people beside the database. Who may see one is asked by whoever kept it, who tells `LeftOverFiles` of it too. */
@Injectable()
export class StoredFiles {
  constructor(@Inject(STORAGE_SETTINGS) private readonly settings: StorageSettings) {}

  /** The whole file is on the disk before its name is given out. Only PDFs, unless another type is asked for. */
  async keep(bytes: Uint8Array, types: readonly KeptType[] = ['application/pdf']): Promise<StoredFile> {
    if (bytes.length > LARGEST) throw fileTooLarge(LARGEST);
    const type = typeOf(bytes);
    if (!type || !types.includes(type)) throw notAPdf();
    const name = randomBytes(16).toString('hex');
    await write(this.pathOf(name), bytes);
    return { name, type, bytes: bytes.length };
  }

  async read(name: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw notFound('this file');
      throw error;
    }
  }

  async drop(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  /** Nothing but a name that we made leads anywhere. */
  private pathOf(name: string): string {
    if (!NAME.test(name)) throw notFound('this file');
    return join(this.settings.folder, name.slice(0, 2), name);
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}
