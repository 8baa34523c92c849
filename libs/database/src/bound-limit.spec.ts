import BetterSqlite3 from 'better-sqlite3';
import { planOnce } from './bound-limit.js';

describe('a bound limit on SQLite', () => {
  it('becomes a sum, wherever it stands, and nothing else changes', () => {
    expect(planOnce('select a from (select a from t limit ?) where b = ? LIMIT ? offset ?')).toBe(
      'select a from (select a from t limit ? + 0) where b = ? LIMIT ? + 0 offset ?',
    );
    expect(planOnce('select limited, ? from t limit 10')).toBe('select limited, ? from t limit 10');
  });

  it('finds the same rows', () => {
    const connection = new BetterSqlite3(':memory:');
    connection.exec('create table t (a integer); insert into t values (1), (2), (3), (4)');
    const asked = 'select a from t where a > ? order by a limit ?';

    expect(connection.prepare(planOnce(asked)).all(1, 2)).toEqual(connection.prepare(asked).all(1, 2));
    connection.close();
  });
});
