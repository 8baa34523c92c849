import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, inert } from './csv.js';

describe('a line of CSV', () => {
  it.each([
    ['plain words', ['Elm House', 12, 0.5], 'Elm House,12,0.5\r\n'],
    ['a comma and a quote', ['Smith, "Jo"', 1], '"Smith, ""Jo""",1\r\n'],
    ['a line break in a name', ['two\nlines'], '"two\nlines"\r\n'],
    ['nothing known', [null, 3], ',3\r\n'],
    ['a figure below 0', [-3], '-3\r\n'],
    ['accents', ['Zoë O’Brien'], 'Zoë O’Brien\r\n'],
  ])('writes %s', (_story, cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1'])('makes %j a text', (text) => {
    expect(inert(text)).toBe(`'${text}`);
  });

  it('leaves every other text as it is', () => {
    expect(inert('Elm House = best')).toBe('Elm House = best');
  });

  it('is read back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const [cells] = parse(csvLine(['first', ...texts]), { record_delimiter: '\r\n' });

        expect(cells).toEqual(['first', ...texts.map(inert)]);
      }),
    );
  });
});
