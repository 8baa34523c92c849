import { isOfHub, type SeenCase } from '#cases';
import { whenInWords, type SessionRow } from '#programme';
import { nameOfCase } from '../cases/case-words.js';
import type { RoomFacts } from './room-reading.js';

/** After the end: what was kept, what comes next, and where to catch up. */
export function endPage(
  { session, visiting, room }: RoomFacts,
  next: SessionRow | undefined,
  { hasCatchUp, cases }: { hasCatchUp: boolean; cases: readonly SeenCase[] },
) {
  const { id, title, meeting } = session;
  return {
    ...{ title: `Ended: ${title}`, heading: title, back: `/sessions/${id}` },
    recommendations: room.lines.filter(({ kind }) => kind === 'recommendation').map(({ text }) => text),
    next: next && {
      href: `/sessions/${next.id}`,
      title: next.title,
      when: whenInWords(next.startsAt, next.endsAt, next.timeZone),
    },
    // For those who were expected: what somebody thinks of a session that they only knocked at is nobody's question.
    feedback: visiting.member.isExpected ? meeting.feedbackUrl : undefined,
    // Those who answered a case have something to do with it now; others have read it, and are done.
    cases: cases
      .filter(({ why }) => isOfHub(why))
      .map(({ row }) => ({ text: nameOfCase(row), href: `/cases/${row.id}` })),
    catchUp: hasCatchUp ? `/sessions/${id}/catch-up` : undefined,
    write: visiting.member.isHost ? `/sessions/${id}/catch-up/edit` : undefined,
    register: visiting.member.isHost ? `/sessions/${id}/register` : undefined,
  };
}
