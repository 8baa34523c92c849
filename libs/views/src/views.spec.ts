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

const rendered = (source: string, model: object): string =>
  new Views([folderOf({ 'clinic/one.view.hbs': source, 'layouts/plain.hbs': '<h1>{{title}}</h1>{{body}}' })])
    .render('clinic/one', model)
    .trim();

describe('Views', () => {
  it('escapes what a person typed', () => {
    expect(rendered('{{name}}', { name: '<b>Ben</b>' })).toBe('&lt;b&gt;Ben&lt;/b&gt;');
  });

  it('writes HTML as it is only where the server marked it as safe', () => {
    expect(rendered('{{chart}}', { chart: safe('<svg></svg>') })).toBe('<svg></svg>');
  });

  it('refuses a field that the page model does not have, and names the view', () => {
    expect(() => rendered('{{nmae}}', { name: 'Ben' })).toThrow(
      /The view "clinic\/one" .*"nmae" not defined/,
    );
  });

  it('refuses an option that a component does not take', () => {
    expect(() => rendered('{{> tag txet="New"}}', {})).toThrow(/The component "tag" takes no option "txet"/);
  });

  it('refuses a view that does not exist', () => {
    expect(() => new Views([]).render('clinic/two', {})).toThrow('There is no view "clinic/two".');
  });

  it('refuses a template that cannot be compiled when it starts', () => {
    expect(() => new Views([folderOf({ 'a.view.hbs': '{{#if x}}' })])).toThrow();
  });

  it('refuses a template that calls a partial which does not exist, when it starts', () => {
    expect(() => new Views([folderOf({ 'a.view.hbs': '{{#if x}}{{> buton text="Go"}}{{/if}}' })])).toThrow(
      'There is no partial "buton".',
    );
  });

  it('writes the body of a layout in the context of the page', () => {
    const source =
      '{{#> layouts/plain title="Clinic"}}{{#each who}}{{#> tag}}{{this}}{{/tag}}{{/each}}{{/layouts/plain}}';

    expect(rendered(source, { who: ['Amina', 'Ben'] })).toBe(
      '<h1>Clinic</h1><strong class="nhsuk-tag">Amina</strong>\n<strong class="nhsuk-tag">Ben</strong>',
    );
  });

  it('gives a partial what it is given and nothing else of the page', () => {
    expect(rendered('{{> tag text="New"}}', { classes: 'from-the-page', text: 'Old' })).toBe(
      '<strong class="nhsuk-tag">New</strong>',
    );
  });

  it('draws a component inside an option', () => {
    const source = '{{> inset-text html=(component "tag" text=name)}}';

    expect(rendered(source, { name: '<Ben>' })).toContain('<strong class="nhsuk-tag">&lt;Ben&gt;</strong>');
  });
});
