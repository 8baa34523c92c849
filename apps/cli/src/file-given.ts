import { readFile } from 'node:fs/promises';
import { DomainError } from '#kernel';

/** The bytes of a file that was named on the line, or a sentence that says why they cannot be had. */
export async function fileGiven(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const why = code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read.`;
    throw new DomainError('no-file', 'invalid', `${why} Nothing was changed.`);
  }
}
