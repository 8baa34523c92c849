import { ClinicQuestionQueries } from '#clinic-questions';
import { Drafts, numbersOn, pageAsked, type SeenThread } from '#discussion';
import { shown, type Typed } from '#http';
import { Clock, newId, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ThreadPosts } from './thread-posts.js';
import { threadPage } from './thread.page.js';
import { Site } from '../../setup/site.js';

export interface Asked {
  readonly page?: unknown;
  readonly answers?: unknown;
}

export interface Again {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly preview?: string;
  readonly status?: number;
}

/** When and where it is. */
@Injectable()
export class ThreadSetting {
  constructor(
    private readonly clock: Clock,
    private readonly site: Site,
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
    const [shownPosts, clinic, draft] = await Promise.all([
      this.posts.on(page, seen),
      this.clinics.ofThread(thread.id),
      again ? undefined : this.drafts.of(actor, thread.id),
    ]);
    const { now, timeZone } = this.setting;
    const typed = again?.typed ?? { body: draft?.text, answers: asked.answers };
    const written = { typed, errors: again?.errors, preview: again?.preview, token: newId(now) };
    const facts = { ...seen, ...shownPosts, clinic, page, written, now, timeZone };
    return shown('discussion/thread', threadPage(facts), again?.status ?? 200);
  }

  /** The last number that a page shows. */
  readTo(seen: SeenThread, asked: Asked): number {
    return numbersOn(pageAsked(asked.page, seen.thread.lastNumber)).to;
  }
}
