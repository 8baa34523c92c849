import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetClock } from '#kernel';
import { LeftOverFiles, StoredFiles } from './index.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const HOUR = 60 * 60 * 1000;
const PDF = new TextEncoder().encode('%PDF-1.7 slides');

describe('files that a crash left behind', () => {
  let folder: string;
  let files: StoredFiles;
  let leftOver: LeftOverFiles;
  const held = new Set<string>();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wheelhouse-files-'));
    files = new StoredFiles({ folder });
    leftOver = new LeftOverFiles({ folder }, new SetClock(NOW));
    leftOver.heldBy(() => Promise.resolve(held));
    held.clear();
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const there = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/')).length;

  async function kept(hoursOld: number): Promise<string> {
    const { name } = await files.keep(PDF);
    return aged(name, hoursOld);
  }

  function aged(name: string, hoursOld: number): string {
    const at = new Date(+NOW - hoursOld * HOUR);
    utimesSync(pathOf(name), at, at);
    return name;
  }

  it('go where they are a day old and nobody speaks of them, half-written ones too', async () => {
    const [own, young, nobodys] = [await kept(2000), await kept(23), await kept(25)];
    const half = 'ab'.repeat(16);
    mkdirSync(join(folder, 'ab'), { recursive: true });
    writeFileSync(pathOf(`${half}.part`), 'PDF');
    aged(`${half}.part`, 25);
    held.add(own);

    expect(await leftOver.sweep()).toBe(2);
    expect([own, young, nobodys, `${half}.part`].map((name) => existsSync(pathOf(name)))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('are looked for with every library that keeps files', async () => {
    const [one, other] = [await kept(25), await kept(25)];
    held.add(one);
    leftOver.heldBy(() => Promise.resolve([other]));

    expect(await leftOver.sweep()).toBe(0);
    expect(there()).toBe(2);
  });

  it('stay where they would be most of all: that is the folder of another database', async () => {
    for (let at = 0; at < 101; at++) await kept(25);

    await expect(leftOver.sweep()).rejects.toThrow('is DATA_DIR that of another database?');
    expect(there()).toBe(101);
  });

  it('stay where somebody cannot say what is theirs', async () => {
    await kept(25);
    leftOver.heldBy(() => Promise.reject(new Error('The database is gone.')));

    await expect(leftOver.sweep()).rejects.toThrow('The database is gone.');
    expect(there()).toBe(1);
  });

  it('are none where nothing was ever kept', async () => {
    rmSync(folder, { recursive: true });

    expect(await leftOver.sweep()).toBe(0);
  });
});
