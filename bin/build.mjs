// Compiles everything into dist: TypeScript, views and other files beside the code, style sheet and script.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { BUILT } from './stale.mjs';

const BESIDE_CODE = new Set(['.hbs', '.json', '.js']);

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], {
  stdio: 'inherit',
});
for (const folder of ['apps/server', 'apps/cli', 'libs']) copyBeside(folder);
execFileSync(process.execPath, ['bin/build-templates.mjs'], { stdio: 'inherit' });
execFileSync(process.execPath, ['bin/build-programs.mjs'], { stdio: 'inherit' });
execFileSync(process.execPath, ['bin/build-assets.mjs'], { stdio: 'inherit' });
mkdirSync('dist', { recursive: true });
writeFileSync(BUILT, '');

function copyBeside(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !BESIDE_CODE.has(extname(entry.name))) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join('dist', source);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target);
  }
}
