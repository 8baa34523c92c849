// Puts each program and the packages that it uses into a few files, so that a start reads these and not
// two thousand: dist/programs/server.js, demo.js and wheelhouse.js (decision 0018).
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'dist/programs';
const A_DAY = 24 * 60 * 60 * 1000;

/** Packages that stay where they are: they hold compiled code, find files beside themselves, or may be there once only. */
const APART = ['better-sqlite3', 'pdfkit', 'pg', 'reflect-metadata', 'typeorm'];

/** Asked for only by parts of Fastify that we do without, and long. */
const NEVER_LOADED = [
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'fast-json-stringify',
];

/** What Nest, and the sockets, would use if it were installed. */
const NOT_INSTALLED = [
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  'bufferutil',
  'class-transformer',
  'class-validator',
  'point-of-view',
  'utf-8-validate',
];

/** Packages were written for require; and what holds the decorators' notes comes before any decorator, in every file. */
const FIRST = `import 'reflect-metadata';
import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

const { metafile } = await build({
  entryPoints: {
    server: 'dist/apps/server/src/main.js',
    demo: 'dist/apps/server/src/demo.js',
    wheelhouse: 'dist/apps/cli/src/main.js',
  },
  outdir: FOLDER,
  bundle: true,
  // What the programs share, and what is loaded only when asked for, is a file of its own.
  splitting: true,
  chunkNames: 'shared-[hash]',
  external: [...NEVER_LOADED, ...NOT_INSTALLED].flatMap((name) => [name, `${name}/*`]),
  banner: { js: FIRST },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Errors, tables and logs say the names of classes.
  keepNames: true,
  sourcemap: true,
  logLevel: 'warning',
  metafile: true,
  plugins: [
    { name: 'folders', setup: keepFolders },
    { name: 'apart', setup: keepApart },
    { name: 'english', setup: keepEnglish },
  ],
});

removeOld(new Set(Object.keys(metafile.outputs).map((path) => basename(path))));

/** What an earlier build wrote stays for a day: a server that runs on it may still load a part of it. */
function removeOld(current) {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (!current.has(name) && statSync(path).mtimeMs < Date.now() - A_DAY) rmSync(path);
  }
}

/** A file finds its neighbours (templates, tables of data) where it would find them unbundled. */
function keepFolders({ onLoad }) {
  onLoad({ filter: /[\\/]dist[\\/](apps|libs)[\\/].*\.js$/ }, ({ path }) => {
    const code = readFileSync(path, 'utf8');
    if (!code.includes('import.meta.dirname')) return undefined;
    const folder = `(import.meta.dirname + '/${relative(FOLDER, dirname(path)).replaceAll('\\', '/')}')`;
    return { contents: code.replaceAll('import.meta.dirname', folder), loader: 'js' };
  });
}

/** Loaded by require: imported, Node would first read each of their files for the names that it gives. */
function keepApart({ onResolve, onLoad }) {
  const within = APART.map((name) => name.replaceAll('/', '\\/')).join('|');
  onResolve({ filter: new RegExp(`^(${within})(/|$)`) }, ({ path, namespace }) =>
    namespace === 'apart' ? { path, external: true } : { path, namespace: 'apart' },
  );
  onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
    contents: `module.exports = require(${JSON.stringify(path)});`,
  }));
}

/** Zod's messages in some fifty languages are more than the rest of it. */
function keepEnglish({ onResolve }) {
  onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, resolveDir }) =>
    importer.includes('zod') ? { path: resolve(resolveDir, '../locales/en.js') } : undefined,
  );
}
