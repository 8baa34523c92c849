/** How many posts stand on a page of a thread. */
const POSTS_ON_A_PAGE = 20;

/** Posts are numbered from 1, so that a page is a stretch of numbers and the thousandth is found as fast as the first. */
export function pageOfNumber(number: number): number {
  return Math.max(1, Math.ceil(number / POSTS_ON_A_PAGE));
}

export function numbersOn(page: number): { readonly from: number; readonly to: number } {
  return { from: (page - 1) * POSTS_ON_A_PAGE + 1, to: page * POSTS_ON_A_PAGE };
}

/** The page that was asked for, as far as there is one. */
export function pageAsked(asked: unknown, lastNumber: number): number {
  const page = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(page, 1), pageOfNumber(lastNumber));
}
