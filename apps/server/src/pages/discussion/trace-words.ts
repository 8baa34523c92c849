import { pageOfNumber, type PostPlaceRow } from '#discussion';
import type { Traces } from './thread-traces.js';

/** Where a post of a thread stands. */
export function hrefOfPost(threadId: string, number: number): string {
  return `/discussion/${threadId}?page=${pageOfNumber(number)}#post-${number}`;
}

/**
 * By which name a link finds a post on its page. A browser that is led on from an old link keeps what stands behind its
 * “#”: the number that the post had. So the page that it comes to gives these posts their old numbers as names.
 */
export function anchorsFor({ meant }: Traces): (number: number) => string {
  const old = new Map(meant.map((place) => [place.nowNumber, place.number]));
  return (number) => {
    if (meant.length === 0) return `post-${number}`;
    const before = old.get(number);
    return before === undefined ? `now-${number}` : `post-${before}`;
  };
}

/** Those that an old link may mean and that stand on another page than the one which it came to. */
export function elsewhereWords({ meant }: Traces, threadId: string, page: number) {
  return meant
    .filter(({ nowNumber }) => pageOfNumber(nowNumber) !== page)
    .map(({ number, nowNumber }) => ({
      anchor: `post-${number}`,
      says: `Post ${number} is now`,
      link: { text: `post ${nowNumber}`, href: hrefOfPost(threadId, nowNumber) },
    }));
}

export function isReadAhead(number: number, { readAhead }: Traces): boolean {
  return readAhead.some(({ from, to }) => from <= number && number <= to);
}

/** What was joined to this thread, or what it was taken out of, as far as the reader may know. */
export function originWords({ joined, takenFrom, seenSpaces }: Traces, threadId: string) {
  return [
    ...(joined && joined.number !== null && seenSpaces.has(joined.spaceId)
      ? [
          {
            says: `“${joined.title}” was joined to this conversation. It begins with`,
            link: { text: `post ${joined.number}`, href: hrefOfPost(threadId, joined.number) },
          },
        ]
      : []),
    ...(takenFrom && seenSpaces.has(takenFrom.spaceId)
      ? [{ says: 'This began in', link: { text: takenFrom.title, href: `/discussion/${takenFrom.id}` } }]
      : []),
  ];
}

/** In the place of posts that went elsewhere: one line for those that stood together and went together. */
export function movedWords({ moved, seenSpaces }: Traces) {
  return runsOf(moved).map((run) => {
    const [first] = run;
    const isSeen = seenSpaces.has(first.nowSpaceId);
    return {
      number: first.number,
      anchors: run.map(({ number }) => `post-${number}`),
      moved: isSeen
        ? `${namesOf(run)} now in another conversation:`
        : `${namesOf(run)} now in a space that you are not in.`,
      link: isSeen
        ? { text: first.nowTitle, href: hrefOfPost(first.nowThreadId, first.nowNumber) }
        : undefined,
    };
  });
}

type Run = [PostPlaceRow, ...PostPlaceRow[]];

function runsOf(moved: readonly PostPlaceRow[]): Run[] {
  const runs: Run[] = [];
  for (const place of moved) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.nowThreadId === place.nowThreadId && last.number + 1 === place.number) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

function namesOf(run: Run): string {
  const [first] = run;
  if (run.length === 1) return `Post ${first.number} is`;
  return `Posts ${first.number} to ${first.number + run.length - 1} are`;
}
