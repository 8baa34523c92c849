import type { ClinicQuestionRow } from '#clinic-questions';
import { pageOfNumber } from '#discussion';
import { whenInWords } from '#programme';

/** What the readers of a conversation hear of it and a clinic: where it stands, and nothing of the case. */
export function clinicWords(question: ClinicQuestionRow, personId: string) {
  const { threadId, caseId, postNumber, presenterId, status } = question;
  const answer = postNumber === null ? undefined : answerLink(threadId, postNumber);
  const isOpen = status !== 'withdrawn' && question.erasedAt === null;
  return {
    says: saysOf(question),
    answer,
    session: isOpen ? sessionLink(question) : undefined,
    own: presenterId === personId && isOpen ? { href: `/cases/${caseId}`, text: 'Your case' } : undefined,
  };
}

function saysOf(question: ClinicQuestionRow): string {
  const { status, presentedAt, erasedAt, sessionStatus, postNumber } = question;
  const at = placeOf(question);
  if (status === 'withdrawn')
    return presentedAt === null
      ? 'This will not be asked at a clinic after all.'
      : 'This was asked at a clinic. What was said of it there was withdrawn since.';
  if (postNumber !== null) return `This was asked at ${at}, and the clinic has answered.`;
  if (erasedAt !== null)
    return presentedAt === null
      ? 'This will not be asked at a clinic after all.'
      : 'This was asked at a clinic. What was said of it there is kept no longer.';
  if (presentedAt !== null)
    return `This was asked at ${at}. What the clinic has to say to everybody here is written here later.`;
  if (sessionStatus === 'cancelled')
    return 'The clinic at which this was to be asked is called off. It waits for another one.';
  if (status === 'accepted') return `This will be asked at ${at}.`;
  return `This will be asked at ${at}, once a second person has read it.`;
}

function placeOf({ sessionTitle, startsAt, endsAt, timeZone }: ClinicQuestionRow): string {
  if (sessionTitle === null || startsAt === null || endsAt === null) return 'a clinic';
  return `${sessionTitle}, ${whenInWords(new Date(startsAt), new Date(endsAt), timeZone ?? 'UTC')}`;
}

function sessionLink({ sessionId }: ClinicQuestionRow) {
  return sessionId === null ? undefined : { href: `/sessions/${sessionId}`, text: 'About this clinic' };
}

function answerLink(threadId: string, number: number) {
  const href = `/discussion/${threadId}?page=${pageOfNumber(number)}#post-${number}`;
  return { href, text: `Read its answer: post ${number}` };
}
