// Builds the style sheet, the script and the pictures into dist/assets, under names that carry a hash of what is in them.
//   node bin/build-assets.mjs [folder]
// Other programs (the tests' set-up) import buildAssets() instead.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile, Logger, NodePackageImporter } from 'sass';

const ROOT = resolve(import.meta.dirname, '..');
const THEME = join(ROOT, 'libs/views/src/theme');
const DESIGN_PICTURES = join(
  dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist/nhsuk/assets/images',
);

/** Returns the manifest that it also writes: `{ "app.css": "app.3f9c1a2b.css", … }`. */
export async function buildAssets(folder = join(ROOT, 'dist/assets')) {
  mkdirSync(folder, { recursive: true });
  const manifest = {};
  const write = (name, content) => (manifest[name] = writeHashed(folder, name, content));
  for (const name of ['mark.svg', 'favicon.svg']) write(name, readFileSync(join(THEME, name)));
  write('app.css', styleSheet(write));
  write('app.js', await script('main.ts'));
  write('room.js', await script('room.ts'));
  write('rehearsal.js', await script('rehearsal.ts'));
  write('hints.js', await script('hints.ts'));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  removeStale(folder, Object.values(manifest));
  return manifest;
}

/** Last, and only what is no longer named, so that a server or a test that runs meanwhile finds what it knows. */
function removeStale(folder, current) {
  const kept = new Set(['manifest.json', ...current.flatMap((name) => [name, `${name}.gz`, `${name}.br`])]);
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
  }
}

/** The pictures that the style sheet names are taken along and named by their hash too. */
function styleSheet(write) {
  const { css } = compile(join(THEME, 'app.scss'), {
    style: 'compressed',
    loadPaths: [join(ROOT, 'node_modules')],
    importers: [new NodePackageImporter()],
    logger: Logger.silent,
  });
  return css.replace(/\/assets\/images\/([\w-]+\.svg)/g, (_, picture) => {
    return `/assets/${write(picture, readFileSync(join(DESIGN_PICTURES, picture)))}`;
  });
}

/** What the room's own rules import of our libraries is taken from their source, as all the rest. */
const FROM_SOURCE = {
  name: 'from-source',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^#/ }, ({ path }) => ({ path: join(ROOT, `libs/${path.slice(1)}/src/index.ts`) })),
};

async function script(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'apps/browser/src', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [FROM_SOURCE],
  });
  return outputFiles[0].contents;
}

function writeHashed(folder, name, content) {
  const bytes = Buffer.from(content);
  const { name: stem, ext } = parse(name);
  const hashed = `${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ext}`;
  const path = join(folder, hashed);
  writeFileSync(path, bytes);
  if (['.css', '.js', '.svg'].includes(extname(name))) {
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, best));
  }
  return hashed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets(process.argv[2]);
