// Is what was built older than what it was built from? The packages are in the programs too.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const BUILT = 'dist/.built';
const SOURCES = ['apps', 'libs', 'test', 'bin', 'package.json', 'package-lock.json', 'tsconfig.json'];

export function isStale() {
  if (!existsSync(BUILT)) return true;
  const built = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newest(source) > built);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  // The folder's own time tells of a file that was removed.
  return Math.max(stats.mtimeMs, ...inside);
}
