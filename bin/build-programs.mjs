// Puts each program and the packages that it uses into one file, so that a start reads this and not two
// thousand: dist/programs/server.js, demo.js and wheelhouse.js (decision 0018), each a line that runs its file.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'dist/programs';
const A_DAY = 24 * 60 * 60 * 1000;

/** Packages that stay where they are: they hold compiled code, find files beside themselves, or may be there once only. */
const APART = ['@hyzyla/pdfium', 'better-sqlite3', 'pdfkit', 'pg', 'reflect-metadata', 'sharp', 'typeorm'];

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

/** What holds the decorators' notes comes before any decorator. */
const FIRST = `require('reflect-metadata');
const ownAddress = require('node:url').pathToFileURL(__filename).href;`;

const { metafile } = await build({
  entryPoints: {
    server: 'dist/apps/server/src/main.js',
    demo: 'dist/apps/server/src/demo.js',
    wheelhouse: 'dist/apps/cli/src/main.js',
  },
  outdir: FOLDER,
  bundle: true,
  // What V8 has compiled of a file is kept beside it under its name, so that the name tells the content.
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  external: [...APART, ...NEVER_LOADED, ...NOT_INSTALLED].flatMap((name) => [name, `${name}/*`]),
  banner: { js: FIRST },
  define: { 'import.meta.url': 'ownAddress' },
  platform: 'node',
  // Only of such files does Node let compiled code be kept; and what is asked for later is required.
  format: 'cjs',
  supported: { 'dynamic-import': false },
  target: 'node20',
  // Errors, tables and logs say the names of classes.
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  metafile: true,
  plugins: [
    { name: 'folders', setup: keepFolders },
    { name: 'english', setup: keepEnglish },
  ],
});

const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint);
for (const [path] of entries) writeFileSync(join(FOLDER, runnerOf(path)), runnerText(basename(path)));
const ofEntry = (path) => ['', '.map', '.compiled'].map((end) => basename(path) + end);
removeOld(new Set(entries.flatMap(([path]) => [...ofEntry(path), runnerOf(path)])));

function runnerOf(path) {
  return basename(path).replace(/-\w+\.cjs$/, '.js');
}

function runnerText(file) {
  return `import { runProgram } from '../../bin/run-program.mjs';\n\nrunProgram(import.meta.dirname + '/${file}');\n`;
}

/** What an earlier build wrote stays for a day: somebody may be about to run it. */
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
    const folder = `(__dirname + '/${relative(FOLDER, dirname(path)).replaceAll('\\', '/')}')`;
    return {
      contents: withTemplates(code, path).replaceAll('import.meta.dirname', folder),
      loader: 'js',
    };
  });
}

/** The compiled templates lie at an address that is worked out; here they go into the file with the rest. */
function withTemplates(code, path) {
  if (basename(path) !== 'kept-templates.js') return code;
  const asked = 'import(pathToFileURL(KEPT).href)';
  if (!code.includes(asked))
    throw new Error(`${path} asks for its templates in another way than this knows.`);
  return code.replace(asked, `import('./kept-templates.data.js')`);
}

/** Zod's messages in some fifty languages are more than the rest of it. */
function keepEnglish({ onResolve }) {
  onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, resolveDir }) =>
    importer.includes('zod') ? { path: resolve(resolveDir, '../locales/en.js') } : undefined,
  );
}
