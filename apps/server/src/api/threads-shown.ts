import { PostQueries, ThreadsSeen } from '#discussion';
import { withEtag, type Reply } from '#http';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { signedBy, threadShown } from './threads.shown.js';

/** A thread as programs read it, with what was asked in it: for whoever may see it. */
@Injectable()
export class ThreadsShown {
  constructor(
    private readonly seen: ThreadsSeen,
    private readonly posts: PostQueries,
    private readonly clock: Clock,
  ) {}

  /** Its version is what If-Match names where it is split, joined or taken apart. */
  async one(actor: Actor, id: string, reply: Reply) {
    const { thread, personId } = await this.seen.find(actor, id);
    const [first] = (await this.posts.page(personId, thread.id, { limit: 1 })).items;
    const by = first ? signedBy(first) : { author: null, signed: null, isAnonymous: false };
    withEtag(reply, thread.version);
    return { ...threadShown(thread, this.clock.now()), body: first?.text ?? '', ...by };
  }
}
