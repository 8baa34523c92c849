import { readFileSync, writeFileSync } from 'node:fs';

import { Views } from '../views.js';
import { compared, fixturesOf } from './fixtures.js';
import { DESIGN } from './index.js';
import { PARITY, parityOf, PIECES } from './parity.js';
import { parityTable } from './parity-table.js';

const views = await Views.open([]);
const measured = DESIGN.map(({ name }) => name).filter((name) => !PIECES.includes(name));

describe.each(measured)('%s', (component) => {
  const leftOut = Object.values(parityOf(component).leftOut).flat();

  it.each(fixturesOf(component).filter(({ name }) => !leftOut.includes(name)))(
    'draws the published fixture: $name',
    (fixture) => {
      const [ours, theirs] = compared(views, component, fixture);

      expect(ours).toEqual(theirs);
    },
  );

  it('lists as left out only fixtures that do come out differently', () => {
    const equal = fixturesOf(component)
      .filter(({ name }) => leftOut.includes(name))
      .filter((fixture) => same(...compared(views, component, fixture)))
      .map(({ name }) => name);

    expect(equal).toEqual([]);
  });

  it('lists as left out only fixtures that exist', () => {
    const names = fixturesOf(component).map(({ name }) => name);

    expect(leftOut.filter((name) => !names.includes(name))).toEqual([]);
  });
});

const same = (ours: string[], theirs: string[]): boolean => ours.join('\n') === theirs.join('\n');

describe('the list of components', () => {
  it('speaks of components that exist', () => {
    expect(Object.keys(PARITY).filter((name) => !measured.includes(name))).toEqual([]);
  });

  // WRITE_DOCS=1 writes the table anew after the list or the design library has changed.
  if (process.env['WRITE_DOCS']) writeFileSync('docs/components.md', parityTable());

  it('is what docs/components.md says', () => {
    expect(readFileSync('docs/components.md', 'utf8')).toBe(parityTable());
  });
});
