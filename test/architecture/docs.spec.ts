import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

describe('the documents', () => {
  const documents = ['README.md', ...markdownIn('docs')];

  it.each(documents)('lead to what there is: %s', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
      ([, link = '']) => link,
    );
    const own = links.filter((link) => !/^[a-z]+:/.test(link));

    expect(own.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('name every library, in a line, and none that does not exist', () => {
    const table = readFileSync('docs/ARCHITECTURE.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ /.test(line));
    const named = table.flatMap((line) =>
      [...line.matchAll(/(?:\| | · )`([a-z-]+)`/g)].map(([, name]) => name),
    );

    expect(named.sort()).toEqual(readdirSync('libs').sort());
  });
});

function markdownIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}
