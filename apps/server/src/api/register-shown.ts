import { roundedMinutes, type LearningLine, type RegisterLine, type Waiting } from '#attendance';

export function lineShown(line: RegisterLine) {
  const { personId, guestId, name, status, minutes, roleId, role, staffGroup, tier } = line;
  const { organisationId, organisation, sources, flags } = line;
  const who = { personId, guestId, name, roleId, role, staffGroup, tier, organisationId, organisation };
  return { ...who, status, minutes: tenths(minutes), spans: spansShown(line.spans), sources, flags };
}

export function learningShown(line: LearningLine) {
  const { sessionId, title, kind, timeZone, status, minutes, credited, sources, flags } = line;
  const talks = line.talks.map((talk) => ({ title: talk.title, minutes: tenths(talk.minutes) ?? 0 }));
  const when = { startsAt: iso(line.startsAt), endsAt: iso(line.endsAt), timeZone };
  const present = {
    minutes: tenths(minutes),
    creditedMinutes: tenths(credited),
    spans: spansShown(line.spans),
  };
  return { sessionId, title, kind, ...when, status, ...present, sources, flags, talks };
}

function spansShown(spans: RegisterLine['spans']) {
  return spans.map(([from, to]) => ({ from: iso(from), to: iso(to) }));
}

export function waitingShown({ row, name, email, minutes, lines, suggestions }: Waiting) {
  return { row, name, email, minutes: tenths(minutes), lines, suggestions };
}

/** Six seconds are enough for anybody. */
function tenths(minutes: number | null): number | null {
  return minutes === null ? null : roundedMinutes(minutes);
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
