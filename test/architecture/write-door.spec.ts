import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as database from '#database';

/**
 * An EntityManager is what writes, and `Transactions.run` lends one to its caller. These hold that there is no
 * other way to come by one outside libs/database, and none to keep one. That the read door refuses to
 * write is a test of its own, beside it.
 */
describe('the write door', () => {
  const sources = ['apps', 'libs']
    .flatMap((folder) => filesIn(folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .filter((file) => !file.startsWith(join('libs', 'database')))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  const where = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  it('is the only thing that libs/database lends to write with', () => {
    const lent = Object.values<unknown>(database).filter((value) => typeof value === 'function');

    expect(lent.map((value) => (value as { name: string }).name)).not.toContain('Database');
    expect(where(/#database\/|libs\/database\//)).toEqual([]);
  });

  it.each([
    [
      'a data source, a runner or a repository',
      /\b(DataSource|QueryRunner|Repository|BaseEntity|getManager)\b/,
    ],
    ['Nest’s own TypeORM module', /@nestjs\/typeorm/],
    [
      'what is behind an entity manager, but for its engine',
      /\.(dataSource|connection|queryRunner)\b(?!\.options\.type)/,
    ],
    ['an entity manager kept in a field', /\b(private|readonly|protected)\b[^;(){}]*:\s*EntityManager\b/],
    ['an entity manager that Nest would hand out', /@Inject\(EntityManager\)|get\(EntityManager\)/],
  ])('has no other beside it: nobody asks for %s', (_what, pattern) => {
    expect(where(pattern)).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
}
