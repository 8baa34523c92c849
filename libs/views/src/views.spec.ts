import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { safe } from './html.js';
import { Views } from './views.js';

/** A folder of templates, as a journey's folder would be. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), source);
  }
  return folder;
}

async function rendered(source: string, model: object): Promise<string> {
  const layout = '<h1>{{title}}</h1>{{body}}';
  const views = await Views.open([folderOf({ 'clinic/one.view.hbs': source, 'layouts/plain.hbs': layout })]);
  return views.render('clinic/one', model).trim();
}

describe('Views', () => {
  it('escapes what a person typed', async () => {
    expect(await rendered('{{name}}', { name: '<b>Ben</b>' })).toBe('&lt;b&gt;Ben&lt;/b&gt;');
  });

  it('writes HTML as it is only where the server marked it as safe', async () => {
    expect(await rendered('{{chart}}', { chart: safe('<svg></svg>') })).toBe('<svg></svg>');
  });

  it('refuses a field that the page model does not have, and names the view', async () => {
    await expect(rendered('{{nmae}}', { name: 'Ben' })).rejects.toThrow(
      /The view "clinic\/one" .*"nmae" not defined/,
    );
  });

  it('refuses an option that a component does not take', async () => {
    await expect(rendered('{{> tag txet="New"}}', {})).rejects.toThrow(
      /The component "tag" takes no option "txet"/,
    );
  });

  it('refuses a view that does not exist', async () => {
    const views = await Views.open([]);

    expect(() => views.render('clinic/two', {})).toThrow('There is no view "clinic/two".');
  });

  it('refuses a template that cannot be compiled when it starts', async () => {
    await expect(Views.open([folderOf({ 'a.view.hbs': '{{#if x}}' })])).rejects.toThrow();
  });

  it('refuses a template that calls a partial which does not exist, when it starts', async () => {
    await expect(
      Views.open([folderOf({ 'a.view.hbs': '{{#if x}}{{> buton text="Go"}}{{/if}}' })]),
    ).rejects.toThrow('There is no partial "buton".');
  });

  it('writes the body of a layout in the context of the page', async () => {
    const source =
      '{{#> layouts/plain title="Clinic"}}{{#each who}}{{#> tag}}{{this}}{{/tag}}{{/each}}{{/layouts/plain}}';

    expect(await rendered(source, { who: ['Amina', 'Ben'] })).toBe(
      '<h1>Clinic</h1><strong class="nhsuk-tag">Amina</strong>\n<strong class="nhsuk-tag">Ben</strong>',
    );
  });

  it('gives a partial what it is given and nothing else of the page', async () => {
    expect(await rendered('{{> tag text="New"}}', { classes: 'from-the-page', text: 'Old' })).toBe(
      '<strong class="nhsuk-tag">New</strong>',
    );
  });

  it('draws a component inside an option', async () => {
    const source = '{{> inset-text html=(component "tag" text=name)}}';

    expect(await rendered(source, { name: '<Ben>' })).toContain(
      '<strong class="nhsuk-tag">&lt;Ben&gt;</strong>',
    );
  });
});
