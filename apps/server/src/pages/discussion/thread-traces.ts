import {
  isFirstHand,
  numbersOn,
  PostPlaceQueries,
  ReadAheadQueries,
  ThreadsSeen,
  type PostPlaceRow,
  type RelatedThread,
  type SeenThread,
} from '#discussion';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';

/** An old link: to a thread that is in this one now, and the page of it. */
export interface OldLink {
  readonly was: string;
  readonly page: number;
}

/** What became of posts that stood here, or of the numbers by which somebody looks for them. */
export interface Traces {
  /** Posts of this page that went elsewhere. */
  readonly moved: readonly PostPlaceRow[];
  /** Posts that an old link may mean: all in this thread now. */
  readonly meant: readonly PostPlaceRow[];
  readonly joined: RelatedThread | undefined;
  readonly takenFrom: RelatedThread | undefined;
  readonly seenSpaces: ReadonlySet<string>;
  /** What the reader had read where it stood before. */
  readonly readAhead: readonly { readonly from: number; readonly to: number }[];
}

const NONE: Traces = {
  moved: [],
  meant: [],
  joined: undefined,
  takenFrom: undefined,
  seenSpaces: new Set(),
  readAhead: [],
};

/** Reads where posts were moved to and from. Of a thread that nobody split or joined there is nothing to ask. */
@Injectable()
export class ThreadTraces {
  constructor(
    private readonly places: PostPlaceQueries,
    private readonly threads: ThreadsSeen,
    private readonly ahead: ReadAheadQueries,
  ) {}

  async on(
    actor: Actor,
    { thread, personId }: SeenThread,
    page: number,
    link: OldLink | undefined,
  ): Promise<Traces> {
    const { id, splitFrom, goesOnFrom } = thread;
    const hasGaps = thread.posts < thread.lastNumber;
    if (!hasGaps && !link && isFirstHand(thread)) return NONE;
    const [moved, meant, joined, takenFrom, spaces, readAhead] = await Promise.all([
      hasGaps ? this.places.movedFrom(id, numbersOn(page)) : [],
      link ? this.meantBy(link, id) : [],
      goesOnFrom === null ? undefined : this.places.joinedTo(id),
      splitFrom === null ? undefined : this.places.takenFrom(splitFrom),
      this.threads.placesOf(actor),
      isFirstHand(thread) ? [] : this.ahead.of(personId, id),
    ]);
    const seenSpaces = new Set(spaces.map((space) => space.id));
    return { moved, meant, joined, takenFrom, seenSpaces, readAhead };
  }

  /** Only those that are in the thread that the reader sees: of all others an old link tells nothing. */
  async meantBy({ was, page }: OldLink, threadId: string): Promise<PostPlaceRow[]> {
    const rows = await this.places.movedFrom(was, numbersOn(page));
    return rows.filter(({ nowThreadId }) => nowThreadId === threadId);
  }
}
