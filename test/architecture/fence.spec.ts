import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A house of few files, each of which breaks one rule of the fence, or keeps all of them. */
const FILES: readonly (readonly [file: string, imports: string, breaks: readonly string[]])[] = [
  ['libs/kernel/src/index.ts', '', []],
  ['libs/events/src/index.ts', '#kernel', []],
  ['libs/http/src/index.ts', '#events', ['line-of-http']],
  ['libs/database/src/index.ts', 'better-sqlite3', []],
  ['libs/people/src/index.ts', '#database', []],
  ['libs/people/src/people.entity.ts', '', []],
  ['libs/people/src/upward.ts', '#attendance', ['line-of-people']],
  ['libs/organisations/src/index.ts', '#people', ['line-of-organisations']],
  ['libs/programme/src/index.ts', '#people', []],
  ['libs/programme/src/side-door.ts', '../../people/src/people.entity.js', ['front-door-only']],
  ['libs/programme/src/domain/rule.ts', '#kernel', []],
  ['libs/programme/src/domain/framework.ts', '@nestjs/common', ['rules-are-plain']],
  ['libs/programme/src/domain/asking.ts', '#database', ['rules-are-plain']],
  ['libs/programme/src/domain/outside.ts', '../index.js', ['rules-are-plain']],
  ['libs/attendance/src/index.ts', 'pg', ['one-door-to-the-data-source']],
  // A circle is told of once, at its first file.
  ['libs/attendance/src/back.ts', './there.js', ['no-circles']],
  ['libs/attendance/src/there.ts', './back.js', []],
  ['libs/live/src/index.ts', '', []],
  ['libs/live/src/contract.ts', '', []],
  ['libs/live/src/wire.ts', '../../../apps/server/src/main.js', ['libraries-know-no-app']],
  ['libs/live/src/tested.ts', '../../../test/support/cast.js', ['tests-stay-tests']],
  ['libs/stranger/src/index.ts', '#kernel', ['every-library-has-a-line']],
  ['libs/kernel/src/framework.ts', 'rxjs', ['kernel-imports-nothing']],
  ['libs/kernel/src/nowhere.ts', './nothing.js', ['kernel-imports-nothing', 'not-resolved']],
  ['apps/server/src/main.ts', '#live', []],
  ['apps/server/src/side-door.ts', '../../../libs/people/src/people.entity.js', ['front-door-only']],
  ['apps/browser/src/room.ts', '../../../libs/live/src/contract.js', []],
  ['apps/browser/src/people.ts', '#people', ['browser-takes-contracts-only']],
  ['apps/browser/src/server.ts', '../../server/src/main.js', ['browser-takes-contracts-only']],
  ['test/support/cast.ts', '#people', []],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the fence', () => {
  let house: string;
  let found: readonly Violation[];

  beforeAll(() => {
    house = built();
    found = cruised(house);
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(FILES)('judges %s, which imports "%s", as %j', (file, _imports, breaks) => {
    const broken = found.filter((violation) => violation.from === file).map(({ rule }) => rule.name);

    expect([...new Set(broken)].sort()).toEqual(breaks);
  });
});

function built(): string {
  const house = mkdtempSync(join(tmpdir(), 'wheelhouse-fence-'));
  for (const name of ['.dependency-cruiser.cjs', '.dependency-cruiser.resolve.cjs'])
    copyFileSync(name, join(house, name));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  writeFileSync(join(house, 'package.json'), '{ "type": "module" }');
  for (const [file, imports] of FILES) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), imports === '' ? 'export {};\n' : `import '${imports}';\n`);
  }
  return house;
}

function cruised(house: string): readonly Violation[] {
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const asked = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'];
  const { summary } = JSON.parse(answerOf(process.execPath, [cruiser, ...asked], house)) as {
    summary: { violations: Violation[] };
  };
  return summary.violations;
}

/** The cruiser's exit code counts what it found. */
function answerOf(command: string, words: readonly string[], folder: string): string {
  try {
    return execFileSync(command, words, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
