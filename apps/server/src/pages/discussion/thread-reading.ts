import { ClinicQuestionQueries } from '#clinic-questions';
import {
  Drafts,
  numbersOn,
  pageAsked,
  pageOfNumber,
  withQuote,
  type Draft,
  type PostRow,
  type SeenThread,
} from '#discussion';
import { shown, type Typed } from '#http';
import { Clock, newId, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { typedIn } from './post.form.js';
import { ThreadPosts } from './thread-posts.js';
import { ThreadTraces, type OldLink } from './thread-traces.js';
import { threadPage } from './thread.page.js';
import { Site } from '../../setup/site.js';

export interface Asked {
  readonly page?: unknown;
  readonly answers?: unknown;
  /** "yes" where the post that is answered stands in the box, to be answered bit by bit. */
  readonly quote?: unknown;
  /** The thread that an old link leads here from, and the page of it. */
  readonly was?: unknown;
  readonly then?: unknown;
}

export interface Again {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly preview?: string;
  readonly status?: number;
}

/** When and where it is, and what became of what stood here. */
@Injectable()
export class ThreadSetting {
  constructor(
    private readonly clock: Clock,
    private readonly site: Site,
    readonly traces: ThreadTraces,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  get timeZone(): string {
    return this.site.timeZone;
  }
}

/** Draws a page of a thread, and notes how far its reader has come. */
@Injectable()
export class ThreadReading {
  constructor(
    private readonly posts: ThreadPosts,
    private readonly drafts: Drafts,
    private readonly clinics: ClinicQuestionQueries,
    private readonly setting: ThreadSetting,
  ) {}

  async draw(actor: Actor, seen: SeenThread, asked: Asked, again?: Again) {
    const { thread } = seen;
    const page = pageAsked(asked.page, thread.lastNumber);
    const [shownPosts, traces, clinic, draft] = await Promise.all([
      this.posts.on(page, seen),
      this.setting.traces.on(actor, seen, page, oldLinkOf(asked)),
      this.clinics.ofThread(thread.id),
      again ? undefined : this.drafts.of(actor, thread.id),
    ]);
    const { now, timeZone } = this.setting;
    const typed = again?.typed ?? typedNow(draft, asked, shownPosts.posts);
    const written = { typed, errors: again?.errors, preview: again?.preview, token: newId(now) };
    const facts = { ...seen, ...shownPosts, traces, clinic, page, written, now, timeZone };
    return shown('discussion/thread', threadPage(facts), again?.status ?? 200);
  }

  /** Where an address leads that is now another thread's: to the page on which the first of its posts stands. */
  async leadOn({ thread }: SeenThread, was: string, asked: Asked): Promise<string> {
    const then = pageNumber(asked.page);
    const [first] = await this.setting.traces.meantBy({ was, page: then }, thread.id);
    return `/discussion/${thread.id}?page=${pageOfNumber(first?.nowNumber ?? 1)}&was=${was}&then=${then}`;
  }

  /** The last number that a page shows. */
  readTo(seen: SeenThread, asked: Asked): number {
    return numbersOn(pageAsked(asked.page, seen.thread.lastNumber)).to;
  }
}

/** What they press "Reply" beside is what they answer, whatever their draft answered. */
function typedNow(draft: Draft | undefined, { answers, quote }: Asked, posts: readonly PostRow[]): Typed {
  const typed = draft ? typedIn(draft) : {};
  if (answers === undefined) return typed;
  const quoted =
    quote === 'yes' ? posts.find(({ id, removedAt }) => id === answers && removedAt === null) : undefined;
  return { ...typed, answers, ...(quoted && { body: withQuote(draft?.text ?? '', quoted.text) }) };
}

function oldLinkOf({ was, then }: Asked): OldLink | undefined {
  return typeof was === 'string' && was !== '' ? { was, page: pageNumber(then) } : undefined;
}

function pageNumber(asked: unknown): number {
  return typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Math.max(1, Number(asked)) : 1;
}
