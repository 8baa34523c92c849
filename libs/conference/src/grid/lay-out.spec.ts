import { layOut } from './lay-out.js';

const talk = (name: string, roomId: string, startsAt: number, endsAt: number) => ({
  ...{ name, roomId, startsAt, endsAt },
});
const placesOf = (...talks: ReturnType<typeof talk>[]) =>
  layOut(talks).columns.map(({ roomId, lanes, talks: placed }) => [
    ...[roomId, lanes],
    ...placed.map(({ talk: { name }, row, rows, lane }) => `${name}: ${row}+${rows} in ${lane}`),
  ]);

describe('talks side by side', () => {
  it('stand in rows for each time at which something begins or ends', () => {
    const talks = [talk('a', 'hall', 600, 660), talk('b', 'hall', 660, 720), talk('c', 'attic', 630, 720)];

    expect(layOut(talks).times).toEqual([600, 630, 660]);
    expect(placesOf(...talks)).toEqual([
      ['hall', 1, 'a: 1+2 in 1', 'b: 3+1 in 1'],
      ['attic', 1, 'c: 2+2 in 1'],
    ]);
  });

  it('lie beside each other where two share a room, and one after them takes the first place again', () => {
    expect(placesOf(talk('a', 'hall', 0, 60), talk('b', 'hall', 30, 90), talk('c', 'hall', 60, 120))).toEqual(
      [['hall', 2, 'a: 1+2 in 1', 'b: 2+2 in 2', 'c: 3+2 in 1']],
    );
  });

  it('are none where there are none', () => {
    expect(layOut([])).toEqual({ times: [], columns: [] });
  });
});
