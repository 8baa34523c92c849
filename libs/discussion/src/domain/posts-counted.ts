import { counted } from '#kernel';

/** More than these are not counted one by one, as nobody is helped by it: a hundred stands for all that are more. */
export const MOST_COUNTED = 99;

/** "3 new posts", "More than 99 new posts": at the beginning of a line. */
export function postsInWords(posts: number, one: string, several: string): string {
  return posts > MOST_COUNTED ? `More than ${MOST_COUNTED} ${several}` : counted(posts, one, several);
}
