import { whenInWords, type SessionRow } from '#programme';
import type { RoomFacts } from './room-reading.js';

/** After the end: what was kept, what comes next, and where to catch up. */
export function endPage(
  { session, visiting, room }: RoomFacts,
  next: SessionRow | undefined,
  hasCatchUp: boolean,
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
    catchUp: hasCatchUp ? `/sessions/${id}/catch-up` : undefined,
    write: visiting.member.isHost ? `/sessions/${id}/catch-up/edit` : undefined,
    register: visiting.member.isHost ? `/sessions/${id}/register` : undefined,
  };
}
