import { discussionSearch } from './discussion.search.js';
import { comparedPages } from './pages.bench.js';
import { tidy } from './figures.js';

const [FEW, MANY] = [1000, 100_000];

/** A page of twenty posts, signed in, in a small store and in a large one; and finding by words. */
export async function discussion(): Promise<object> {
  const few = await threadPage(FEW);
  const many = await threadPage(MANY);
  return {
    thread: { [FEW]: few, [MANY]: many, flat: tidy(many.perSecond / few.perSecond), flatAtLeast: 0.9 },
    search: await discussionSearch(MANY),
  };
}

async function threadPage(posts: number): Promise<{ readonly perSecond: number }> {
  const [page] = await comparedPages('discussion.serve', 0.5, { settings: { POSTS: String(posts) } });
  return page?.[1] as { perSecond: number };
}
