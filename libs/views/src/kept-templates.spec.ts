import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { programOf, treeOf } from './compiling.js';
import { keyOf, type KeptTemplate, type KeptTemplates } from './kept-templates.js';
import { Views } from './views.js';

const SOURCE = '{{#each who}}{{#> tag}}{{this}}{{/tag}}{{/each}}{{name}}';

/** As the build keeps it. */
function keptOf(source: string, key = source): KeptTemplates {
  const read = treeOf(source);
  const spec = runInThisContext(`(${programOf(read)})`) as KeptTemplate['spec'];
  return { [keyOf(key)]: { calls: read.calls, spec } };
}

function viewsOf(source: string, kept?: KeptTemplates): Promise<Views> {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  writeFileSync(join(folder, 'one.view.hbs'), source);
  return Views.open([folder], kept);
}

describe('a template that the build has kept', () => {
  const model = { who: ['Amina', '<Ben>'], name: 'hub & spoke' };

  it('is drawn as it would be compiled now', async () => {
    const kept = (await viewsOf(SOURCE, keptOf(SOURCE))).render('one', model);

    expect(kept).toBe((await viewsOf(SOURCE)).render('one', model));
    expect(kept).toContain('&lt;Ben&gt;</strong>');
  });

  it('is taken in place of compiling', async () => {
    expect((await viewsOf('old', keptOf('kept', 'old'))).render('one', {})).toBe('kept');
  });

  it('is left alone once its text has changed', async () => {
    expect((await viewsOf('new', keptOf('old'))).render('one', {})).toBe('new');
  });

  it('still stops the start where it calls a partial that does not exist', async () => {
    const source = '{{> buton text="Go"}}';

    await expect(viewsOf(source, keptOf(source))).rejects.toThrow('There is no partial "buton".');
  });

  it('still refuses a field that the page model does not have', async () => {
    const views = await viewsOf('{{nmae}}', keptOf('{{nmae}}'));

    expect(() => views.render('one', { name: 'Ben' })).toThrow(/"nmae" not defined/);
  });
});
