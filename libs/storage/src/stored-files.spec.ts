import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoredFiles } from './index.js';

const PDF = new TextEncoder().encode('%PDF-1.7 slides');

describe('files that are kept', () => {
  let folder: string;
  let files: StoredFiles;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wheelhouse-files-'));
    files = new StoredFiles({ folder });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('come back as they were, under a name that tells nothing, for nobody else of the machine to read', async () => {
    const { name, type, bytes } = await files.keep(PDF);

    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect({ type, bytes }).toEqual({ type: 'application/pdf', bytes: 15 });
    expect(Uint8Array.from(await files.read(name))).toEqual(PDF);
    expect(statSync(join(folder, name.slice(0, 2), name)).mode & 0o777).toBe(0o600);
  });

  it('are refused where they are no PDF or larger than 5 MB, and nothing is left behind', async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    large.set(PDF);

    await expect(files.keep(new TextEncoder().encode('<script>'))).rejects.toThrow('not a PDF');
    await expect(files.keep(Uint8Array.of(0xff, 0xd8, 0xff))).rejects.toThrow('not a PDF');
    await expect(files.keep(large)).rejects.toThrow('larger than 5 MB');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are found by their own names only', async () => {
    const { name } = await files.keep(PDF);
    await files.drop(name);
    await files.drop(name);

    for (const wanted of [name, '../../etc/passwd', `${name}/..`, '']) {
      await expect(files.read(wanted)).rejects.toMatchObject({ kind: 'not-found' });
    }
  });
});
