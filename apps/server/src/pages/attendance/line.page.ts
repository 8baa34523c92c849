import type { EvidenceRow, RegisterLine, SessionFacts } from '#attendance';
import type { Typed } from '#http';
import { minutesIn, type FieldError } from '#kernel';
import { whenInWords } from '#programme';
import { formWords } from '../form-words.js';
import { barOf, evidenceInWords, flagSentences, shortMinutes, STATUS_WORDS } from './line-words.js';

interface LineFacts {
  readonly session: SessionFacts;
  readonly line: RegisterLine;
  readonly evidence: readonly EvidenceRow[];
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
}

const CHOICES = ['attended', 'partial', 'absent', 'unknown'] as const;

export function linePage({ session, line, evidence, typed, errors }: LineFacts) {
  const now = CHOICES.find((status) => status === line.status) ?? '';
  return {
    name: line.name,
    job: [line.role, line.organisation].filter(Boolean).join(', '),
    sessionTitle: session.title,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    registerHref: `/sessions/${session.id}/register`,
    action: `/sessions/${session.id}/register/lines/${line.attendee}`,
    status: STATUS_WORDS[line.status],
    bar: line.spans.length > 0 ? barOf(session, line) : undefined,
    minutes: line.sources.length > 0 ? shortMinutes(line.minutes) : '',
    notes: flagSentences(line.flags),
    evidence: evidence.map((row) => evidenceInWords(session, row)),
    form: formWords(['status', 'minutes', 'reason'], typed ?? { status: now }, errors),
    choices: CHOICES.map((value) => ({ value, text: STATUS_WORDS[value].text })),
    minutesHint: `Of the session’s ${minutesIn(session.timetabled)} minutes. Leave it empty to keep what the evidence says.`,
  };
}
