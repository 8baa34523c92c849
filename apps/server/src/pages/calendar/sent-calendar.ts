import type { Feed } from '#calendar';
import { sent, type Reply, type Sent, type Visit } from '#http';

/** Whose calendar it is decides who may keep a copy on the way. */
export type Audience = 'public' | 'private';

/** A calendar as a file, or 304 where the caller has this very one already: then nothing is put together. */
export async function sentCalendar(
  feed: Feed,
  { visit, reply, audience }: { visit: Visit; reply: Reply; audience: Audience },
): Promise<Sent | string> {
  void reply.header('ETag', feed.etag).header('Cache-Control', `${audience}, max-age=0, must-revalidate`);
  if (hasIt(visit.headers['if-none-match'], feed.etag)) {
    void reply.status(304);
    return '';
  }
  return sent('text/calendar; charset=utf-8', await feed.text());
}

/** Weak or strong makes no difference to a reader (RFC 9110, 13.1.2). */
function hasIt(header: string | undefined, etag: string): boolean {
  const held = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return held.includes('*') || held.includes(etag);
}
