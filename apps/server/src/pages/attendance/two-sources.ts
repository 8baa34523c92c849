import { minutesInWords, type EvidenceRow, type SessionFacts, type Source } from '#attendance';
import { clip, minutesIn, union } from '#kernel';

/** Clocks differ by a minute or two, and a report rounds. */
const SAME = 5;

/**
 * Where both the room and the report of a meeting were there, and do not say the same of somebody: "The room counted
 * 40 minutes, the report of the meeting 58." The register counts them together, so that nobody loses by it.
 */
export function differenceInWords(
  { startsAt, endsAt }: Pick<SessionFacts, 'startsAt' | 'endsAt'>,
  evidence: readonly EvidenceRow[],
): string | undefined {
  const within = { start: new Date(startsAt), end: new Date(endsAt) };
  const minutes = (source: Source): number | undefined => {
    const spans = evidence.flatMap(({ source: from, joinedAt, leftAt, withdrawnAt }) =>
      from === source && joinedAt !== null && leftAt !== null && withdrawnAt === null
        ? [{ start: new Date(joinedAt), end: new Date(leftAt) }]
        : [],
    );
    if (spans.length === 0) return undefined;
    const counted = union(spans.flatMap((span) => clip(span, within) ?? []));
    return counted.reduce((total, span) => total + minutesIn(span), 0);
  };
  const [room, report] = [minutes('live'), minutes('import')];
  if (room === undefined || report === undefined || Math.abs(room - report) < SAME) return undefined;
  return `The room counted ${minutesInWords(room)}, the report of the meeting ${minutesInWords(report)}. The time is counted once, from both.`;
}
