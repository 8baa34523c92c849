import fc from 'fast-check';
import { hiddenFigures, rounded, type Figure } from './disclosure.js';

const THRESHOLD = 5;

/** A table with its totals as flows: from the start into rows, through cells into columns, to the end. */
function tableFigures(cells: readonly (readonly number[])[]): Figure[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const columns = cells[0]!.map((_, c) => sum(cells.map((row) => row[c]!)));
  const cell = (value: number, r: number, c: number): Figure => ({
    id: `cell ${r} ${c}`,
    from: `row ${r}`,
    to: `column ${c}`,
    value,
    isTotal: false,
  });
  return [
    ...cells.flatMap((row, r) => row.map((value, c) => cell(value, r, c))),
    ...cells.map((row, r) => total(`row total ${r}`, 'edge', `row ${r}`, sum(row))),
    ...columns.map((value, c) => total(`column total ${c}`, `column ${c}`, 'edge', value)),
  ];
}

function total(id: string, from: string, to: string, value: number): Figure {
  return { id, from, to, value, isTotal: true };
}

/**
 * An attacker who tries every table of small numbers. Each shown figure must be as shown, each hidden
 * one may be anything from 1. Answers, for each hidden figure, the values that it could have.
 */
function possibleValues(
  cells: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
): Map<string, Set<number>> {
  const truth = new Map(tableFigures(cells).map((figure) => [figure.id, figure.value]));
  const places = cells.flatMap((row, r) => row.map((_, c) => ({ r, c, id: `cell ${r} ${c}` })));
  const guess = cells.map((row) => [...row]);
  const found = new Map([...hidden].map((id) => [id, new Set<number>()]));
  const most = Math.max(...cells.flat()) + 2;
  const fits = (figure: Figure): boolean =>
    hidden.has(figure.id) ? figure.value > 0 : figure.value === truth.get(figure.id);
  const rowFits = (r: number): boolean =>
    fits(
      total(
        `row total ${r}`,
        'edge',
        `row ${r}`,
        guess[r]!.reduce((sum, value) => sum + value, 0),
      ),
    );
  const guessFrom = (place: number): void => {
    const next = places[place];
    if (!next) {
      const figures = tableFigures(guess);
      if (figures.every(fits)) for (const { id, value } of figures) found.get(id)?.add(value);
      return;
    }
    if (next.c === 0 && next.r > 0 && !rowFits(next.r - 1)) return;
    if (!hidden.has(next.id)) {
      guessFrom(place + 1);
      return;
    }
    const kept = guess[next.r]![next.c]!;
    for (let value = 1; value <= most; value++) {
      guess[next.r]![next.c] = value;
      guessFrom(place + 1);
    }
    guess[next.r]![next.c] = kept;
  };
  guessFrom(0);
  return found;
}

const tables = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

describe('what a copy for sharing hides', () => {
  it('hides every figure from 1 to 4, and shows 0', () => {
    const hidden = hiddenFigures(tableFigures([[0, 1, 4, 5]]), THRESHOLD);

    expect(hidden.has('cell 0 1')).toBe(true);
    expect(hidden.has('cell 0 2')).toBe(true);
    expect(hidden.has('cell 0 0')).toBe(false);
  });

  it('hides a second figure where the total would give the first away', () => {
    const hidden = hiddenFigures(
      [
        { id: 'a', from: 'rows', to: 'sum', value: 3, isTotal: false },
        { id: 'b', from: 'rows', to: 'sum', value: 60, isTotal: false },
        { id: 'c', from: 'rows', to: 'sum', value: 20, isTotal: false },
        { id: 'all', from: 'sum', to: 'rows', value: 83, isTotal: true },
      ],
      THRESHOLD,
    );

    expect([...hidden]).toEqual(['a', 'c']);
  });

  it('hides nothing where nothing is small', () => {
    expect(
      hiddenFigures(
        tableFigures([
          [5, 9],
          [0, 12],
        ]),
        THRESHOLD,
      ),
    ).toEqual(new Set());
  });

  it('takes another threshold', () => {
    expect(
      hiddenFigures(
        tableFigures([
          [9, 30],
          [40, 50],
        ]),
        10,
      ),
    ).toEqual(new Set(['cell 0 0', 'cell 0 1', 'cell 1 0', 'cell 1 1']));
  });

  it('hides a total rather than let five ones be worked out from their sum of 5', () => {
    const hidden = hiddenFigures(
      ['a', 'b', 'c', 'd', 'e']
        .map((id): Figure => ({ id, from: 'rows', to: 'sum', value: 1, isTotal: false }))
        .concat({ id: 'all', from: 'sum', to: 'rows', value: 5, isTotal: true }),
      THRESHOLD,
    );

    expect(hidden.has('all')).toBe(true);
  });

  it.each([
    [2, 2, 300],
    [1, 4, 200],
    [2, 3, 100],
  ])('leaves an attacker with a table of %i by %i no hidden figure to work out', (rows, columns, numRuns) => {
    fc.assert(
      fc.property(tables(rows, columns), (cells) => {
        const hidden = hiddenFigures(tableFigures(cells), THRESHOLD);

        for (const values of possibleValues(cells, hidden).values()) {
          expect(values.size).toBeGreaterThan(1);
        }
      }),
      { numRuns },
    );
  });

  it('hides a large table in good time', () => {
    const cells = Array.from({ length: 4000 }, (_, r) =>
      Array.from({ length: 5 }, (_column, c) => (r * 7 + c * 3) % 23),
    );

    const hidden = hiddenFigures(tableFigures(cells), THRESHOLD);

    expect(hidden.size).toBeGreaterThan(3000);
  });

  it.each([
    [0, 0],
    [5, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
  ])('rounds %i to %i', (value, shown) => {
    expect(rounded(value)).toBe(shown);
  });
});
