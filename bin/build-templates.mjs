// Compiles every template under dist once, so that no server has to when it starts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, treeOf } from '../dist/libs/views/src/compiling.js';
import { KEPT, keyOf } from '../dist/libs/views/src/kept-templates.js';

const kept = templates().map((source) => {
  const read = treeOf(source);
  const calls = JSON.stringify(read.calls);
  return `${JSON.stringify(keyOf(source))}: { calls: ${calls}, spec: ${programOf(read)} }`;
});
writeFileSync(KEPT, `export default {\n${kept.join(',\n')}\n};\n`);

function templates() {
  const files = readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.hbs'));
  return [...new Set(files.map((file) => readFileSync(join('dist', file), 'utf8')))];
}
