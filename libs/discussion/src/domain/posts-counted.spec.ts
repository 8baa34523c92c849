import { postsInWords } from './posts-counted.js';

describe('how many posts are new, in words', () => {
  it.each([
    [1, '1 new post'],
    [99, '99 new posts'],
    [100, 'More than 99 new posts'],
    [10_000, 'More than 99 new posts'],
  ])('says of %d: %s', (posts, words) => {
    expect(postsInWords(posts, 'new post', 'new posts')).toBe(words);
  });
});
