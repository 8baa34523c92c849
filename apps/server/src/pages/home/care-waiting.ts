import { LessonQueries, Lookers } from '#cases';
import { CareNewsQueries, ThreadNewsQueries } from '#discussion';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';

const MOST_CONVERSATIONS = 3;
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

/** What of conversations and of what cases taught waits for somebody. */
@Injectable()
export class CareWaiting {
  constructor(
    private readonly news: ThreadNewsQueries,
    private readonly care: CareNewsQueries,
    private readonly lessons: LessonQueries,
    private readonly lookers: Lookers,
  ) {}

  async of(actor: Actor, personId: string, now: Date) {
    const { isReviewer } = await this.lookers.of(actor);
    const [news, care, lessons] = await Promise.all([
      this.news.of([personId], new Date(+now - TWO_WEEKS)),
      this.care.of(actor),
      isReviewer ? this.lessons.waitingFor(personId) : undefined,
    ]);
    return { conversations: news.slice(0, MOST_CONVERSATIONS), care, lessons };
  }
}
