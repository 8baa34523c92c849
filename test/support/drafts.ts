import { EVERYONE, USUAL_RULE, type SeriesDraft, type SessionDraft } from '#programme';

/** An online case clinic, Monday 30 November 2026, 12:30 to 13:30 in London; tests change what they are about. */
export function clinicDraft(changes: Partial<SessionDraft> = {}): SessionDraft {
  return {
    ...PARTICULARS,
    seriesId: null,
    startsAt: new Date('2026-11-30T12:30:00Z'),
    endsAt: new Date('2026-11-30T13:30:00Z'),
    leaderIds: [],
    ...changes,
  };
}

/** Six Monday clinics at 12:30 from 5 October 2026, across the clock change. */
export function seriesDraft(changes: Partial<SeriesDraft> = {}): SeriesDraft {
  return {
    ...PARTICULARS,
    recurrence: 'FREQ=WEEKLY;COUNT=6',
    firstDate: '2026-10-05',
    startTime: '12:30',
    minutes: 60,
    ...changes,
  };
}

const PARTICULARS = {
  title: 'Talking with families about symptoms',
  kind: 'case-clinic',
  summary: 'How to begin, what to say, and when to ask for help.',
  timeZone: 'Europe/London',
  mode: 'online',
  venue: null,
  capacity: null,
  audience: EVERYONE,
  agenda: [],
  attendanceRule: USUAL_RULE,
  meeting: { provider: 'link', url: 'https://meet.example/clinic' },
} as const;
