import { roundedMinutes, type RegisterLine, type Waiting } from '#attendance';

export function lineShown(line: RegisterLine) {
  const { personId, guestId, name, status, minutes, roleId, role, staffGroup, tier } = line;
  const { organisationId, organisation, sources, flags } = line;
  const who = { personId, guestId, name, roleId, role, staffGroup, tier, organisationId, organisation };
  const spans = line.spans.map(([from, to]) => ({ from: iso(from), to: iso(to) }));
  return { ...who, status, minutes: tenths(minutes), spans, sources, flags };
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
