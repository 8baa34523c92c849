import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { injections, naughtyStrings } from '../../../test/support/published-lists.js';
import { asHtml } from './markdown.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

const KNOWN = new Set('p br strong em s a ul ol li blockquote pre code h3 hr #text'.split(' '));

function* within(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if ('childNodes' in node) yield* within(node.childNodes);
  }
}

const nodesOf = (html: string) => [...within(parseFragment(html).childNodes)];
const wordsOf = (html: string) =>
  nodesOf(html)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');

describe('Markdown in a post', () => {
  it.each([
    ['**bold** and *soft*', '<p><strong>bold</strong> and <em>soft</em></p>\n'],
    ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n'],
    ['> quoted', '<blockquote>\n<p>quoted</p>\n</blockquote>\n'],
    ['one line\nand the next', '<p>one line<br>\nand the next</p>\n'],
    ['# Loud', '<h3>Loud</h3>\n'],
    ['###### Low', '<h3>Low</h3>\n'],
  ])('draws %j', async (text, html) => {
    expect(await asHtml(text)).toBe(html);
  });

  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['[here](/training)', '/training'],
    ['[x](/\\elsewhere.example)', '/%5Celsewhere.example'],
    ['[write](mailto:hub@example.org)', 'mailto:hub@example.org'],
    ['hub@example.org', 'mailto:hub@example.org'],
  ])('makes a link of %j', async (text, href) => {
    expect(await asHtml(text)).toContain(`<a href="${href}" rel="nofollow noopener noreferrer ugc">`);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//elsewhere.example)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![x](https://elsewhere.example/who-reads.png)',
    '<img src=x onerror=alert(1)>',
    '<b>loud</b>',
  ])('makes neither a link nor a tag of %j', async (text) => {
    const names = nodesOf(await asHtml(text)).map(({ nodeName }) => nodeName);
    const isLink = names.includes('a');

    // A picture's address is still an address that somebody may open.
    expect(isLink).toBe(text.startsWith('!'));
    expect(names.filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  it('draws nothing but a few harmless tags, whatever somebody types', async () => {
    const typed = [...naughtyStrings(), ...injections()];
    const odd: string[] = [];
    for (const text of typed) {
      for (const node of nodesOf(await asHtml(text))) {
        const attributes = 'attrs' in node ? node.attrs : [];
        const isPlain = attributes.every(
          ({ name, value }) =>
            (name === 'href' && /^(https?:|mailto:|\/(?![/\\]))/i.test(value)) ||
            ['rel', 'start'].includes(name) ||
            (name === 'class' && /^(language-|wh-as-typed)/.test(value)),
        );
        if (!KNOWN.has(node.nodeName) || !isPlain) odd.push(text);
      }
    }

    expect(typed.length).toBeGreaterThan(15);
    expect(odd).toEqual([]);
  });

  it('shows what is nested deeper than anybody writes as it was typed, and loses none of it', async () => {
    const deep = `${'> '.repeat(60)}at the bottom`;
    const lists = Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- line ${at}`).join('\n');

    expect(await asHtml(deep)).toContain('at the bottom');
    expect(wordsOf(await asHtml(lists))).toContain('line 39');
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(6_600)],
    ['open quotes', '> '.repeat(10_000)],
    ['links in links', '[a]('.repeat(5_000)],
    ['backticks', Array.from({ length: 190 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['entities', '&amp;'.repeat(4_000)],
    ['underscores', '_'.repeat(20_000)],
    ['tags', '<'.repeat(20_000)],
    ['addresses', 'http://a.b '.repeat(1_800)],
  ])('makes of a bomb of %s not more than ten times itself', async (_name, bomb) => {
    expect((await asHtml(bomb)).length).toBeLessThan(10 * bomb.length + 200);
  });
});
