import type { MarkdownIt, Token } from 'markdown-it';

/** Rises when what is made of a text changes: what an older renderer made is then made anew. */
export const RENDERER = 1;

/** Lists in lists in quotes: deeper than anybody writes. What goes beyond would lose its words, and so is shown as it was typed. */
const DEEPEST = 20;
const SAFE_LINK = /^(https?:|mailto:|\/(?![/\\]))/i;
/** Posts stand under headings of their own, so that a heading inside one is a level below. */
const HEADING = 'h3';

let renderer: Promise<MarkdownIt> | undefined;

/**
 * Markdown as safe HTML. Tags that somebody types stay text, links lead to the web, to a mail program or into this
 * site and nowhere else, and pictures of other hosts stay out: they would tell that host who reads what. It is
 * loaded with the first post, as it takes longer than the rest of a page.
 */
export async function asHtml(text: string): Promise<string> {
  renderer ??= opened();
  const markdown = await renderer;
  const tokens = markdown.parse(text, {});
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) return asTyped(text);
  return markdown.renderer.render(tokens, markdown.options, {});
}

function asTyped(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
  return `<p class="wh-as-typed">${escaped}</p>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

async function opened(): Promise<MarkdownIt> {
  const { default: Markdown } = await import('markdown-it');
  const markdown = new Markdown({ html: false, linkify: true, breaks: true, typographer: false });
  markdown.set({ maxNesting: DEEPEST });
  markdown.disable(['image', 'table', 'reference', 'html_block', 'html_inline']);
  markdown.linkify.set({ fuzzyEmail: true, fuzzyLink: false });
  markdown.validateLink = (address) => SAFE_LINK.test(address.trim());
  markdown.core.ruler.push('quietly', ({ tokens }) => {
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) soften(token);
  });
  return markdown;
}

function soften(token: Token): void {
  if (token.type.startsWith('heading_')) token.tag = HEADING;
  if (token.type === 'link_open') token.attrSet('rel', 'nofollow noopener noreferrer ugc');
}
