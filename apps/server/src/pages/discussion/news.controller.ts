import { pageOfNumber, ThreadLetters, ThreadsSeen } from '#discussion';
import { sent, Who } from '#http';
import { counted, type Actor } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';

/** Whether there is something new behind what a page shows: for script that asks while it is open. Nothing counts as read by it. */
@Controller('discussion/:id/news')
export class NewsController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly letters: ThreadLetters,
  ) {}

  @Get()
  async look(@Who() actor: Actor, @Param('id') id: string, @Query('after') after: unknown) {
    const seen = await this.threads.find(actor, id);
    const { thread } = seen;
    const known = typeof after === 'string' && /^\d{1,9}$/.test(after) ? Number(after) : thread.lastNumber;
    const news = thread.id === id ? newsOf(id, known, thread.lastNumber) : joinedNews(id);
    if (news) await this.letters.noteOpen(seen);
    return sent('application/json; charset=utf-8', JSON.stringify(news), { cache: 'private, no-store' });
  }
}

/** The address says what is new, so that a browser that stands on that page already draws it anew. */
function newsOf(id: string, known: number, last: number) {
  if (last <= known) return null;
  const first = known + 1;
  return {
    says: `Show ${counted(last - known, 'new post', 'new posts')}`,
    href: `/discussion/${id}?page=${pageOfNumber(first)}&new=${last}#post-${first}`,
  };
}

/** The page that is open knows the old numbers: the address leads on to where they stand. */
function joinedNews(id: string) {
  return { says: 'This conversation was joined to another: show it', href: `/discussion/${id}` };
}
