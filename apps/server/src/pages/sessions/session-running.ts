import type { CatchUpRow } from '#catch-up';
import type { SessionRow } from '#programme';
import type { SessionFacts } from './session-facts.js';

/** What those who have a part in it see beside it; only those who run it can do something there. */
export function runningOf(facts: SessionFacts) {
  const { session, now, isMine } = facts;
  const { status } = session;
  const isOver = status === 'held' || session.endsAt <= now;
  return {
    heading: isMine ? 'You run this session' : 'You have a part in this session',
    coming: `${session.registered} registered${session.waiting > 0 ? `, ${session.waiting} waiting` : ''}`,
    isMine,
    canPublish: isMine && status === 'draft',
    canRestore: isMine && status === 'cancelled',
    canUnpublish: isMine && status === 'published' && session.registered + session.waiting === 0 && !isOver,
    code: status === 'published' ? session.shortCode : undefined,
    base: `/programme/sessions/${session.id}`,
    links: isMine ? runnersLinks(facts, isOver) : partLinks(session),
  };
}

function partLinks({ id, status }: SessionRow) {
  return [
    {
      text: status === 'held' ? 'Who had a place' : 'Who is coming',
      href: `/programme/sessions/${id}/people`,
    },
    { text: 'The run sheet', href: `/sessions/${id}/run-sheet` },
  ];
}

function runnersLinks({ session, catchUp }: SessionFacts, isOver: boolean) {
  const { status } = session;
  const base = `/programme/sessions/${session.id}`;
  const isOpen = status === 'draft' || status === 'published';
  return [
    ...partLinks(session),
    ...(status === 'held' || status === 'published'
      ? [{ text: 'The register', href: `/sessions/${session.id}/register` }]
      : []),
    ...(isOver && (status === 'held' || status === 'published') ? [catchUpLink(session.id, catchUp)] : []),
    ...(isOpen && !isOver && session.mode !== 'in-person'
      ? [{ text: 'Rehearse the room', href: `/sessions/${session.id}/live/rehearsal` }]
      : []),
    ...(isOpen ? [{ text: 'Change it', href: `${base}/edit` }] : []),
    ...(status === 'held' ? [{ text: 'Put its words right', href: `${base}/words` }] : []),
    ...(isOpen ? [{ text: 'Who does what', href: `${base}/leaders` }] : []),
    ...(isOpen ? [{ text: 'Keep places', href: `${base}/places` }] : []),
    ...(isOpen && session.kind === 'study-day' ? [{ text: 'Plan the day', href: `${base}/day` }] : []),
    ...(status === 'published' && session.kind === 'study-day'
      ? [{ text: 'What people eat and need', href: `${base}/needs` }]
      : []),
    ...(isOver && (status === 'published' || status === 'held')
      ? [{ text: 'It did not take place', href: `${base}/cancel` }]
      : []),
    ...(status === 'published' && !isOver ? [{ text: 'Cancel it', href: `${base}/cancel` }] : []),
  ];
}

function catchUpLink(id: string, catchUp: CatchUpRow | undefined) {
  return {
    text: catchUp ? 'Change the catch-up' : 'Write what happened',
    href: `/sessions/${id}/catch-up/edit`,
  };
}
