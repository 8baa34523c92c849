import type { DatabaseSettings } from '#database';
import { asHtml, RENDERER } from '#discussion';
import { fill, type Row } from './fill.js';
import { idOf } from './million.js';
import { table } from './million-tables.js';

/** The space that every network begins with. */
const SPACE = 'everybody';
const USUAL = 20;
const A_MINUTE = 60_000;
const BEGINNING = Date.UTC(2026, 0, 5);

const THREAD = table(
  'thread',
  'id, space_id, title, last_number int, posts int, last_post_at bigint, created_at bigint, version int',
);
const POST = table(
  'thread_post',
  'id, thread_id, number int, author_id, text, html, renderer int, created_at bigint, version int',
);

/** A word that every post has, one that one post in 1,000 has, and one of a single post. */
export const WORDS = { everywhere: 'feeding', rare: 'midazolam', once: 'kingfisher' } as const;

/** Fills the space of all members with conversations, of twenty posts each where nothing is said, by some people in turn, and answers the id of one of them. */
export async function fillPosts(
  settings: DatabaseSettings,
  { posts, authors, inAThread = USUAL }: Posts,
): Promise<string> {
  const threads = posts / inAThread;
  const texts = await Promise.all(Array.from({ length: 50 }, (_, n) => textOf(n)));
  await fill(settings, [
    [THREAD, threadsIn(threads, inAThread)],
    [POST, postsIn(posts, { texts, authors, inAThread })],
  ]);
  return idOf('t', Math.floor(threads / 2));
}

interface Posts {
  readonly posts: number;
  readonly authors: readonly string[];
  readonly inAThread?: number;
}

interface Text {
  readonly text: string;
  readonly html: string;
}

/** About as long as what people write, with a list and a link. */
async function textOf(n: number): Promise<Text> {
  const text = [
    `We had the same question about **${WORDS.everywhere}** at night in week ${n}.`,
    'What helped us:',
    `- a plan that the family wrote down with us, ${n % 7} pages of it\n- a call the next morning, before nine\n- [the handbook](https://www.example.org/handbook), chapter ${n % 12}`,
    'It took some weeks until everybody on the ward knew of it. Who has done this with a school, and what did you tell the escorts?',
  ].join('\n\n');
  return { text, html: await asHtml(text) };
}

function* threadsIn(threads: number, inAThread: number): Generator<Row> {
  for (let n = 0; n < threads; n++) {
    const last = timeOf(n * inAThread + inAThread - 1);
    const first = timeOf(n * inAThread);
    yield [idOf('t', n), SPACE, `Question ${n} of a ward`, inAThread, inAThread, last, first, 1];
  }
}

function* postsIn(
  posts: number,
  { texts, authors, inAThread }: Required<Omit<Posts, 'posts'>> & { readonly texts: readonly Text[] },
): Generator<Row> {
  for (let n = 0; n < posts; n++) {
    const { text, html } = texts[n % texts.length] ?? { text: '', html: '' };
    const words = extraWords(n);
    const thread = idOf('t', Math.floor(n / inAThread));
    const number = (n % inAThread) + 1;
    const author = authors[n % authors.length] ?? '';
    yield [idOf('m', n), thread, number, author, text + words, html, RENDERER, timeOf(n), 1];
  }
}

function extraWords(n: number): string {
  if (n === 500) return `\n\n${WORDS.once}`;
  return n % 1000 === 0 ? `\n\n${WORDS.rare}` : '';
}

function timeOf(n: number): number {
  return BEGINNING + n * A_MINUTE;
}
