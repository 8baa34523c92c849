import sql from 'sql-template-tag';
import { keptQuestion } from './kept.js';

describe('a kept question', () => {
  let built = 0;
  const byName = keptQuestion<{ name: string; most: number }>((gap) => {
    built++;
    return sql`select ${'always'} where name = ${gap('name')} or short = ${gap('name')} limit ${gap('most')}`;
  });

  it('has the same words each time, and what is asked in the gaps, as often as it stands there', () => {
    const first = byName({ name: "o'dowd ?", most: 1 });
    const second = byName({ name: 'Ben', most: 20 });

    expect(first.sql).toBe('select ? where name = ? or short = ? limit ?');
    expect(first.text).toBe('select $1 where name = $2 or short = $3 limit $4');
    expect([second.sql, second.text]).toEqual([first.sql, first.text]);
    expect(first.values).toEqual(['always', "o'dowd ?", "o'dowd ?", 1]);
    expect(second.values).toEqual(['always', 'Ben', 'Ben', 20]);
    expect(built).toBe(1);
  });
});
