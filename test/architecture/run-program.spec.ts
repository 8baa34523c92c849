import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNNER = pathToFileURL(resolve('bin/run-program.mjs')).href;

describe('a program of one file', () => {
  let folder: string;
  let file: string;
  let kept: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'program-'));
    [file, kept] = [join(folder, 'one.cjs'), join(folder, 'one.cjs.compiled')];
    writeFileSync(file, `console.log(require('./words.json').said, __filename === ${JSON.stringify(file)});`);
    writeFileSync(join(folder, 'words.json'), '{"said":"here"}');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...flags: string[]): string =>
    execFileSync(
      process.execPath,
      [
        ...flags,
        '--input-type=module',
        '-e',
        `import { runProgram } from '${RUNNER}'; runProgram('${file}');`,
      ],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );

  it('finds its neighbours, and keeps what was compiled of it', () => {
    expect(run()).toBe('here true\n');
    expect(existsSync(kept)).toBe(true);
  });

  it('runs from what was kept, and leaves that as it is', () => {
    run();
    const { mtimeMs } = statSync(kept);

    expect(run()).toBe('here true\n');
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
  });

  it.each([
    ['damaged', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100)])],
    ['half written', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['not compiled code', () => Buffer.from('nothing of the kind')],
    ['empty', () => Buffer.alloc(0)],
  ])('compiles anew what was kept %s', (_how, spoilt) => {
    run();
    const sound = readFileSync(kept);
    writeFileSync(kept, spoilt(sound));

    expect(run()).toBe('here true\n');
    expect(readFileSync(kept)).toHaveLength(sound.length);
  });

  it('names lines of its sources where it is asked to', () => {
    expect(run('--enable-source-maps')).toBe('here true\n');
    expect(existsSync(kept)).toBe(false);
  });
});
